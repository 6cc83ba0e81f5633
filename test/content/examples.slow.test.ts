import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { AssessmentComparison, Movement, Result } from "../../src/model/index.ts";
import { runCommand } from "../support/run-command.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";

const ROOT = new URL("../../", import.meta.url).pathname;

/** The argument of each example's README, before anything is computed. */
interface Expected {
  readonly overall: number;
  readonly dimensions: Readonly<Record<string, number>>;
  readonly verdicts: Readonly<Record<string, string>>;
  /** The recommendations that come first, in order. */
  readonly first: readonly string[];
  readonly signal: string;
}

const EXAMPLES = [
  "nordlys-retail",
  "nordlys-retail-2027",
  "brannan-hotels",
  "corran-bank",
  "ekvik-pumps",
  "longmile-travel-centers",
  "studielansverket",
  "tallylark",
];

/** What the README of a later assessment argues about the way there. */
interface Moved {
  readonly overall: Movement;
  readonly dimensions: Readonly<Record<string, Movement>>;
  readonly tookHold: readonly string[];
  readonly fallen: readonly string[];
  readonly drop: readonly string[];
}

interface Argument {
  readonly expected: Expected;
  readonly moved?: Moved;
  /** Where the README says that its expectation was wrong. */
  readonly computed?: Partial<Expected>;
}

function argued(name: string): Argument {
  const readme = readFileSync(`${ROOT}examples/${name}/README.md`, "utf8");
  const blocks = [...readme.matchAll(/```yaml\n([\s\S]*?)```/gu)].map(([, block = ""]) => block);
  return parse(blocks.join("")) as Argument;
}

async function computed(name: string): Promise<Result> {
  const argv = ["score", `examples/${name}`, "--format", "json"];
  const { stdout, stderr, exitCode } = await runCommand(argv, { cwd: ROOT });
  expect([exitCode, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as Result;
}

const levelOf = (score: object): unknown => ("level" in score ? score.level : undefined);

describe("each example matches its README, with the corrections that it names", () => {
  test.each(EXAMPLES)("%s", async (name) => {
    const { expected, computed: corrected } = argued(name);
    const { overall, dimensions, verdicts, recommendations, perception } = await computed(name);
    const outcomes = new Map(verdicts.map(({ id, outcome }) => [id, outcome]));
    expect({
      overall: levelOf(overall),
      dimensions: Object.fromEntries(dimensions.map((one) => [one.id, levelOf(one)])),
      verdicts: Object.fromEntries(
        Object.keys(expected.verdicts).map((id) => [id, outcomes.get(id)]),
      ),
      first: recommendations.slice(0, expected.first.length).map(({ id }) => id),
      signal: perception.overall.signal,
    }).toEqual({ ...expected, ...corrected });
  });
});

test("a year later Nordlys Retail has changed as its README argues", async () => {
  const argv = ["compare", "examples/nordlys-retail", "examples/nordlys-retail-2027"];
  const { stdout } = await runCommand([...argv, "--format", "json"], { cwd: ROOT });
  const { overall, dimensions, recommendations, drop } = JSON.parse(stdout) as AssessmentComparison;
  const idsOf = (outcome: string): readonly string[] =>
    recommendations.filter((one) => one.outcome === outcome).map(({ id }) => id);
  const { moved } = argued("nordlys-retail-2027");
  expect({
    overall: overall.movement,
    dimensions: Object.fromEntries(dimensions.map(({ id, movement }) => [id, movement])),
    tookHold: idsOf("took-hold"),
    fallen: idsOf("fallen"),
    drop: drop.nodes,
  }).toEqual(moved);
});

test("every example folder is scored without warnings", async () => {
  const folders = readdirSync(`${ROOT}examples`, { withFileTypes: true }).filter(
    // One only holds templates.
    (entry) => entry.isDirectory() && entry.name !== "branding",
  );
  expect(folders.length).toBeGreaterThanOrEqual(9);
  for (const { name } of folders) await computed(name);
});

/** The cards of a report: each printed recommendation with its reason. */
async function cardsOf(name: string, language: string): Promise<readonly string[]> {
  const argv = ["report", `examples/${name}`, "--format", "markdown", "--lang", language];
  const { stdout } = await runCommand(argv, { cwd: ROOT });
  const { discussedSeparately } = commonTexts(language).labels;
  return [...stdout.matchAll(/^### \d+\. (.+)\n\n(.+)$/gmu)].flatMap(
    ([, title = "", reason = ""]) => (title === discussedSeparately ? [] : [`${title}: ${reason}`]),
  );
}

describe.each(["en", "sv"])("in %s", (language) => {
  test("no card is printed word for word for more than one organization", async () => {
    const owners = new Map<string, Set<string>>();
    for (const name of EXAMPLES) {
      const cards = await cardsOf(name, language);
      expect(cards.length, name).toBeGreaterThanOrEqual(3);
      // The later assessment of Nordlys Retail is of the same organization.
      const owner = name.replace("-2027", "");
      for (const card of cards) owners.set(card, (owners.get(card) ?? new Set()).add(owner));
    }
    expect([...owners].filter(([, of]) => of.size > 1)).toEqual([]);
  });
});
