import { defineConfig, type ViteUserConfig } from "vitest/config";

/** Properties, corpora, large inputs and the built command: run by `npm run check`. */
const SLOW = ["test/{bin,corpora,integrations,properties}/**/*.test.ts", "test/**/*.slow.test.ts"];

/** Files that replace a module, or set the umask, so that they cannot share a thread. */
const ALONE = [
  "test/io/failing-disk.test.ts",
  "test/io/write-file.test.ts",
  "test/io/response-store/*.test.ts",
  "test/cli/check-repeats.test.ts",
];

/** The same, and slow: it replaces a module of ours. */
const SLOW_ALONE = ["test/model/fields-in-use.slow.test.ts"];

/** Suites with a config of their own. */
const ELSEWHERE = ["test/browser/**", "test/package/**", "test/terminal/**"];

const config: ViteUserConfig = defineConfig({
  test: {
    // No test fails for being slow; only one that hangs.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: "100%",
    pool: "threads",
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: "fast",
          include: ["test/**/*.test.ts"],
          exclude: [...ELSEWHERE, ...ALONE, ...SLOW],
        },
      },
      {
        extends: true,
        test: { name: "alone", include: ALONE, pool: "forks", isolate: true },
      },
      { extends: true, test: { name: "slow", include: SLOW, exclude: SLOW_ALONE } },
      {
        extends: true,
        test: { name: "slow-alone", include: SLOW_ALONE, pool: "forks", isolate: true },
      },
    ],
    coverage: {
      provider: "v8",
      include: ["src/{model,score,analyse,plan,assess}/**/*.ts"],
      thresholds: { branches: 100, functions: 100, lines: 100, statements: 100 },
      // Names the lines that no test runs.
      reporter: [["text", { skipFull: true }], "json-summary"],
    },
  },
});

export default config;
