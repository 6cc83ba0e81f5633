import { inLanguage } from "./language.ts";

/** The words of the sheets that a respondent gets before an interview, in one language. */
export interface HandoutTexts {
  readonly skip: string;
  readonly invitation: string;
  readonly invite: (minutes: string, questions: number) => string;
  /** What the interviewer reads aloud at the start, with blanks for a name and a date. */
  readonly promise: string;
  readonly practical: readonly string[];
  readonly preparation: string;
  readonly prepare: readonly string[];
  readonly cases: string;
  readonly sheet: string;
  readonly rule: string;
  readonly several: string;
  readonly number: (unit: string, bounds: string) => string;
  readonly between: (min: string, max: string) => string;
  readonly ownWords: string;
  readonly askedOf: (departments: string) => string;
  readonly conditional: string;
  readonly dontKnow: string;
  readonly notApplicable: string;
  readonly evidence: string;
  readonly yes: string;
  readonly no: string;
}

const EN: HandoutTexts = {
  skip: "Skip to the invitation",
  invitation: "Invitation",
  invite: (minutes, questions) =>
    `We would like to hear from you how departments work together. The interview takes about ${minutes} minutes and has ${questions} ${questions === 1 ? "question" : "questions"}; most are answered by choosing the description that fits.`,
  promise:
    "We look at how departments work together, not at how you do your job. ____________________ sees your answers; the client's report does not name you. The interviewer's notes stay with the interviewer; you are quoted only if you say yes. Skip what you like. You may withdraw until ____________________.",
  practical: [
    "Day and time: ____________________",
    "Place: ____________________",
    "Interviewer, and how to reach them: ____________________",
  ],
  preparation: "Preparation",
  prepare: [
    "You need not study anything. Think of real cases from the past twelve months: the latest, not the best.",
    "If it is at hand, bring something with a date on it: minutes, a plan, a goal sheet, a report. Cover names and sums that others should not see.",
    "“I don't know” is an answer, and a useful one.",
  ],
  cases: "Cases to think of",
  sheet: "Answer sheet",
  rule: "Choose the highest description that is wholly true. If you do more than it says, but not all that the next one asks, stay with it.",
  several: "Mark all that apply.",
  number: (unit, bounds) =>
    `Number${unit === "" ? "" : ` (${unit})`}: __________${bounds === "" ? "" : `, ${bounds}`}`,
  between: (min, max) => `from ${min} to ${max}`,
  ownWords: "In your own words: ____________________",
  askedOf: (departments) => `Put to: ${departments}.`,
  conditional: "Only if an earlier answer leads here.",
  dontKnow: "don't know",
  notApplicable: "does not apply here",
  evidence: "What shows it: ____________________",
  yes: "yes",
  no: "no",
};

const SV: HandoutTexts = {
  skip: "Gå direkt till inbjudan",
  invitation: "Inbjudan",
  invite: (minutes, questions) =>
    `Vi vill gärna höra av dig hur avdelningarna arbetar ihop. Intervjun tar omkring ${minutes} minuter och har ${questions} ${questions === 1 ? "fråga" : "frågor"}; de flesta besvarar du genom att välja den beskrivning som stämmer.`,
  promise:
    "Vi tittar på hur avdelningarna arbetar ihop, inte på hur du sköter ditt jobb. ____________________ ser dina svar; kundens rapport nämner dig inte vid namn. Intervjuarens anteckningar stannar hos intervjuaren, och du citeras bara om du säger ja. Hoppa över det du vill. Du kan dra tillbaka dina svar fram till ____________________.",
  practical: [
    "Dag och tid: ____________________",
    "Plats: ____________________",
    "Intervjuare, och hur du når personen: ____________________",
  ],
  preparation: "Förberedelse",
  prepare: [
    "Du behöver inte läsa på. Tänk på verkliga fall från det senaste året: det senaste, inte det bästa.",
    "Ta gärna med något med datum på, om du har det nära till hands: ett protokoll, en plan, ett målblad, en rapport. Täck över namn och belopp som andra inte ska se.",
    "”Jag vet inte” är ett svar, och ett användbart sådant.",
  ],
  cases: "Fall att tänka på",
  sheet: "Svarsblad",
  rule: "Välj den högsta beskrivning som stämmer helt och hållet. Gör ni mer än så, men inte allt som nästa kräver, stannar ni på den.",
  several: "Kryssa för allt som stämmer.",
  number: (unit, bounds) =>
    `Antal${unit === "" ? "" : ` (${unit})`}: __________${bounds === "" ? "" : `, ${bounds}`}`,
  between: (min, max) => `från ${min} till ${max}`,
  ownWords: "Med egna ord: ____________________",
  askedOf: (departments) => `Ställs till: ${departments}.`,
  conditional: "Bara om ett tidigare svar leder hit.",
  dontKnow: "vet inte",
  notApplicable: "gäller inte här",
  evidence: "Det som visar det: ____________________",
  yes: "ja",
  no: "nej",
};

/** The words in a language; English where unsilo has none. */
export function handoutTexts(language: string): HandoutTexts {
  return inLanguage({ en: EN, sv: SV }, language);
}
