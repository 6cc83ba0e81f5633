import { rm } from "node:fs/promises";
import { GENERATED, ROOT } from "./paths.ts";
import { buildSchemas } from "./schemas.ts";
import { buildTemplates } from "./templates.ts";
import { buildValidators } from "./validators.ts";

const isGenerateOnly = process.argv.includes("--generate");

await rm(GENERATED, { recursive: true, force: true });
await buildSchemas();
await buildValidators();
// The later steps run our own code, which needs what the earlier ones generate.
const { buildQuestionnaires } = await import("./questionnaires.ts");
await buildQuestionnaires();
await buildTemplates();
const { buildCommands } = await import("./commands.ts");
await buildCommands();
if (!isGenerateOnly) {
  await rm(`${ROOT}dist`, { recursive: true, force: true });
  const { buildBundles } = await import("./bundle.ts");
  await buildBundles();
  const { buildCodeCache } = await import("./code-cache.ts");
  await buildCodeCache();
}
