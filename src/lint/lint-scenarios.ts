import type {
  Expectation,
  Location,
  Problem,
  Questionnaire,
  Scenario,
  ScenariosFile,
} from "../model/index.ts";
import { laddersOf, levelsOf } from "../model/levels.ts";
import { capabilitiesOf, OVERALL, questionsOf } from "../model/outline.ts";
import { problem } from "../text/problems.ts";
import type { Path } from "./outline.ts";

/** Scenarios with the places in their file. */
export interface ScenariosInput {
  readonly raw: ScenariosFile;
  readonly locate: (path: Path) => Location;
  readonly locateKey: (path: Path) => Location;
}

/** A name in what a scenario expects, and what it may be. */
interface Named {
  readonly kind: string;
  readonly id: string;
  readonly known: readonly string[];
  readonly path: Path;
  readonly isKey?: boolean;
}

/** Expectations that can never be compared: names and levels that the questionnaire does not have. */
export function lintScenarios(
  input: ScenariosInput,
  questionnaire: Questionnaire,
): readonly Problem[] {
  const { raw, locate, locateKey } = input;
  if (raw.questionnaire !== questionnaire.id) {
    const details = { own: questionnaire.id, asked: raw.questionnaire };
    return [problem("other-scenarios", locate(["questionnaire"]), details)];
  }
  return raw.scenarios.flatMap((scenario, index) => {
    const path = ["scenarios", index];
    const names = namesIn(scenario.expect, questionnaire, [...path, "expect"]);
    const dangling = names
      .filter(({ id, known }) => !known.includes(id))
      .map(({ kind, id, known, path: at, isKey = false }) =>
        problem("unknown-reference", isKey ? locateKey(at) : locate(at), { kind, id, known }),
      );
    const levels = levelsIn(scenario, path).flatMap((placed) =>
      levelProblems(placed, input, questionnaire),
    );
    return [...dangling, ...levels];
  });
}

function namesIn(
  expected: Expectation,
  questionnaire: Questionnaire,
  path: Path,
): readonly Named[] {
  const { levels, scores, percents, notScored = [], recommendations = {} } = expected;
  const { verdicts = {}, roles = {} } = expected;
  const ids = (items: readonly { readonly id: string }[]): readonly string[] =>
    items.map(({ id }) => id);
  const nodes = [
    OVERALL,
    ...ids(questionnaire.measures),
    ...ids(questionnaire.dimensions),
    ...ids(capabilitiesOf(questionnaire)),
    ...ids(questionsOf(questionnaire)),
  ];
  const keys = (kind: string, group: string, given: object, known: readonly string[]) =>
    Object.keys(given).map((id): Named => ({
      kind,
      id,
      known,
      path: [...path, group, id],
      isKey: true,
    }));
  return [
    ...keys(NODE, "levels", levels ?? {}, nodes),
    ...keys(NODE, "scores", scores ?? {}, nodes),
    ...keys(NODE, "percents", percents ?? {}, nodes),
    ...notScored.map((id, index): Named => ({
      kind: NODE,
      id,
      known: nodes,
      path: [...path, "notScored", index],
    })),
    ...Object.entries(recommendations).flatMap(([group, list]) =>
      list.map((id, index): Named => ({
        kind: "recommendation",
        id,
        known: ids(questionnaire.recommendations),
        path: [...path, "recommendations", group, index],
      })),
    ),
    ...keys("verdict", "verdicts", verdicts, ids(questionnaire.verdicts)),
    ...questionnaire.verdicts.flatMap(({ id, rules }) =>
      verdicts[id] === undefined
        ? []
        : {
            kind: `rule in the verdict ${id}`,
            id: verdicts[id],
            known: [...ids(rules), "none"],
            path: [...path, "verdicts", id],
          },
    ),
    ...keys("role", "roles", roles, ids(questionnaire.roles)),
    ...flagsIn(expected, questionnaire, [...path, "flags"]),
  ];
}

function flagsIn(
  { flags = [] }: Expectation,
  { search }: Questionnaire,
  path: Path,
): readonly Named[] {
  const known = (search?.flags ?? []).map(({ id }) => id);
  return flags.map((id, index) => ({ kind: "red flag", id, known, path: [...path, index] }));
}

const NODE = "dimension, capability or question";

interface PlacedLevel {
  readonly level: number;
  /** Where it must be a level; some ladder has it if absent. */
  readonly node?: string;
  readonly path: Path;
}

function levelsIn(
  { expect: { levels = {} }, otherwise, respondents }: Scenario,
  path: Path,
): readonly PlacedLevel[] {
  const filling = [
    { level: otherwise, path: [...path, "otherwise"] },
    ...respondents.map((one, index) => ({
      level: one.otherwise,
      path: [...path, "respondents", index, "otherwise"],
    })),
  ];
  return [
    ...filling.flatMap(({ level, path: at }) =>
      typeof level === "number" ? { level, path: at } : [],
    ),
    ...Object.entries(levels).flatMap(([id, level]) =>
      typeof level === "number" ? { level, node: id, path: [...path, "expect", "levels", id] } : [],
    ),
  ];
}

function levelProblems(
  { level, node, path }: PlacedLevel,
  { locate }: ScenariosInput,
  questionnaire: Questionnaire,
): readonly Problem[] {
  const ladder =
    node === undefined ? laddersOf(questionnaire).flat() : levelsOf(questionnaire, node);
  const known = [...new Set(ladder.map((step) => step.level))];
  return known.includes(level)
    ? []
    : [problem("level-not-in-model", locate(path), { level, levels: known })];
}
