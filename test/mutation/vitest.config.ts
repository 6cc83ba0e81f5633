import { defineConfig, type ViteUserConfig } from "vitest/config";

/** The tests of the mutated area, as `run.ts` names them. */
const tests = (process.env["MUTATION_TESTS"] ?? "test/{score,analyse,assess}/**/*.test.ts").split(
  " ",
);
const slow = process.env["MUTATION_SLOW"] ?? "";

/** Excluded tests; tests run in workers, which cannot change the umask. */
const LEFT_OUT = ["under umask", "its owner's alone", ...(slow === "" ? [] : [slow])];

const config: ViteUserConfig = defineConfig({
  test: {
    include: tests,
    testTimeout: 300_000,
    testNamePattern: `^(?!.*(?:${LEFT_OUT.join("|")}))`,
  },
});

export default config;
