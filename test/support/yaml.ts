/** Pieces of a questionnaire as YAML flow text, so that a test only shows its subject. */

/** Every questionnaire needs this, but few tests care. */
export const HEAD: Readonly<Record<string, string>> = {
  schemaVersion: "1",
  id: "sample",
  version: "1.0.0",
  languages: "[en]",
  title: "Sample",
  departments: "{ it: IT, marketing: Marketing, sales: Sales }",
  levels: steps(1, 2, 3, 4, 5),
};

/** The levels of a model. */
export function steps(...levels: readonly number[]): string {
  return list(levels.map((level) => `{ level: ${level}, name: Level ${level} }`));
}

export function level(id: string, rest = ""): string {
  return question(id, "level", joined("levels: { 1: low, 5: high }", rest));
}

export function yesNo(id: string, rest = ""): string {
  return question(id, "yes-no", rest);
}

/** A choice whose options are named by their scores: `s0`, `s2.5`. */
export function choice(id: string, scores: readonly number[], rest = ""): string {
  const options = scores.map((score) => `{ id: s${score}, text: Option, score: ${score} }`);
  return question(id, "choice", joined(`options: ${list(options)}`, rest));
}

export function question(id: string, type: string, rest = ""): string {
  return `{ ${joined(`id: ${id}, text: Question ${id}, type: ${type}`, rest)} }`;
}

export function capability(id: string, questions: readonly string[], rest = ""): string {
  return `{ ${joined(`id: ${id}, title: Capability ${id}, questions: ${list(questions)}`, rest)} }`;
}

export function dimension(id: string, capabilities: readonly string[], rest = ""): string {
  return `{ ${joined(`id: ${id}, title: Dimension ${id}, capabilities: ${list(capabilities)}`, rest)} }`;
}

export function dimensions(...items: readonly string[]): string {
  return `dimensions: ${list(items)}`;
}

/** Dimension `d` with the one capability `c`. */
export function oneCapability(...questions: readonly string[]): string {
  return dimensions(dimension("d", [capability("c", questions)]));
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(", ");
}

function list(items: readonly string[]): string {
  return `[${items.join(", ")}]`;
}
