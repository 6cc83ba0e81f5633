import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import Handlebars from "handlebars";
import { GENERATED, ROOT } from "./paths.ts";

const FOLDER = `${GENERATED}templates/`;

/** Precompiles the templates, so that the compiler is not loaded at run time. */
export async function buildTemplates(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const files = (await readdir(`${ROOT}templates`)).filter((file) => file.endsWith(".hbs"));
  for (const file of files) {
    const source = await readFile(`${ROOT}templates/${file}`, "utf8");
    const specification = Handlebars.precompile(source, { strict: true, knownHelpersOnly: false });
    const name = file.replace(".hbs", "");
    await writeFile(`${FOLDER}${name}.js`, `export default ${String(specification)};\n`);
    await writeFile(
      `${FOLDER}${name}.d.ts`,
      "declare const template: TemplateSpecification;\nexport default template;\n",
    );
  }
}
