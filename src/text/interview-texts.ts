import { inLanguage } from "./language.ts";

/** The words around the questions of an interview, in one language. */
export interface InterviewTexts {
  readonly rule: string;
  readonly help: string;
  readonly probe: string;
  readonly saved: string;
  readonly notSaved: string;
  readonly review: string;
  readonly open: string;
  /** The answer that none of several applies. */
  readonly none: string;
  /** The rows below the choices. */
  readonly instead: Readonly<Record<"dont-know" | "not-applicable" | "skipped", string>>;
  readonly note: string;
  readonly quote: string;
  readonly evidence: string;
  readonly hasNote: string;
  /** A text that is too long to show. */
  readonly long: (characters: number, lines: number) => string;
  /** The note that keeps what was typed when the interview was left. */
  readonly unconfirmed: (typed: string) => string;
  readonly numberExpected: string;
  readonly outOfBounds: string;
  readonly answerExpected: string;
  readonly choiceExpected: string;
  readonly languageExpected: (languages: readonly string[]) => string;
  /** The answer that is there already, and that Enter keeps it. */
  readonly answered: (value: string) => string;
  readonly keeps: string;
  readonly chooseLevel: string;
  readonly chooseOne: string;
  /** None of several was marked; `none` is the option that says so, if there is one. */
  readonly nothingMarked: (none: string) => string;
  /** Text pasted among choices is offered as a note, or is not accepted at all. */
  readonly pastedNote: string;
  readonly pasteIgnored: string;
  readonly jumpTo: string;
  readonly notFound: string;
  readonly found: (hits: number) => string;
  /** How many questions of the review are open; 0 if none. */
  readonly openCount: (open: number) => string;
  readonly goOn: string;
  readonly finishAnyway: (open: number) => string;
  readonly plain: PlainTexts;
}

/** What only the plain prompter says. */
export interface PlainTexts {
  readonly place: (facts: PlaceFacts) => string;
  readonly hint: string;
  readonly hintMany: string;
  readonly hintText: string;
  readonly reviewHint: string;
  readonly searchHint: string;
  /** Several lines came at once, and none of them is an answer. */
  readonly pasted: (lines: number) => string;
  readonly pasteIgnored: string;
}

export interface PlaceFacts {
  readonly number: number;
  readonly of: number;
  readonly dimension: string;
  readonly numberInDimension: number;
  readonly ofDimension: number;
  readonly who: string;
}

const EN: InterviewTexts = {
  rule: "Choose the highest description that is wholly true. If you do more than it says, but not all that the next one asks, stay with it.",
  help: "For the respondent",
  probe: "Probe",
  saved: "saved",
  notSaved: "nothing saved yet",
  review: "Review: every answer before the end",
  open: "open",
  none: "none of them",
  instead: { "dont-know": "don't know", "not-applicable": "does not apply", skipped: "skip" },
  note: "Note (private)",
  quote: "Quote (cleared for the report)",
  evidence: "Evidence (a document, a date, a meeting)",
  hasNote: "noted",
  long: (characters, lines) =>
    lines === 1 ? `[${characters} characters]` : `[${characters} characters, ${lines} lines]`,
  unconfirmed: (typed) => `Typed and not confirmed: ${typed}`,
  numberExpected: "a number, please",
  outOfBounds: "outside what this question allows",
  answerExpected: "an answer, please, or type help",
  choiceExpected: "one of the numbers above, please, or type help",
  languageExpected: (languages) => `the questions are there in: ${languages.join(", ")}`,
  answered: (value) => `Answered: ${value}`,
  keeps: "Enter keeps it",
  chooseLevel: "Choose a level first.",
  chooseOne: "Choose one first.",
  nothingMarked: (none) =>
    none === ""
      ? 'Nothing is marked. Mark with Space; if none applies, choose "none of them".'
      : `Nothing is marked. If none of them applies, mark "${none}" with Space.`,
  pastedNote: "You pasted text. Enter keeps it as a note, Ctrl-U deletes it.",
  pasteIgnored: "Pasted text is ignored here.",
  jumpTo: "Go to a question: its number, or a part of its id, code or text",
  notFound: "No question holds that.",
  found: (hits) => (hits === 1 ? "1 question" : `${hits} questions`),
  openCount: (open) =>
    open === 0
      ? "Nothing is open."
      : open === 1
        ? "1 question is open."
        : `${open} questions are open.`,
  goOn: "Go on with the first open question",
  finishAnyway: (open) =>
    open === 1 ? "Finish with 1 question open" : `Finish with ${open} questions open`,
  plain: {
    place: ({ number, of, dimension, numberInDimension, ofDimension, who }) =>
      `Question ${number} of ${of}. ${dimension}, ${numberInDimension} of ${ofDimension}. ${who}.`,
    hint: "Type a number, or help.",
    hintMany: "Type numbers apart by spaces, none, or help.",
    hintText: "Type the answer, or help.",
    reviewHint: "Type a number to go there, jump TEXT, finish, back, undo, language or quit.",
    searchHint: "Type a number or a part of the text; an empty line leads back.",
    pasted: (lines) =>
      lines === 1
        ? "The pasted text was not taken as an answer. Type note, quote or evidence to keep it, or type your answer."
        : `${lines} lines arrived at once; none was taken as an answer. Type note, quote or evidence to keep them, or type your answer.`,
    pasteIgnored: "Pasted text is ignored here. Type one line.",
  },
};

const SV: InterviewTexts = {
  rule: "Välj den högsta beskrivning som stämmer helt och hållet. Gör ni mer än så, men inte allt som nästa kräver, stannar ni på den.",
  help: "Till den som svarar",
  probe: "Fråga vidare",
  saved: "sparat",
  notSaved: "inget sparat än",
  review: "Genomgång: alla svar innan intervjun avslutas",
  open: "obesvarad",
  none: "inget av dem",
  instead: { "dont-know": "vet inte", "not-applicable": "gäller inte", skipped: "hoppa över" },
  note: "Anteckning (bara för dig)",
  quote: "Citat (godkänt för rapporten)",
  evidence: "Underlag (ett dokument, ett datum, ett möte)",
  hasNote: "antecknat",
  long: (characters, lines) =>
    lines === 1 ? `[${characters} tecken]` : `[${characters} tecken, ${lines} rader]`,
  unconfirmed: (typed) => `Påbörjat, inte bekräftat: ${typed}`,
  numberExpected: "skriv ett tal",
  outOfBounds: "utanför vad frågan tillåter",
  answerExpected: "skriv ett svar, eller hjälp",
  choiceExpected: "skriv ett av numren ovan, eller hjälp",
  languageExpected: (languages) => `frågorna finns på: ${languages.join(", ")}`,
  answered: (value) => `Svar: ${value}`,
  keeps: "Enter behåller det",
  chooseLevel: "Välj en nivå först.",
  chooseOne: "Välj något först.",
  nothingMarked: (none) =>
    none === ""
      ? "Inget är markerat. Markera med mellanslag, eller välj ”inget av dem” om inget stämmer."
      : `Inget är markerat. Om inget av dem stämmer, markera ”${none}” med mellanslag.`,
  pastedNote: "Du klistrade in text. Enter sparar den som en anteckning, Ctrl-U tar bort den.",
  pasteIgnored: "Inklistrad text används inte här.",
  jumpTo: "Gå till en fråga: dess nummer, eller en del av dess id, kod eller text",
  notFound: "Ingen fråga innehåller det.",
  found: (hits) => (hits === 1 ? "1 fråga" : `${hits} frågor`),
  openCount: (open) =>
    open === 0
      ? "Inget är obesvarat."
      : open === 1
        ? "1 fråga är obesvarad."
        : `${open} frågor är obesvarade.`,
  goOn: "Fortsätt med den första obesvarade frågan",
  finishAnyway: (open) =>
    open === 1 ? "Avsluta med 1 obesvarad fråga" : `Avsluta med ${open} obesvarade frågor`,
  plain: {
    place: ({ number, of, dimension, numberInDimension, ofDimension, who }) =>
      `Fråga ${number} av ${of}. ${dimension}, ${numberInDimension} av ${ofDimension}. ${who}.`,
    hint: "Skriv ett nummer, eller hjälp.",
    hintMany: "Skriv nummer med mellanslag emellan, inget, eller hjälp.",
    hintText: "Skriv svaret, eller hjälp.",
    reviewHint:
      "Skriv ett nummer för att gå dit, hitta TEXT, klar, tillbaka, ångra, språk eller avsluta.",
    searchHint: "Skriv ett nummer eller en del av texten; en tom rad leder tillbaka.",
    pasted: (lines) =>
      lines === 1
        ? "Den inklistrade texten räknas inte som ett svar. Skriv anteckning, citat eller underlag för att behålla den, eller skriv ditt svar."
        : `${lines} rader kom på en gång, och ingen av dem räknas som ett svar. Skriv anteckning, citat eller underlag för att behålla dem, eller skriv ditt svar.`,
    pasteIgnored: "Inklistrad text används inte här. Skriv en rad.",
  },
};

/** The interview's words in a language; English where unsilo has none. */
export function interviewTexts(language: string): InterviewTexts {
  return inLanguage({ en: EN, sv: SV }, language);
}
