import type { ProblemCode } from "../../src/text/problems.ts";
import { CONFIG, QUESTIONNAIRE } from "./bases.ts";
import type { Example } from "./example.ts";

const HEADER = "question,department,value,source";
const ROW = "delay,,4,Calendar";
const OWN = QUESTIONNAIRE.replace(
  "type: yes-no\n",
  "type: yes-no\n            about: own-department\n",
);

/** A config whose file of facts has these lines, beside the same with sound ones. */
function facts(
  lines: readonly string[],
  points: string,
  good: readonly string[] = [HEADER, ROW],
  questionnaire = QUESTIONNAIRE,
): Example {
  const files = (text: readonly string[]): Readonly<Record<string, string>> => ({
    "unsilo.config.yaml": `${CONFIG}facts: facts.csv\n`,
    "questionnaire.yaml": questionnaire,
    "facts.csv": text.map((line) => `${line}\n`).join(""),
  });
  return {
    bad: files(lines),
    good: files(good),
    argv: ["unsilo.config.yaml"],
    file: "facts.csv",
    points,
    shown: { bad: lines.join("\n"), good: good.join("\n") },
  };
}

/** Problems of a file of facts. */
export const FACTS_EXAMPLES: Readonly<Partial<Record<ProblemCode, Example>>> = {
  "csv-quotes": facts([HEADER, 'delay,,4,"Calendar'], "delay"),
  "csv-fields": facts([HEADER, "delay,,4,5,Calendar"], "delay", [HEADER, 'delay,,"4,5",Calendar']),
  "facts-columns": facts(["question,value,source", "delay,4,Calendar"], "question"),
  "facts-column-unused": facts([`${HEADER},seen`, `${ROW},2026-11-02`], "seen"),
  "fact-without-department": facts(
    [HEADER, "has-chair,,yes,Calendar"],
    ",yes",
    [HEADER, "has-chair,office,yes,Calendar"],
    OWN,
  ),
  "fact-type": facts([HEADER, "minutes-kept,,always,Archive"], "always"),
  "fact-value": facts([HEADER, "agenda-sent,,5,Calendar"], "5", [
    HEADER,
    "agenda-sent,,2,Calendar",
  ]),
};
