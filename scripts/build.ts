import { rm } from "node:fs/promises";
import { GENERATED } from "./paths.ts";
import { buildSchemas } from "./schemas.ts";
import { buildTemplates } from "./templates.ts";
import { buildValidators } from "./validators.ts";

await rm(GENERATED, { recursive: true, force: true });
await buildSchemas();
await buildValidators();
// The questionnaires are read by the code that the steps above complete.
const { buildQuestionnaires } = await import("./questionnaires.ts");
await buildQuestionnaires();
await buildTemplates();
