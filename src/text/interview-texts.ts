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
  readonly numberExpected: string;
  readonly outOfBounds: string;
  readonly answerExpected: string;
  readonly frame: (interviewer: string) => string;
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
  numberExpected: "a number, please",
  outOfBounds: "outside what this question allows",
  answerExpected: "an answer, or one of the words below",
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
  numberExpected: "skriv ett tal",
  outOfBounds: "utanför vad frågan tillåter",
  answerExpected: "skriv ett svar, eller något av orden nedan",
  frame: (interviewer) =>
    `Vi tittar på hur avdelningarna arbetar ihop, inte på hur du sköter ditt jobb. ${interviewer} ser dina svar; rapporten visar grupper, inte enskilda personer. Mina anteckningar behåller jag själv, och jag citerar dig bara om du säger ja. Hoppa över de frågor du vill.`,
};

/** The interview's words in a language; English where unsilo has none. */
export function interviewTexts(language: string): InterviewTexts {
  return language === "sv" ? SV : EN;
}
