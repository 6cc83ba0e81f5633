import type { ProblemCode } from "../../src/text/problems.ts";
import { CONFIG, QUESTIONNAIRE } from "./bases.ts";
import type { Example } from "./example.ts";

const TERMS = `schemaVersion: 1
terms:
  - { id: chair, en: { use: [a chairman], not: [chair] }, why: a chair is also a seat }
`;

const WITH_TERMS = {
  "terms.yaml": TERMS,
  "unsilo.config.yaml": `${CONFIG}terms: terms.yaml\n`,
};

/** Problems of a config, and of the files that it names. */
export const PIPELINE_EXAMPLES: Readonly<Partial<Record<ProblemCode, Example>>> = {
  "config-not-used": {
    bad: { "team/unsilo.config.yaml": "schemaVersion: 1\n" },
    good: {},
    argv: ["team/unsilo.config.yaml"],
    goodArgv: ["unsilo.config.yaml"],
    file: "team/unsilo.config.yaml",
    points: "schemaVersion",
    shown: {
      bad: "# unsilo.config.yaml, and team/unsilo.config.yaml below it\nschemaVersion: 1",
      good: "# unsilo.config.yaml alone\nschemaVersion: 1",
    },
  },
  "forbidden-term": {
    bad: WITH_TERMS,
    good: { ...WITH_TERMS, "questionnaire.yaml": QUESTIONNAIRE.replace("a chair?", "a chairman?") },
    argv: ["questionnaire.yaml"],
    file: "questionnaire.yaml",
    points: "Does each meeting",
    shown: {
      bad: `# terms.yaml, which unsilo.config.yaml names under terms\n${TERMS.trimEnd()}\n\n# questionnaire.yaml\ntext: Does each meeting have a chair?`,
      good: "# questionnaire.yaml\ntext: Does each meeting have a chairman?",
    },
  },
};
