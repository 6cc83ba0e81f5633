import { readFile } from "node:fs/promises";
import { ROOT } from "./paths.ts";

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** The licences of the packages of some modules, each once. */
export async function thirdPartyNotices(modules: readonly string[]): Promise<string> {
  // The repository itself may have been cloned below a folder of that name.
  const folders = modules
    .filter((path) => !path.startsWith(ROOT) || path.startsWith(`${ROOT}node_modules/`))
    .flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0] ?? []);
  const sections = await Promise.all([...new Set(folders)].toSorted().map(noticeOf));
  return `# Third-party notices

The distributed files contain code of these packages.

${sections.join("\n")}`;
}

async function noticeOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(
    await readFile(`${folder}/package.json`, "utf8"),
  ) as Package;
  const quoted = (await licenceText(folder))
    .trim()
    .split(/\r?\n/u)
    .map((line) => `> ${line}`.trimEnd());
  return `## ${name} ${version} (${license})\n\n${quoted.join("\n")}\n`;
}

async function licenceText(folder: string): Promise<string> {
  for (const name of ["LICENSE", "LICENSE.md", "license", "LICENSE.txt", "LICENCE"]) {
    const text = await readFile(`${folder}/${name}`, "utf8").catch(() => undefined);
    if (text !== undefined) return text;
  }
  throw new Error(`${folder} has no licence file`);
}
