/** A question of some kind, the keys that answer it, and the record that they leave. */
export interface Kind {
  readonly name: string;
  readonly question: string;
  readonly keys: readonly string[];
  readonly record: unknown;
}

const LEVEL = "type: level, levels: { 1: Alone, 2: Each tells, 3: Together, 4: As one }";
const CHOICE =
  "type: choice, options: [{ id: one, text: One, score: 1 }, { id: both, text: Both, score: 2 }, { id: all, text: All, score: 4 }]";
const CHOICES =
  "type: choices, score: { by: share }, options: [{ id: a, text: A }, { id: b, text: B }, { id: c, text: C }, { id: d, text: D }, { id: e, text: E }, { id: f, text: F }]";
const NUMBER = "type: number, bands: [{ from: 0, score: 1 }, { from: 9, score: 4 }]";
const DAY = "2026-05-04";

/** Every kind of question, every row below the choices, and evidence after a high answer. */
export const KINDS: readonly Kind[] = [
  { name: "level", question: LEVEL, keys: ["2", "Enter"], record: 2 },
  {
    name: "unknown",
    question: LEVEL,
    keys: ["d", "Enter"],
    record: { state: "dont-know" },
  },
  {
    name: "inapplicable",
    question: LEVEL,
    keys: ["x", "Enter"],
    record: { state: "not-applicable" },
  },
  { name: "skipped", question: LEVEL, keys: ["s", "Enter"], record: { state: "skipped" } },
  {
    name: "proved",
    question: LEVEL,
    keys: ["4", "Enter", "e", "m", "Enter", "2", "Enter"],
    record: { value: 4, evidence: [{ kind: "shown", what: "m" }] },
  },
  { name: "choice", question: CHOICE, keys: ["2", "Enter"], record: "both" },
  { name: "choices", question: CHOICES, keys: ["1", "3", "Enter"], record: ["a", "c"] },
  { name: "yes-no", question: "type: yes-no", keys: ["2", "Enter"], record: "no" },
  { name: "number", question: NUMBER, keys: ["5", "Enter"], record: 5 },
  { name: "date", question: "type: date", keys: [...Array.from(DAY), "Enter"], record: DAY },
  { name: "text", question: "type: text", keys: ["w", "h", "y", "Enter"], record: "why" },
];

/** A questionnaire that puts these kinds one after the other, as often as asked; ids count from q1. */
export function everyKind(kinds: readonly Pick<Kind, "question">[], times: number): string {
  const all = Array.from({ length: times }, () => kinds).flat();
  const questions = all.map(
    ({ question }, index) =>
      `          - { id: q${index + 1}, text: Question ${index + 1}?, ${question} }`,
  );
  return `schemaVersion: 1
id: kinds
version: 1.0.0
languages: [en]
title: Kinds
departments: { it: IT }
levels: [{ level: 1, name: One }, { level: 2, name: Two }, { level: 3, name: Three }, { level: 4, name: Four }]
dimensions:
  - id: d
    title: Plans
    capabilities:
      - id: c
        title: C
        questions:
${questions.join("\n")}
`;
}
