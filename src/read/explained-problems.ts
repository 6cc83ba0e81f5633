import type { Location, Problem } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import type { Source } from "./source.ts";

/** What Git leaves in a file if two changes contradict each other. */
const CONFLICT = /^<{7}(?: .*)?$/u;
const CONFLICT_END = /^>{7}(?: .*)?$/u;

/**
 * Where a space separates: before the text of a line, and after a mark. There, one that only looks
 * like the usual space, or that nobody sees, is read as text.
 */
const ODD_SPACE =
  /^[ \t]*([\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff])|[:,[{}\]-][ \t]*([\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff])/u;

/** A curly or angled quotation mark where a value begins. */
const ODD_QUOTE = /(?:^|[:,[{-])[ \t]*([\u2018-\u201f\u00ab\u00bb])/u;

const MOST_CONFLICTS = 20;

/**
 * The problems of a text that cannot be read, by their cause where it is one that nobody sees: an
 * unresolved merge conflict, an odd space or quotation mark. Its consequences are left out.
 */
export function explainedProblems(
  source: Source,
  problems: readonly Problem[],
): readonly Problem[] {
  if (problems.length === 0) return problems;
  const lines = source.text.split("\n");
  const conflicts = conflictsIn(source, lines);
  if (conflicts.length > 0) return conflicts;
  const named = new Set<number>();
  const causes = problems.flatMap(({ at }) => {
    const line = at?.line ?? 0;
    if (named.has(line)) return [];
    named.add(line);
    return causeIn(source, lines[line - (source.line ?? 1)] ?? "", line);
  });
  return causes.length > 0 ? causes : problems;
}

function conflictsIn(
  { file, line: first = 1 }: Source,
  lines: readonly string[],
): readonly Problem[] {
  const found: Problem[] = [];
  for (const [index, line] of lines.entries()) {
    if (!CONFLICT.test(line.trimEnd())) continue;
    const length = lines.slice(index).findIndex((one) => CONFLICT_END.test(one.trimEnd()));
    const last = length < 0 ? lines.length - 1 : index + length;
    const at = { file, line: index + first, column: 1 };
    found.push(problem("merge-conflict", at, { from: index + first, to: last + first }));
    if (found.length === MOST_CONFLICTS) break;
  }
  return found;
}

/** The character in a line that looks like another one. */
function causeIn({ file }: Source, text: string, line: number): readonly Problem[] {
  const place = (index: number): Location => ({ file, line, column: index + 1 });
  const found = ODD_SPACE.exec(text);
  if (found !== null) {
    const [all, indent, space = indent ?? ""] = found;
    const code = (space.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    const why = code === "00A0" ? "no-break" : "other";
    return [problem("odd-space", place(found.index + all.length - 1), { why, code })];
  }
  const quote = ODD_QUOTE.exec(text);
  const [all = "", mark = ""] = quote ?? [];
  if (quote === null) return [];
  return [problem("odd-quote", place(quote.index + all.length - mark.length), { mark })];
}
