/** A command with the files that it needs and its complete expected output. */
export interface Scenario {
  readonly title: string;
  readonly files: ReadonlyMap<string, string>;
  readonly command: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

const SECTION = /^## (.+)$/mu;
const BLOCK = /^```(\S+)(?: (\S+))?\n([\s\S]*?)^```$/gmu;

/**
 * Reads scenarios from Markdown: a heading each, its files in blocks with a name (```yaml a.yaml),
 * the command (```console), then ```stdout, ```stderr and the line "Exit code: N".
 */
export function readScenarios(markdown: string): readonly Scenario[] {
  const [, ...parts] = markdown.split(SECTION);
  return Array.from({ length: parts.length / 2 }, (_, index) =>
    readScenario(parts[index * 2] ?? "", parts[index * 2 + 1] ?? ""),
  );
}

function readScenario(title: string, body: string): Scenario {
  const blocks = [...body.matchAll(BLOCK)].map(([, kind = "", name, text = ""]) => ({
    kind,
    name,
    text,
  }));
  const text = (kind: string): string => blocks.find((one) => one.kind === kind)?.text ?? "";
  const files = blocks.flatMap(({ name, text: content }): [string, string][] =>
    name === undefined ? [] : [[name, content]],
  );
  return {
    title,
    files: new Map(files),
    command: text("console").replace(/^\$ /u, "").trim(),
    stdout: text("stdout"),
    stderr: text("stderr"),
    exitCode: Number(/^Exit code: (\d+)$/mu.exec(body)?.[1]),
  };
}

/** The same document with the actual output of a command instead of the expected one. */
export function withRun(
  markdown: string,
  title: string,
  run: Pick<Scenario, "stdout" | "stderr" | "exitCode">,
): string {
  const start = markdown.indexOf(`## ${title}\n`);
  const next = markdown.indexOf("\n## ", start);
  const end = next < 0 ? markdown.length : next;
  const kept = markdown
    .slice(start, end)
    .replaceAll(/^```(?:stdout|stderr)\n[\s\S]*?^```\n\n?/gmu, "")
    .replace(/^Exit code: \d+\n*/mu, "")
    .trimEnd();
  const block = (kind: "stdout" | "stderr"): string =>
    run[kind] === "" ? "" : `\`\`\`${kind}\n${run[kind]}\`\`\`\n\n`;
  const section = `${kept}\n\n${block("stdout")}${block("stderr")}Exit code: ${run.exitCode}\n`;
  return markdown.slice(0, start) + section + markdown.slice(end);
}
