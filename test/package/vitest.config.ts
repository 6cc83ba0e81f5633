import { defineConfig, type ViteUserConfig } from "vitest/config";

/**
 * Needs the output of `npm run build`; downloads other versions of Node if a registry is reachable.
 */
const config: ViteUserConfig = defineConfig({
  test: { include: ["test/package/*.test.ts"], testTimeout: 300_000, hookTimeout: 600_000 },
});

export default config;
