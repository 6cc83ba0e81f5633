import { commonTexts } from "../generated/catalogs/common.ts";
import type { Reachable, ScenarioCheck, ScenarioResult, TestRun } from "../model/index.ts";
import { roundHalfAway } from "../text/round.ts";
import { place } from "../text/problems.ts";
import { list, paragraph } from "./blocks.ts";
import { type Document, plainDocument, section, type Section } from "./document.ts";

/** The scenarios that failed, with what was expected; then what no scenario brings about. */
export function testRunScreen(run: TestRun): Document {
  const { questionnaire, scenarios } = run;
  const title = `${questionnaire.id} ${questionnaire.version}`;
  return plainDocument({
    kind: "test-run",
    language: "en",
    title,
    cover: [],
    sections: [
      ...scenarios.filter(({ passed }) => !passed).flatMap(failedSection),
      ...untested("Conditions", run.reached.filter(isCondition)),
      ...untested(
        "Levels",
        run.reached.filter((one) => !isCondition(one)),
      ),
      ...section("verdict", "", paragraph(`${title}: ${countsOf(scenarios)}`)),
    ],
  });
}

function failedSection({ id, title, at, checks }: ScenarioResult): readonly Section[] {
  const failed = checks.filter(({ passed }) => !passed);
  return section(id, `${id} failed (${place(at)})`, [
    ...paragraph(title ?? ""),
    ...list(failed.map(checkSentence)),
  ]);
}

/** An expectation that is not met: "level of silos: 3 expected, but it is 2". */
export function checkSentence({ metric, id, expected, actual }: ScenarioCheck): string {
  const { reasons } = commonTexts("en");
  const reason = Object.entries(reasons).find(([key]) => key === actual)?.[1];
  const said = reason === undefined ? figure(actual) : `not scored: ${reason}`;
  return `${WHAT[metric](id)}: ${figure(expected)} expected, but it is ${said}`;
}

const WHAT: Readonly<Record<ScenarioCheck["metric"], (id: string) => string>> = {
  level: (id) => `level of ${id}`,
  score: (id) => `score of ${id}`,
  percent: (id) => `percent of ${id}`,
  "not-scored": (id) => `score of ${id}`,
  recommendation: (id) => `recommendation ${id}`,
  "first-priorities": () => "first priorities",
  "all-recommendations": () => "recommendations",
  verdict: (id) => `verdict ${id}`,
  role: (id) => `role ${id}`,
  flags: () => "red flags",
};

/** Enough decimals to see why two numbers differ. */
const DECIMALS = 4;

function figure(value: string | number): string {
  if (typeof value === "string") return value;
  return Number.isInteger(value) ? String(value) : String(Number(roundHalfAway(value, DECIMALS)));
}

function isCondition({ kind }: Reachable): boolean {
  return kind !== "level";
}

/** How many were brought about, and the names of the others. */
function untested(what: string, reached: readonly Reachable[]): readonly Section[] {
  if (reached.length === 0) return [];
  const never = reached.filter(({ scenarios }) => scenarios === 0);
  const count = `${reached.length - never.length} of ${reached.length}`;
  return section(what.toLowerCase(), "", [
    ...paragraph(`${what} brought about by a scenario: ${count}`),
    ...list(KINDS.flatMap(({ kind, said }) => neverOf(kind, said, never))),
  ]);
}

const KINDS: readonly { readonly kind: Reachable["kind"]; readonly said: string }[] = [
  { kind: "recommendation", said: "recommendations that never apply" },
  { kind: "rule", said: "rules of verdicts that never apply" },
  { kind: "succeeds", said: "roles that never succeed" },
  { kind: "conditional", said: "roles that never succeed on conditions" },
  { kind: "fails", said: "roles that never fail" },
  { kind: "flag", said: "red flags that are never raised" },
  { kind: "question", said: "questions that are never shown" },
  { kind: "level", said: "levels that are never reached" },
];

function neverOf(
  kind: Reachable["kind"],
  said: string,
  never: readonly Reachable[],
): readonly string[] {
  const names = never
    .filter((one) => one.kind === kind)
    .map(({ id, level }) => (level === undefined ? id : `${id} ${level}`));
  return names.length === 0 ? [] : [`${said}: ${names.join(", ")}`];
}

function countsOf(scenarios: readonly ScenarioResult[]): string {
  const failed = scenarios.filter(({ passed }) => !passed).length;
  const all = `${scenarios.length} ${scenarios.length === 1 ? "scenario" : "scenarios"}`;
  return failed === 0 ? `${all}, all passed` : `${all}, ${failed} failed`;
}
