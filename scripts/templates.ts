import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import Handlebars from "handlebars";
import { GENERATED, ROOT } from "./paths.ts";

const FOLDER = `${GENERATED}templates/`;
const INLINE = /\/\* inline: ([\w.-]+) \*\//u;

/**
 * Precompiles the templates of each kind of document, so that the compiler is not needed at run
 * time.
 */
export async function buildTemplates(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const kind of ["html", "markdown"]) await buildKind(kind);
}

async function buildKind(kind: string): Promise<void> {
  const files = (await readdir(`${ROOT}templates/${kind}`)).filter((file) => file.endsWith(".hbs"));
  const entries = await Promise.all(
    files.toSorted().map(async (file) => {
      const source = await readFile(`${ROOT}templates/${kind}/${file}`, "utf8");
      // Without custom helpers, a template cannot mistake a field for one. The result is source
      // text.
      const specification = Handlebars.precompile(await inlineStyles(source), {
        strict: true,
        knownHelpersOnly: true,
        noEscape: kind === "markdown",
        preventIndent: true,
      }) as string;
      return `  ${JSON.stringify(file.replace(".hbs", ""))}: ${specification},\n`;
    }),
  );
  await writeFile(`${FOLDER}${kind}.js`, `export default {\n${entries.join("")}};\n`);
  await writeFile(
    `${FOLDER}${kind}.d.ts`,
    `declare const templates: Readonly<Record<string, TemplateSpecification>> & {\n  readonly page: TemplateSpecification;\n};\nexport default templates;\n`,
  );
}

/** Inserts the style sheets that a template names, so that the document is self-contained. */
async function inlineStyles(source: string): Promise<string> {
  const parts = await Promise.all(
    source.split(INLINE).map(async (part, at) => (at % 2 === 0 ? part : await readStyle(part))),
  );
  return parts.join("");
}

/** A style sheet on one line. */
export async function readStyle(file: string): Promise<string> {
  const css = await readFile(`${ROOT}templates/${file}`, "utf8");
  if (/\{\{|<|url\(|@import|\/\*/u.test(css)) {
    throw new Error(`${file}: a mustache, a tag, a request or a comment in a style sheet`);
  }
  return css
    .trim()
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/ ?([{};,]) ?/gu, "$1");
}
