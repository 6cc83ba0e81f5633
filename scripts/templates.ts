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
    const source = await inlineStyles(await readFile(`${ROOT}templates/${file}`, "utf8"));
    // Without helpers of its own a template cannot take a field for one. The result is source text.
    const specification = Handlebars.precompile(source, {
      strict: true,
      knownHelpersOnly: true,
    }) as string;
    const name = file.replace(".hbs", "");
    await writeFile(`${FOLDER}${name}.js`, `export default ${specification};\n`);
    await writeFile(
      `${FOLDER}${name}.d.ts`,
      "declare const template: TemplateSpecification;\nexport default template;\n",
    );
  }
}

/** Puts the style sheets that a template names into it, so that the document stands alone. */
async function inlineStyles(source: string): Promise<string> {
  const parts = await Promise.all(
    source.split(INLINE).map(async (part, at) => (at % 2 === 0 ? part : await readStyle(part))),
  );
  return parts.join("");
}

/** A style sheet on one line. */
async function readStyle(file: string): Promise<string> {
  const css = await readFile(`${ROOT}templates/${file}`, "utf8");
  if (/\{\{|<|url\(|@import|\/\*/u.test(css)) {
    throw new Error(`${file}: a mustache, a tag, a request or a comment in a style sheet`);
  }
  return css
    .trim()
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/ ?([{};,]) ?/gu, "$1");
}
