import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { AssessmentComparison, Movement, Result } from "../../src/model/index.ts";
import { runCommand } from "../support/run-command.ts";

const ROOT = new URL("../../", import.meta.url).pathname;

/** The argument of each example's README, before anything is computed. */
interface Expected {
  readonly overall: number;
  readonly dimensions: Readonly<Record<string, number>>;
  readonly verdicts: Readonly<Record<string, string>>;
  readonly leads: string;
  readonly signal: string;
}

const EXAMPLES = [
  "nordlys-retail",
  "nordlys-retail-2027",
  "havre-insurance",
  "lumo-energy",
  "brannan-hotels",
];

/** What the README of a later assessment argues about the way there. */
interface Moved {
  readonly overall: Movement;
  readonly dimensions: Readonly<Record<string, Movement>>;
  readonly tookHold: readonly string[];
  readonly fallen: readonly string[];
  readonly drop: readonly string[];
}

function argued(name: string): { readonly expected: Expected; readonly moved?: Moved } {
  const readme = readFileSync(`${ROOT}examples/${name}/README.md`, "utf8");
  const [, block = ""] = /```yaml\n([\s\S]*?)```/u.exec(readme) ?? [];
  return parse(block) as ReturnType<typeof argued>;
}

async function computed(name: string): Promise<Result> {
  const argv = ["score", `examples/${name}`, "--format", "json"];
  const { stdout, stderr, exitCode } = await runCommand(argv, { cwd: ROOT });
  expect([exitCode, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as Result;
}

const levelOf = (score: object): unknown => ("level" in score ? score.level : undefined);

describe("each example matches the argument of its README", () => {
  test.each(EXAMPLES)("%s", async (name) => {
    const { expected } = argued(name);
    const { overall, dimensions, verdicts, recommendations, perception } = await computed(name);
    const outcomes = new Map(verdicts.map(({ id, outcome }) => [id, outcome]));
    expect({
      overall: levelOf(overall),
      dimensions: Object.fromEntries(dimensions.map((one) => [one.id, levelOf(one)])),
      verdicts: Object.fromEntries(
        Object.keys(expected.verdicts).map((id) => [id, outcomes.get(id)]),
      ),
      leads: recommendations[0]?.id,
      signal: perception.overall.signal,
    }).toEqual(expected);
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
  expect(folders.length).toBeGreaterThanOrEqual(6);
  for (const { name } of folders) await computed(name);
});
