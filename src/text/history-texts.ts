import { inLanguage } from "./language.ts";

/** The assessments of one organization over time, in one language. */
export interface HistoryTexts {
  readonly document: string;
  readonly skip: string;
  /** In one sentence: how many, from when to when, and the change overall. */
  readonly headline: (facts: HistoryFacts) => string;
  readonly onlyOne: (assessment: string) => string;
  readonly breaks: (marks: readonly string[]) => string;
  readonly breakBefore: (assessment: string, reasons: readonly string[]) => string;
  readonly assessments: string;
  readonly assessment: string;
  readonly date: string;
  readonly model: string;
  readonly people: string;
  readonly coverage: string;
  readonly confidence: string;
  readonly lines: string;
  readonly node: string;
  readonly line: string;
  readonly means: string;
  readonly cells: string;
  readonly heights: string;
  /** The terminal has room for the last few only. */
  readonly lastOf: (shown: number, all: number) => string;
  /** "2026-11: level 2, mean 2.1". */
  readonly spoken: (assessment: string, level: string, mean: string) => string;
  readonly change: string;
}

export interface HistoryFacts {
  readonly count: number;
  readonly first: string;
  readonly last: string;
  /** The overall, as level and mean; dashes where there is none. */
  readonly from: readonly [level: string, mean: string];
  readonly to: readonly [level: string, mean: string];
  readonly hasBreak: boolean;
}

const EN: HistoryTexts = {
  document: "Assessments over time",
  skip: "Skip to the charts",
  headline: ({ count, first, last, from, to, hasBreak }) =>
    hasBreak
      ? `${count} assessments from ${first} to ${last}; the model changed between some of them, so the line is broken there.`
      : `${count} assessments from ${first} to ${last} by the same model; the overall level went from ${from[0]} (mean ${from[1]}) to ${to[0]} (mean ${to[1]}).`,
  onlyOne: (assessment) =>
    `There is only one assessment here, ${assessment}, so there is nothing to compare. Add the responses of another one to the same folder; 'unsilo score' shows this one in full.`,
  breaks: (marks) =>
    `A bar marks a break: ${marks.join("; ")}. Scores on either side of it are not compared.`,
  breakBefore: (assessment, reasons) => `before ${assessment} ${list(reasons, "and")} changed`,
  assessments: "Assessments",
  assessment: "Assessment",
  date: "Date",
  model: "Model",
  people: "Respondents",
  coverage: "Coverage",
  confidence: "Confidence",
  lines: "Level and mean",
  node: "Part",
  line: "Line",
  means: "Mean over time",
  cells: "Each cell has the level, then the mean.",
  lastOf: (shown, all) =>
    `The last ${shown} of ${all} are shown; --format markdown has room for all.`,
  heights: "The height of a line is the mean, between the lowest and the highest possible.",
  spoken: (assessment, level, mean) => `${assessment}: level ${level}, mean ${mean}`,
  change: "Last change",
};

const SV: HistoryTexts = {
  document: "Mätningar över tid",
  skip: "Gå direkt till diagrammen",
  headline: ({ count, first, last, from, to, hasBreak }) =>
    hasBreak
      ? `${count} mätningar från ${first} till ${last}; modellen har ändrats mellan några av dem, och där är linjen bruten.`
      : `${count} mätningar från ${first} till ${last} med samma modell; den övergripande nivån har gått från ${from[0]} (medelvärde ${from[1]}) till ${to[0]} (medelvärde ${to[1]}).`,
  onlyOne: (assessment) =>
    `Här finns bara en mätning, ${assessment}, och därför inget att jämföra. Lägg svaren från en till i samma mapp; 'unsilo score' visar den här i sin helhet.`,
  breaks: (marks) =>
    `Ett streck markerar ett brott: ${marks.join("; ")}. Värden på var sin sida om det jämförs inte.`,
  breakBefore: (assessment, reasons) => `före ${assessment} ändrades ${list(reasons, "och")}`,
  assessments: "Mätningar",
  assessment: "Mätning",
  date: "Datum",
  model: "Modell",
  people: "Svarande",
  coverage: "Täckning",
  confidence: "Tillförlitlighet",
  lines: "Nivå och medelvärde",
  node: "Del",
  line: "Linje",
  means: "Medelvärde över tid",
  cells: "I varje ruta står nivån och sedan medelvärdet.",
  lastOf: (shown, all) =>
    `De ${shown} senaste av ${all} visas; --format markdown har plats för alla.`,
  heights: "Linjens höjd är medelvärdet, mellan det lägsta och det högsta möjliga.",
  spoken: (assessment, level, mean) => `${assessment}: nivå ${level}, medelvärde ${mean}`,
  change: "Senaste ändring",
};

/** The words of a history in a language; English where unsilo has none. */
export function historyTexts(language: string): HistoryTexts {
  return inLanguage({ en: EN, sv: SV }, language);
}

function list(items: readonly string[], and: string): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${and} ${items.at(-1)}`;
}
