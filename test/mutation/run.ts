import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Area {
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
  /** Tests that take too long with instrumented loops, as a part of a pattern. */
  readonly slow?: string;
}

const PERCEPTION = ["perception", "statistics", "votes"];
const LOOPS = ["permutation-test", "silo-index"];

/** The mutated files of each area, and the tests that should detect each mutant. */
const AREAS: Readonly<Record<string, Area>> = {
  tally: {
    mutate: ["answer-matrix", "answer-sheet", "answers", "tally"].map(
      (name) => `src/score/${name}.ts`,
    ),
    tests: ["test/score/*.test.ts", "test/assess/*.test.ts", "test/assess/models/*.test.ts"],
  },
  scoring: {
    mutate: ["src/score/*.ts"],
    tests: ["test/score/*.test.ts", "test/assess/models/*.test.ts", "test/plan/projection.test.ts"],
  },
  perception: {
    mutate: [...PERCEPTION, "confidentiality"].map((name) => `src/analyse/${name}.ts`),
    tests: testsOf([...PERCEPTION, "confidentiality", ...LOOPS]),
  },
  permutation: {
    mutate: LOOPS.map((name) => `src/analyse/${name}.ts`),
    tests: testsOf([...PERCEPTION, ...LOOPS]),
    slow: "by chance alone its mean|more than 50,000 arrangements|into any place",
  },
  thresholds: {
    mutate: ["baseline", "result-nodes", "thresholds"].map((name) => `src/analyse/${name}.ts`),
    tests: testsOf(["baseline", "result-nodes", "overall-status", "thresholds"]),
  },
  writer: {
    mutate: ["src/io/durable.ts", "src/io/write-file.ts", "src/io/response-store/*.ts"],
    tests: [
      "test/io/write-file.test.ts",
      "test/io/failing-disk.test.ts",
      "test/io/response-store/*.test.ts",
    ],
  },
};

function testsOf(names: readonly string[]): readonly string[] {
  return names.map((name) => `test/analyse/${name}*.test.ts`);
}

/** Runs Stryker on one area; reports/mutation/NAME.json lists the surviving mutants. */
function mutateArea(name: string, { mutate, tests, slow = "" }: Area): number {
  const folder = mkdtempSync(join(tmpdir(), "unsilo-mutation-"));
  const config = join(folder, "stryker.config.json");
  const settings = {
    plugins: ["@stryker-mutator/vitest-runner"],
    testRunner: "vitest",
    vitest: { configFile: "test/mutation/vitest.config.ts", related: false },
    mutate,
    coverageAnalysis: "perTest",
    concurrency: 1,
    // Code that runs while a test file loads, before any test; each mutant there would need all
    // tests of the area.
    ignoreStatic: true,
    ignorePatterns: ["dist", "coverage", "docs", "bench"],
    reporters: ["clear-text", "json"],
    jsonReporter: { fileName: `reports/mutation/${name}.json` },
    // Stryker does not support the parser of TypeScript 7.
    tsconfigFile: "none.json",
  };
  writeFileSync(config, JSON.stringify(settings));
  const { status } = spawnSync("nice", ["-n", "15", "npx", "stryker", "run", config], {
    stdio: "inherit",
    env: { ...process.env, MUTATION_TESTS: tests.join(" "), MUTATION_SLOW: slow },
  });
  rmSync(folder, { recursive: true, force: true });
  return status ?? 1;
}

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(AREAS, name));
if (unknown !== undefined) {
  process.stderr.write(`no area "${unknown}"; areas: ${Object.keys(AREAS).join(", ")}\n`);
  process.exitCode = 2;
} else {
  const areas = Object.entries(AREAS).filter(
    ([name]) => asked.length === 0 || asked.includes(name),
  );
  process.exitCode = Math.max(...areas.map(([name, area]) => mutateArea(name, area)));
}
