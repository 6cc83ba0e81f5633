import type { Problem, Threshold } from "../../src/model/index.ts";
import { judgeThresholds } from "../../src/analyse/thresholds.ts";
import type { CheckInput } from "../../src/documents/thresholds.ts";
import type { Canvas } from "../../src/render/canvas.ts";
import { CHECK_FORMATS } from "../../src/render/registry.ts";
import { HOSTILE, hostileInput, reportInput } from "../documents/cases.ts";

export const PLAIN: Canvas = {
  columns: 80,
  isUnicode: true,
  strong: (text) => text,
  dim: (text) => text,
  accent: (text) => text,
  warning: (text) => text,
};

/** Texts that a log, an XML parser or a page would obey or fail on. */
export const HOSTILE_IN_PIPELINES: readonly string[] = [
  ...HOSTILE,
  "::error file=x,line=1::boom\n  ::warning::bang",
  "##vso[task.setvariable variable=x]y ##teamcity[message text='x'] ##[error]x",
  "]]> ]]]]>> <![CDATA[ <!-- --> <?xml?>",
  "lone \uD800 surrogate \uDC00, \uFFFE \uFFFF, \u0000 \u0007 \u001B[31m \u0085 \u009B31m",
  "100 %0A::error::x\r\n::error::y, z: 1",
  "=1+1 \u202Egnirts\u202C",
];

export const THRESHOLDS: readonly Threshold[] = [
  { metric: "level", bound: "min", limit: 5, severity: "error" },
  { id: "silos", metric: "score", bound: "min", limit: 4.5, severity: "warn" },
  { metric: "coverage", bound: "min", limit: 0.1, severity: "error" },
  { id: "silos", metric: "silo-index", bound: "max", limit: 0, severity: "error" },
  { id: "nothing-of-the-kind", metric: "level", bound: "min", limit: 2, severity: "error" },
  { metric: "level", bound: "min", limit: 5, severity: "warn" },
  { metric: "level", bound: "min", limit: 5, severity: "warn" },
];

/**
 * The example, checked: thresholds that are met, warn, fail and cannot be evaluated, and bad files.
 */
export async function checkInput(language = "en"): Promise<CheckInput> {
  const input = await reportInput({ language });
  return checked(input, [
    {
      code: "wrong-answer",
      severity: "error",
      message: "not so",
      remedy: "so",
      at: place("b.yaml"),
    },
    { code: "not-asked", severity: "warning", message: "not asked", at: place("b.yaml") },
    { code: "unreadable", severity: "error", message: "nowhere.yaml: there is no such file" },
  ]);
}

/** The same with hostile texts in the questionnaire, in file names and in messages. */
export async function hostileCheck(): Promise<CheckInput> {
  const input = await hostileInput();
  const problems = HOSTILE_IN_PIPELINES.flatMap((text): readonly Problem[] => [
    { code: "wrong-answer", severity: "error", message: text, remedy: text, at: place(text) },
    { code: "wrong-answer", severity: "warning", message: text, at: place("same.yaml") },
    { code: "wrong-answer", severity: "warning", message: text, at: place("same.yaml") },
  ]);
  const { result } = input;
  const titled = {
    ...result,
    assessment: HOSTILE_IN_PIPELINES.join(" "),
    dimensions: result.dimensions.map((one, index) => ({
      ...one,
      title: HOSTILE_IN_PIPELINES.at(-1 - index) ?? "",
    })),
  };
  return checked({ ...input, result: titled }, problems);
}

function checked(
  input: Awaited<ReturnType<typeof reportInput>>,
  problems: readonly Problem[],
): CheckInput {
  const { result, questionnaire } = input;
  const thresholds = judgeThresholds(THRESHOLDS, { result, questionnaire });
  const bad = [
    ...new Set(
      problems.flatMap(({ at, severity }) => (severity === "error" ? (at?.file ?? []) : [])),
    ),
  ];
  return {
    ...input,
    result: {
      ...result,
      problems,
      thresholds,
      passed: false,
      files: [
        { file: "cmo.yaml", state: "finished" },
        { file: "controller.yaml", state: "unfinished" },
        ...bad.map((file) => ({ file, state: "bad" as const })),
      ],
    },
    sources: new Map([["b.yaml", "first\nsecond: not so\nthird\n"]]),
    fromRoot: (file) => file,
  };
}

function place(file: string): NonNullable<Problem["at"]> {
  return { file, line: 2, column: 9 };
}

/** The input of a reporter of check. */
export async function written(name: string, input: CheckInput): Promise<string> {
  const format = CHECK_FORMATS.find((one) => one.name === name);
  if (format === undefined) throw new Error(`no format ${name}`);
  const report = await format.load();
  return report(input, PLAIN);
}
