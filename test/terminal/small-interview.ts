import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect } from "vitest";
import { parse } from "yaml";
import { putAway } from "./put-away.ts";
import { startTerminal, type Terminal } from "./terminal.ts";

export const HEAD: readonly string[] =
  "--organization Nordlys --assessment 2026-11 --respondent-id cio --role CIO --department it --consent none".split(
    " ",
  );

/** A questionnaire of these questions, as YAML. */
export function questionnaire(version: string, questions: readonly string[]): string {
  return `
schemaVersion: 1
id: small
version: ${version}
languages: [en]
title: Small
departments: { it: IT }
levels: [{ level: 1, name: One }, { level: 2, name: Two }, { level: 3, name: Three }, { level: 4, name: Four }]
dimensions:
  - id: d
    title: Plans
    capabilities:
      - id: c
        title: C
        questions:
${questions.map((question) => `          - ${question}`).join("\n")}
`;
}

const LEVELS = "type: level, levels: { 1: Alone, 2: Together, 3: By one rule, 4: With one goal }";
const PLANS = `{ id: plans, text: How are plans made?, ${LEVELS} }`;
export const SIGNS: string = `{ id: signs, text: Who signs?, ${LEVELS} }`;
export const ELSE = "{ id: else, text: What else?, type: text }";

let folder = "";
const terminals: Terminal[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-small-"));
  write("q.yaml", questionnaire("1.0.0", [PLANS, SIGNS, ELSE]));
});

afterEach(async () => {
  for (const terminal of terminals.splice(0)) terminal.close();
  await putAway(folder);
});

/** Interviews with `q.yaml`, a questionnaire of three questions, in its own folder. */
export function start(...argv: readonly string[]): Terminal {
  const terminal = startTerminal(["interview", ...argv], { cwd: folder, columns: 110 });
  terminals.push(terminal);
  return terminal;
}

export function pathOf(name: string): string {
  return join(folder, name);
}

export function names(): readonly string[] {
  return readdirSync(folder).toSorted();
}

export function read(name: string): string {
  return readFileSync(pathOf(name), "utf8");
}

export function write(name: string, text: string): void {
  writeFileSync(pathOf(name), text);
}

/** The content of `a b.yaml`. */
export function saved(): { readonly answers: Readonly<Record<string, unknown>> } {
  return parse(read("a b.yaml")) as ReturnType<typeof saved>;
}

/** The process that interviews into `a b.yaml`. */
export function interviewer(): number {
  return (JSON.parse(read(".a b.yaml.lock")) as { readonly pid: number }).pid;
}

export async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; waited < 20_000 && !holds(); waited += 20) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(holds()).toBe(true);
}
