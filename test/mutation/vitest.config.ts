import { defineConfig, type ViteUserConfig } from "vitest/config";

/** The tests of the area that is mutated, as `run.ts` names them. */
const tests = (process.env["MUTATION_TESTS"] ?? "test/core/**/*.test.ts").split(" ");

const config: ViteUserConfig = defineConfig({
  // Stryker runs tests in workers, which have no umask of their own.
  test: {
    include: tests,
    testTimeout: 300_000,
    testNamePattern: "^(?!.*(?:under umask|its owner's alone))",
  },
});

export default config;
