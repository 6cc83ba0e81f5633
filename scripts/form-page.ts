import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { rolldown } from "rolldown";
import { inAscii } from "./ascii.ts";
import { GENERATED, ROOT } from "./paths.ts";
import { readStyle } from "./templates.ts";

const SCRIPT = `${ROOT}src/form/page/main.ts`;
const STYLES = ["base.css", "form.css"];

/** Bundles the script and the style sheet of a form's page, with the hashes that its policy names. */
export async function buildFormPage(): Promise<void> {
  const script = await bundledScript();
  const style = (await Promise.all(STYLES.map(readStyle))).join("");
  const page = { script, scriptHash: hashOf(script), style, styleHash: hashOf(style) };
  const type =
    "{ readonly script: string; readonly scriptHash: string; readonly style: string; readonly styleHash: string }";
  await writeFile(
    `${GENERATED}form-page.ts`,
    `/** The script and the style sheet of a form's page, each with its hash. */\nexport const FORM_PAGE: ${type} = ${JSON.stringify(page)};\n`,
  );
}

/** The script and all that it imports, which is our own, in plain ASCII. */
async function bundledScript(): Promise<string> {
  const build = await rolldown({ input: SCRIPT, cwd: ROOT, platform: "browser" });
  const { output } = await build.generate({ format: "iife", minify: true });
  await build.close();
  const [{ code, moduleIds }] = output;
  const foreign = moduleIds.filter((id) => id.replace(ROOT, "").includes("node_modules"));
  if (foreign.length > 0) throw new Error(`a form's page would contain ${foreign.join(", ")}`);
  const script = inAscii(code);
  if (/<\/script|<!--/iu.test(script)) throw new Error("a form's script would end its element");
  return script;
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
