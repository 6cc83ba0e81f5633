import type { ProblemCode } from "../../src/text/problems.ts";
import type { Example } from "./example.ts";
import { FACTS_EXAMPLES } from "./facts-examples.ts";
import { ROSTER_EXAMPLES } from "./roster-examples.ts";
import { TABLE_EXAMPLES } from "./table-examples.ts";
import { ANSWER_EXAMPLES } from "./answer-examples.ts";
import { IMPORT_EXAMPLES } from "./import-examples.ts";
import { KIND_EXAMPLES } from "./kind-examples.ts";
import { PIPELINE_EXAMPLES } from "./pipeline-examples.ts";
import { CONFIG, QUESTIONNAIRE, RESPONSE, REVIEW, SWEDISH } from "./bases.ts";

const ALONE = { argv: ["response.yaml"], good: {} };

const LADDER = QUESTIONNAIRE.replace("capability: weighted-mean", "capability: ladder")
  .replace("text: Never, score: 1 }", "text: Never, score: 1, stops: true }")
  .replace(/ {10}- id: (tools-used|delay|has-chair)[\s\S]*?(?= {10}- id|recommendations)/gu, "")
  .replace(/type: level\n.*\n/u, "type: choice\n            options: habits\n")
  .replace(/recommendations:[\s\S]*/u, "");

const UNKNOWN_KEYS = Array.from({ length: 30 }, (_, index) => `nothing-${index}: 1\n`).join("");

const TWENTY_KEYS = Array.from({ length: 20 }, (_, index) => `nothing-${index}: 1\n`).join("");
const MANY_FILES = Array.from({ length: 51 }, (_, index) => `many-${index}.yaml`);

const NOTHING_ELSE = {
  "response.yaml": undefined,
  "review.yaml": undefined,
  "unsilo.config.yaml": undefined,
  "result.json": undefined,
};

function template(bad: string, good: string): Omit<Example, "points"> {
  const file = "brand.html.hbs";
  return {
    bad: { [file]: bad },
    good: { [file]: good },
    argv: [file],
    file,
    shown: { bad: bad.trimEnd(), good: good.trimEnd() },
  };
}

/** Problems of bytes, and of several files. */
export const EXAMPLES: Readonly<Partial<Record<ProblemCode, Example>>> = {
  ...FACTS_EXAMPLES,
  ...ROSTER_EXAMPLES,
  ...TABLE_EXAMPLES,
  ...ANSWER_EXAMPLES,
  ...KIND_EXAMPLES,
  ...IMPORT_EXAMPLES,
  ...PIPELINE_EXAMPLES,
  "file-too-large": {
    ...ALONE,
    bad: { "response.yaml": `${RESPONSE}# ${"x".repeat(1024 * 1024)}` },
    file: "response.yaml",
    points: "schemaVersion",
    shown: { bad: `${RESPONSE.split("\n")[0]} # and a megabyte more`, good: "schemaVersion: 1" },
  },
  "too-many-lines": {
    ...ALONE,
    bad: {
      "response.yaml": `a: |\n${"#\n".repeat(99_999)}the line after the last that is read\n`,
    },
    file: "response.yaml",
    points: "the line",
    shown: { bad: `${RESPONSE.split("\n")[0]} # and 100,000 lines more`, good: "schemaVersion: 1" },
  },
  "not-utf-8": {
    ...ALONE,
    bad: { "response.yaml": new Uint8Array([0xff, 0xfe, 0x61, 0x00]) },
    file: "response.yaml",
    points: "",
    shown: { bad: "# saved as UTF-16", good: "# saved as UTF-8" },
  },
  "file-empty": {
    ...ALONE,
    bad: { "response.yaml": "# nothing yet\n" },
    file: "response.yaml",
    points: "# nothing",
    shown: { bad: "# nothing yet", good: RESPONSE.trimEnd() },
  },
  "json-syntax": {
    bad: { "config.json": '{\n  "schemaVersion": 1,\n}\n' },
    good: {
      "config.json": `${JSON.stringify(
        {
          schemaVersion: 1,
          questionnaire: { id: "meeting-culture", version: "1.2.0" },
          organization: "Fjord Mills",
          assessment: "2026-11",
          respondent: { id: "boss", department: "office" },
          answers: { "agenda-sent": 2 },
        },
        undefined,
        2,
      )}\n`,
    },
    argv: ["config.json"],
    file: "config.json",
    points: "}",
    shown: { bad: '{ "schemaVersion": 1, }', good: '{ "schemaVersion": 1 }' },
  },
  "no-answers": {
    ...ALONE,
    bad: { "response.yaml": RESPONSE.replace(/answers:[\s\S]*/u, "answers: {}\n") },
    file: "response.yaml",
    points: "answers",
    shown: { bad: "answers: {}", good: "answers: { shared-planning: 3 }" },
  },
  "file-left-out": {
    bad: { "response.yaml.txt": RESPONSE },
    good: {},
    argv: ["."],
    file: "response.yaml.txt",
    points: "schemaVersion",
    shown: { bad: "# response.yaml.txt, beside response.yaml", good: "# response.yaml alone" },
  },
  "misnamed-config": {
    bad: { "unsilo.config.yaml": undefined, "unsilo.config.yml": CONFIG },
    good: {},
    argv: ["unsilo.config.yml"],
    goodArgv: ["unsilo.config.yaml"],
    file: "unsilo.config.yml",
    points: "schemaVersion",
    shown: { bad: "# unsilo.config.yml", good: "# unsilo.config.yaml" },
  },
  "unknown-questionnaire": {
    bad: { "unsilo.config.yaml": undefined },
    good: {},
    argv: ["response.yaml"],
    file: "response.yaml",
    points: "meeting-culture",
    shown: {
      bad: "# response.yaml, with no config beside it\nquestionnaire: { id: meeting-culture, version: 1.2.0 }",
      good: "# unsilo.config.yaml\nquestionnaire: questionnaire.yaml",
    },
  },
  "saved-result": {
    bad: {
      "unsilo.config.yaml": CONFIG.replace("[response.yaml]", "[response.yaml, result.json]"),
    },
    good: {},
    argv: ["result.json"],
    file: "result.json",
    points: "{",
    shown: {
      bad: "# unsilo.config.yaml\nresponses: [response.yaml, result.json]",
      good: "# unsilo.config.yaml\nresponses: [response.yaml]",
    },
  },
  "more-problems": {
    bad: Object.fromEntries(MANY_FILES.map((name) => [name, `${RESPONSE}${TWENTY_KEYS}`])),
    good: {},
    argv: MANY_FILES,
    goodArgv: ["response.yaml"],
    file: MANY_FILES.at(-1) ?? "",
    points: "nothing-0",
    beside: "unknown-key",
    shown: {
      bad: "# fifty-one files with twenty problems each",
      good: "# files without problems",
    },
  },
  "duplicate-respondent": {
    bad: { "again.yaml": RESPONSE },
    good: { "again.yaml": RESPONSE.replace("id: chief", "id: deputy") },
    argv: ["response.yaml", "again.yaml"],
    file: "again.yaml",
    points: "schemaVersion",
    shown: {
      bad: "# response.yaml and again.yaml\nrespondent: { id: chief, department: office }",
      good: "# again.yaml\nrespondent: { id: deputy, department: office }",
    },
  },
  "reviewed-twice": {
    bad: { "again.yaml": REVIEW },
    good: {
      "again.yaml": REVIEW.replace(/ {2}agenda-sent.*/u, "  delay: { value: 4, reason: seen }"),
    },
    argv: ["review.yaml", "again.yaml"],
    file: "again.yaml",
    points: "agenda-sent",
    shown: {
      bad: "# review.yaml and again.yaml\nanswers:\n  agenda-sent: { score: 2.5, reason: seen in the calendar }",
      good: "# again.yaml\nanswers:\n  delay: { value: 4, reason: seen }",
    },
  },
  "review-of-ladder": {
    bad: { "questionnaire.yaml": LADDER },
    good: {},
    argv: ["review.yaml"],
    file: "review.yaml",
    points: "agenda-sent",
    shown: {
      bad: "# questionnaire.yaml\nscoring:\n  methods: { capability: ladder }",
      good: "# questionnaire.yaml\nscoring:\n  methods: { capability: weighted-mean }",
    },
  },
  "unknown-translation": {
    bad: {
      ...NOTHING_ELSE,
      "sv.yaml": SWEDISH.replace("  delay:", "  delya:"),
    },
    good: { ...NOTHING_ELSE, "sv.yaml": SWEDISH },
    argv: ["."],
    file: "sv.yaml",
    points: "text: Hur",
    shown: {
      bad: "# sv.yaml\nlanguage: sv\nquestions:\n  delya: { text: Hur sena blir mötena? }",
      good: "# sv.yaml\nlanguage: sv\nquestions:\n  delay: { text: Hur sena blir mötena? }",
    },
  },
  "language-file-alone": {
    bad: { "sv.yaml": SWEDISH },
    good: { ...NOTHING_ELSE, "sv.yaml": SWEDISH },
    argv: ["sv.yaml"],
    goodArgv: ["."],
    file: "sv.yaml",
    points: "language",
    shown: {
      bad: "# unsilo lint sv.yaml",
      good: "# unsilo lint . (the folder of the questionnaire)",
    },
  },
  "template-failed": {
    ...template("<h1>{{title}</h1>\n", "<h1>{{title}}</h1>\n"),
    points: "<h1>",
  },
  "template-unknown": {
    ...template("{{#> pge}}{{/pge}}\n", "{{#> page}}{{/page}}\n"),
    points: "{{#> pge",
  },
  "template-unsafe": {
    ...template("<h1>{{{title}}}</h1>\n", "<h1>{{title}}</h1>\n"),
    points: "{{{title",
  },
  "too-many-problems": {
    ...ALONE,
    bad: { "response.yaml": `${RESPONSE.trimEnd()}\n${UNKNOWN_KEYS}` },
    file: "response.yaml",
    points: "nothing-20",
    beside: "unknown-key",
    shown: { bad: "# thirty keys that a response does not have", good: RESPONSE.trimEnd() },
  },
};
