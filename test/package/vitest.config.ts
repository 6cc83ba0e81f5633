import { defineConfig, type ViteUserConfig } from "vitest/config";

/** Needs what `npm run build` made; fetches other versions of Node where a registry is reachable. */
const config: ViteUserConfig = defineConfig({
  test: { include: ["test/package/*.test.ts"], testTimeout: 300_000, hookTimeout: 600_000 },
});

export default config;
