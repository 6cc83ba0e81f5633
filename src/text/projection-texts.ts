import { inLanguage } from "./language.ts";

/** What would change if something were assumed, in one language. */
export interface ProjectionTexts {
  readonly heading: (assumed: readonly string[]) => string;
  readonly assumed: (id: string, level: number) => string;
  /** A node today and then; texts of levels and means. */
  readonly change: (title: string, facts: ChangeFacts) => string;
  readonly same: (title: string, facts: Pick<ChangeFacts, "level" | "mean">) => string;
}

export interface ChangeFacts {
  readonly level: string;
  readonly mean: string;
  readonly laterLevel: string;
  readonly laterMean: string;
}

const EN: ProjectionTexts = {
  heading: (assumed) => `What if: ${assumed.join(", ")}`,
  assumed: (id, level) => `${id} at ${level}`,
  change: (title, { level, mean, laterLevel, laterMean }) =>
    `${title}: level ${level} → ${laterLevel}, mean ${mean} → ${laterMean}`,
  same: (title, { level, mean }) => `${title}: stays at level ${level}, mean ${mean}`,
};

const SV: ProjectionTexts = {
  heading: (assumed) => `Tänk om: ${assumed.join(", ")}`,
  assumed: (id, level) => `${id} på ${level}`,
  change: (title, { level, mean, laterLevel, laterMean }) =>
    `${title}: nivå ${level} → ${laterLevel}, medelvärde ${mean} → ${laterMean}`,
  same: (title, { level, mean }) => `${title}: kvar på nivå ${level}, medelvärde ${mean}`,
};

/** The words in a language; English where unsilo has none. */
export function projectionTexts(language: string): ProjectionTexts {
  return inLanguage({ en: EN, sv: SV }, language);
}
