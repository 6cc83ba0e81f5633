import { defineConfig, type ViteUserConfig } from "vitest/config";

/** Needs tmux, and the output of `npm run build`. */
const config: ViteUserConfig = defineConfig({
  test: { include: ["test/terminal/*.test.ts"], testTimeout: 300_000, fileParallelism: false },
});

export default config;
