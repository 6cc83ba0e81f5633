/** The words around the questions of an interview, in one language. */
export interface InterviewTexts {
  readonly rule: string;
  readonly help: string;
  readonly probe: string;
  readonly saved: string;
  readonly keys: string;
  readonly keysMany: string;
  readonly keysText: string;
  readonly keysReview: string;
  readonly review: string;
  readonly open: string;
  readonly note: string;
  readonly quote: string;
  readonly evidence: string;
  readonly hasNote: string;
  /** A text that is too long to show. */
  readonly long: (characters: number, lines: number) => string;
  readonly numberExpected: string;
  readonly outOfBounds: string;
  readonly answerExpected: string;
  readonly choiceExpected: string;
  /** How many questions of the review are open; 0 if none. */
  readonly openCount: (open: number) => string;
  readonly goOn: string;
  readonly finishAnyway: (open: number) => string;
  readonly plain: PlainTexts;
  readonly frame: (interviewer: string) => string;
}

/** What only the plain prompter says. */
export interface PlainTexts {
  readonly place: (facts: PlaceFacts) => string;
  readonly answer: (value: string) => string;
  readonly hint: string;
  readonly hintMany: string;
  readonly hintText: string;
  readonly help: readonly string[];
  readonly reviewHint: string;
}

export interface PlaceFacts {
  readonly number: number;
  readonly of: number;
  readonly dimension: string;
  readonly numberInDimension: number;
  readonly ofDimension: number;
}

const EN: InterviewTexts = {
  rule: "Choose the highest description that is wholly true. If you do more than it says, but not all that the next one asks, stay with it.",
  help: "For the respondent",
  probe: "Probe",
  saved: "saved",
  keys: "1-9 ↑ ↓ choose · Enter confirm · b back · n note · q quote · e evidence · d don't know · x not applicable · s skip · u undo · r review · Ctrl-C save and leave",
  keysMany:
    "Space mark · Enter confirm · b back · n note · q quote · e evidence · d don't know · x not applicable · s skip · u undo · r review · Ctrl-C save and leave",
  keysText:
    "Enter confirm · or type: back, dont-know, not-applicable, skip, undo, review, note TEXT, quote TEXT, evidence TEXT · Ctrl-C save and leave",
  keysReview:
    "↑ ↓ choose a question to return to · Enter open it · f finish · b back · Ctrl-C save and leave",
  review: "Review: every answer before the end",
  open: "open",
  note: "Note (private)",
  quote: "Quote (cleared for the report)",
  evidence: "Evidence (a document, a date, a meeting)",
  hasNote: "noted",
  long: (characters, lines) =>
    lines === 1 ? `[${characters} characters]` : `[${characters} characters, ${lines} lines]`,
  numberExpected: "a number, please",
  outOfBounds: "outside what this question allows",
  answerExpected: "an answer, or one of the words below",
  choiceExpected: "one of the numbers above, please, or type help",
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
    place: ({ number, of, dimension, numberInDimension, ofDimension }) =>
      `Question ${number} of ${of}. ${dimension}, ${numberInDimension} of ${ofDimension}.`,
    answer: (value) => `Answered: ${value}.`,
    hint: "Type a number, or help.",
    hintMany: "Type numbers apart by spaces, none, or help.",
    hintText: "Type the answer, or help.",
    help: [
      "back: the question before",
      "note TEXT: a private note",
      "quote TEXT: a quote cleared for the report",
      "evidence TEXT: a document, a date, a meeting",
      "dont-know, not-applicable, skip: no answer, and why",
      "undo: take back the last change",
      "review: every answer, to go anywhere or to finish",
      "quit: save and leave",
    ],
    reviewHint: "Type a number to go there, finish, back, undo or quit.",
  },
  frame: (interviewer) =>
    `We look at how departments work together, not at how you do your job. ${interviewer} sees your answers; the report shows groups, not people. My notes stay with me; I quote you only if you say yes. Skip what you like.`,
};

const SV: InterviewTexts = {
  rule: "Välj den högsta beskrivning som stämmer helt och hållet. Gör ni mer än så, men inte allt som nästa kräver, stannar ni på den.",
  help: "Till den som svarar",
  probe: "Fråga vidare",
  saved: "sparat",
  keys: "1-9 ↑ ↓ välj · Enter bekräfta · b tillbaka · n anteckna · q citat · e underlag · d vet inte · x gäller inte · s hoppa över · u ångra · r gå igenom · Ctrl-C spara och avsluta",
  keysMany:
    "Mellanslag markera · Enter bekräfta · b tillbaka · n anteckna · q citat · e underlag · d vet inte · x gäller inte · s hoppa över · u ångra · r gå igenom · Ctrl-C spara och avsluta",
  keysText:
    "Enter bekräfta · eller skriv: back, dont-know, not-applicable, skip, undo, review, note TEXT, quote TEXT, evidence TEXT · Ctrl-C spara och avsluta",
  keysReview:
    "↑ ↓ välj en fråga att gå tillbaka till · Enter öppna · f klar · b tillbaka · Ctrl-C spara och avsluta",
  review: "Genomgång: alla svar innan intervjun avslutas",
  open: "obesvarad",
  note: "Anteckning (bara för dig)",
  quote: "Citat (godkänt för rapporten)",
  evidence: "Underlag (ett dokument, ett datum, ett möte)",
  hasNote: "antecknat",
  long: (characters, lines) =>
    lines === 1 ? `[${characters} tecken]` : `[${characters} tecken, ${lines} rader]`,
  numberExpected: "skriv ett tal",
  outOfBounds: "utanför vad frågan tillåter",
  answerExpected: "skriv ett svar, eller något av orden nedan",
  choiceExpected: "skriv ett av numren ovan, eller help",
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
    place: ({ number, of, dimension, numberInDimension, ofDimension }) =>
      `Fråga ${number} av ${of}. ${dimension}, ${numberInDimension} av ${ofDimension}.`,
    answer: (value) => `Svar: ${value}.`,
    hint: "Skriv ett nummer, eller help.",
    hintMany: "Skriv nummer med mellanslag emellan, none för inget, eller help.",
    hintText: "Skriv svaret, eller help.",
    help: [
      "back: föregående fråga",
      "note TEXT: en anteckning bara för dig",
      "quote TEXT: ett citat som får tryckas i rapporten",
      "evidence TEXT: ett dokument, ett datum, ett möte",
      "dont-know, not-applicable, skip: vet inte, gäller inte, hoppa över",
      "undo: ångra den senaste ändringen",
      "review: alla svar, för att gå vart som helst eller avsluta",
      "quit: spara och avsluta",
    ],
    reviewHint: "Skriv ett nummer för att gå dit, finish, back, undo eller quit.",
  },
  frame: (interviewer) =>
    `Vi tittar på hur avdelningarna arbetar ihop, inte på hur du sköter ditt jobb. ${interviewer} ser dina svar; rapporten visar grupper, inte enskilda personer. Mina anteckningar behåller jag själv, och jag citerar dig bara om du säger ja. Hoppa över de frågor du vill.`,
};

/** Why a typed line will not do. */
export function refusal(
  reason: "number" | "bounds" | "empty" | "choice",
  texts: InterviewTexts,
): string {
  const words = {
    number: texts.numberExpected,
    bounds: texts.outOfBounds,
    empty: texts.answerExpected,
    choice: texts.choiceExpected,
  };
  return words[reason];
}

/** The interview's words in a language; English where unsilo has none. */
export function interviewTexts(language: string): InterviewTexts {
  return language === "sv" ? SV : EN;
}
