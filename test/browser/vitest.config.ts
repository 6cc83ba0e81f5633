import { defineConfig, type ViteUserConfig } from "vitest/config";

/** Needs a Chromium, Chrome or Edge. */
const config: ViteUserConfig = defineConfig({
  test: {
    include: ["test/browser/*.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});

export default config;
