import type { ProblemCode } from "../../src/text/problems.ts";
import type { Example } from "./example.ts";

/** Problems of the files of a pipeline. */
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
};
