import { buildCatalogs } from "./catalogs.ts";
import { buildSchemas } from "./schemas.ts";
import { buildTemplates } from "./templates.ts";
import { buildValidators } from "./validators.ts";

/**
 * The steps of a build; `safe-build.js` runs them, so that a failed one leaves the tree unchanged.
 */
await buildCatalogs();
await buildSchemas();
await buildValidators();
// The later steps run our own code, which needs the output of the earlier ones.
const { buildQuestionnaires } = await import("./questionnaires.ts");
await buildQuestionnaires();
await buildTemplates();
const { buildFormPage } = await import("./form-page.ts");
await buildFormPage();
const { buildCommands } = await import("./commands.ts");
await buildCommands();
if (!process.argv.includes("--generate")) {
  const { buildBundles } = await import("./bundle.ts");
  await buildBundles();
}
