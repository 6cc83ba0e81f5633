import { inLanguage } from "./language.ts";

/** Texts to ask and read aloud before the first question, in one language. */
export interface FrameTexts {
  readonly organization: string;
  readonly assessment: string;
  readonly respondent: string;
  readonly role: string;
  readonly department: string;
  readonly required: string;
  /** Several lines were pasted, or typed ahead, where one is asked for. */
  readonly oneLine: string;
  readonly badId: string;
  /** Read aloud; without a name the interviewer says "I". */
  readonly frame: (interviewer: string | undefined) => string;
  readonly consent: Readonly<Record<"quotes" | "attribution" | "none", string>>;
}

const EN: FrameTexts = {
  organization: "Organization",
  assessment: "Assessment, such as 2026-11",
  respondent: "Respondent: a pseudonym, such as cmo",
  role: "Role, such as head of marketing (Enter: none)",
  department: "Department",
  required: "required",
  oneLine: "one line only; Ctrl-U clears it",
  badId: "use only lower-case letters, digits, dots, hyphens and underscores",
  frame: (interviewer) =>
    `Read aloud: We look at how departments work together, not at how you do your job. ${interviewer === undefined ? "I see" : `${interviewer} sees`} your answers; the client's report does not name you. My notes stay with me; I quote you only if you say yes. Skip what you like.`,
  consent: {
    quotes: "quotes may be used, without name or department",
    attribution: "quotes may be used with the department",
    none: "no quotes",
  },
};

const SV: FrameTexts = {
  organization: "Organisation",
  assessment: "Mätning, till exempel 2026-11",
  respondent: "Den som svarar: en pseudonym, till exempel cmo",
  role: "Roll, till exempel marknadschef (Enter: ingen)",
  department: "Avdelning",
  required: "skriv något",
  oneLine: "bara en rad; Ctrl-U tömmer den",
  badId: "skriv små bokstäver a–z, siffror, punkt, bindestreck eller understreck",
  frame: (interviewer) =>
    `Läs upp: Vi tittar på hur avdelningarna arbetar ihop, inte på hur du sköter ditt jobb. ${interviewer ?? "Jag"} ser dina svar; kundens rapport nämner dig inte vid namn. Mina anteckningar behåller jag själv, och jag citerar dig bara om du säger ja. Hoppa över de frågor du vill.`,
  consent: {
    quotes: "citat får användas, utan namn och avdelning",
    attribution: "citat får användas med avdelningens namn",
    none: "inga citat",
  },
};

/** The words of the frame in a language; English where unsilo has none. */
export function frameTexts(language: string): FrameTexts {
  return inLanguage({ en: EN, sv: SV }, language);
}
