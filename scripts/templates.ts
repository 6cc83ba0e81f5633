import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import Handlebars from "handlebars";
import { GENERATED, ROOT } from "./paths.ts";

const FOLDER = `${GENERATED}templates/`;
const INLINE = /\/\* inline: ([\w.-]+) \*\//u;

/** Precompiles the templates, so that the compiler is not loaded at run time. */
export async function buildTemplates(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const files = (await readdir(`${ROOT}templates`)).filter((file) => file.endsWith(".hbs"));
  for (const file of files) {
    const source = await inlineStyle(await readFile(`${ROOT}templates/${file}`, "utf8"));
    // Without helpers of its own a template cannot take a field for one.
    const specification = Handlebars.precompile(source, { strict: true, knownHelpersOnly: true });
    const name = file.replace(".hbs", "");
    await writeFile(`${FOLDER}${name}.js`, `export default ${String(specification)};\n`);
    await writeFile(
      `${FOLDER}${name}.d.ts`,
      "declare const template: TemplateSpecification;\nexport default template;\n",
    );
  }
}

/** Puts the style sheet that a template names into it, so that the document stands alone. */
async function inlineStyle(source: string): Promise<string> {
  const [marker, file] = INLINE.exec(source) ?? [];
  if (marker === undefined || file === undefined) return source;
  const css = await readFile(`${ROOT}templates/${file}`, "utf8");
  if (/\{\{|<|url\(|@import/u.test(css)) throw new Error(`${file}: a mustache, a tag or a request in a style sheet`);
  return source.replace(marker, () => css.trim());
}
