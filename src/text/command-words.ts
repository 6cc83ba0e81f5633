import { inLanguage } from "./language.ts";

/** Words that can be typed instead of an answer. */
export type Command =
  | "back"
  | "jump"
  | "language"
  | "help"
  | "note"
  | "quote"
  | "evidence"
  | "dont-know"
  | "not-applicable"
  | "skip"
  | "undo"
  | "review"
  | "finish"
  | "quit"
  | "none";

/** The words for the commands, and what each does, in one language. */
export interface CommandTexts {
  readonly words: Readonly<Record<Command, string>>;
  readonly meanings: Readonly<Record<Exclude<Command, "finish" | "none">, string>>;
}

const EN: CommandTexts = {
  words: {
    back: "back",
    jump: "jump",
    language: "language",
    help: "help",
    note: "note",
    quote: "quote",
    evidence: "evidence",
    "dont-know": "dont-know",
    "not-applicable": "not-applicable",
    skip: "skip",
    undo: "undo",
    review: "review",
    finish: "finish",
    quit: "quit",
    none: "none",
  },
  meanings: {
    back: "the question before",
    jump: "to another question, by its number or a part of its text: jump 12, jump budget",
    language: "the other language, or one of them: language sv",
    help: "the descriptions and the commands",
    note: "a private note: note TEXT",
    quote: "a quote cleared for the report: quote TEXT",
    evidence: "a document, a date, a meeting: evidence TEXT",
    "dont-know": "the respondent does not know",
    "not-applicable": "the question does not apply",
    skip: "no answer wanted",
    undo: "take back the last change",
    review: "every answer, to go anywhere or to finish",
    quit: "save and leave",
  },
};

const SV: CommandTexts = {
  words: {
    back: "tillbaka",
    jump: "hitta",
    language: "språk",
    help: "hjälp",
    note: "anteckning",
    quote: "citat",
    evidence: "underlag",
    "dont-know": "vet-inte",
    "not-applicable": "gäller-inte",
    skip: "hoppa-över",
    undo: "ångra",
    review: "genomgång",
    finish: "klar",
    quit: "avsluta",
    none: "inget",
  },
  meanings: {
    back: "föregående fråga",
    jump: "till en annan fråga, med dess nummer eller en del av texten: hitta 12, hitta budget",
    language: "det andra språket, eller ett bestämt: språk en",
    help: "beskrivningarna och kommandona",
    note: "en anteckning bara för dig: anteckning TEXT",
    quote: "ett citat som får stå i rapporten: citat TEXT",
    evidence: "ett dokument, ett datum, ett möte: underlag TEXT",
    "dont-know": "den som svarar vet inte",
    "not-applicable": "frågan gäller inte",
    skip: "inget svar önskas",
    undo: "ångra den senaste ändringen",
    review: "alla svar, för att gå vart som helst eller bli klar",
    quit: "spara och lämna intervjun",
  },
};

/** The commands in a language; English where unsilo has none. */
export function commandTexts(language: string): CommandTexts {
  return inLanguage({ en: EN, sv: SV }, language);
}

/** The command that a word names, in whatever language; spaces may stand for hyphens. */
export function commandNamed(word: string): Command | undefined {
  const said = word.toLowerCase().replaceAll(/\s+/gu, "-").replaceAll(/['’]/gu, "");
  const commands = Object.keys(EN.words) as Command[];
  return commands.find((one) => EN.words[one] === said || SV.words[one] === said);
}
