import type { Problem } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import { isJsonFile } from "./data-files.ts";
import type { Source } from "./source.ts";

/** A directive before the document, after nothing but comments, blank lines and other directives. */
const DIRECTIVE = /^\uFEFF?((?:[ \t]*(?:#.*)?\r?\n|%(?!YAML[ \t]).*\r?\n)*)%YAML[ \t]+(\S+)/u;

/** Whether a file names a version of YAML other than the one that is read, 1.2. */
export function yamlVersion({ file, text }: Source): readonly Problem[] {
  const [, before = "", found] = (isJsonFile(file) ? null : DIRECTIVE.exec(text)) ?? [];
  if (found === undefined || found === "1.2") return [];
  const at = { file, line: before.split("\n").length, column: 1 };
  return [problem("yaml-version", at, { found })];
}
