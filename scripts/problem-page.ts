import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { explanationOf, type ProblemCode, problemCodes } from "../src/text/problems.ts";
import { soundFiles } from "../test/problems/bases.ts";
import { exampleOf } from "../test/problems/example-of.ts";
import { type FoundProblem, findProblems } from "../test/problems/find-problems.ts";
import { ROOT } from "./paths.ts";

/** docs/problems.md: every code with its meaning, its message, a bad example and a good one. */
export async function problemPage(): Promise<string> {
  const sections: string[] = [];
  for (const code of problemCodes().toSorted()) sections.push(await sectionOf(code));
  return `# Problems

The problems that \`unsilo lint\` and every command that reads files can report. Each is an error (the file is rejected, exit code 3) or a warning (it is reported, and the command continues), with a place, a code and what to do. \`npm run tables\` writes this page from catalogs/en/problems.yaml; a test runs every example.

The examples change a small questionnaire about meetings, a response, a review, a config or a saved result (test/problems/bases.ts).

${sections.join("\n")}`;
}

async function sectionOf(code: ProblemCode): Promise<string> {
  const { found, shown } = await provoke(code);
  const remedy = found.remedy === undefined ? "" : `\n→ ${found.remedy}`;
  return `## ${code}

${explanationOf(code)}

${fenced("text", `${found.severity} ${code}\n${found.message}${remedy}`)}

Bad:

${fenced("yaml", shown.bad)}

Good:

${fenced("yaml", shown.good)}
`;
}

/** The problem that a command reports for the bad example. */
async function provoke(code: ProblemCode): Promise<{
  readonly found: FoundProblem;
  readonly shown: { readonly bad: string; readonly good: string };
}> {
  const folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  try {
    mkdirSync(join(folder, ".git"));
    const example = exampleOf(code, await soundFiles(folder));
    const { bad, argv, shown } = example;
    for (const [name, content] of Object.entries(bad)) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      if (content === undefined) rmSync(path);
      else writeFileSync(path, content);
    }
    const { problems } = await findProblems(example, argv, folder);
    const found = problems.find((one) => one.code === code);
    if (found === undefined) throw new Error(`the bad example of ${code} does not have it`);
    return { found, shown };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

if (process.argv[1]?.endsWith("problem-page.ts") === true) {
  writeFileSync(`${ROOT}docs/problems.md`, await problemPage());
}
