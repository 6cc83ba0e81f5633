import { CHANGES, type Change } from "./changes.ts";
import type { Example } from "./example.ts";
import { EXAMPLES } from "./examples.ts";
import { LATER_CHANGES } from "./later-changes.ts";
import { type Trap, TRAPS, withTrap } from "./traps.ts";
import type { ProblemCode } from "../../src/text/problems.ts";

/** The example of a code, with the complete files that it changes. */
export function exampleOf(code: ProblemCode, sound: Readonly<Record<string, string>>): Example {
  const whole = EXAMPLES[code];
  if (whole !== undefined) return whole;
  const trap = TRAPS[code];
  if (trap !== undefined) return trapExample(trap);
  const change = CHANGES[code] ?? LATER_CHANGES[code];
  if (change === undefined) throw new Error(`${code} has no example in test/problems/examples.ts`);
  const before = sound[change.file] ?? "";
  if (!before.includes(change.from)) throw new Error(`${change.file} has no ${change.from}`);
  const after = before.replace(change.from, () => change.to);
  return {
    bad: { [change.file]: after },
    good: {},
    argv: [change.file],
    file: change.file,
    points: change.points,
    shown: excerpts(before, after, change),
  };
}

/** A model with a trap, and the same model without it. */
function trapExample(trap: Trap): Example {
  const file = "questionnaire.yaml";
  const bad = withTrap(trap);
  return {
    bad: { [file]: bad },
    good: { [file]: trap.good },
    argv: [file],
    file,
    points: trap.points,
    ...(trap.beside === undefined ? {} : { beside: trap.beside }),
    shown: excerpts(trap.good, bad, { file }),
  };
}

/** The lines in which two texts differ, with the line before a removed or added one. */
function excerpts(before: string, after: string, { file }: Pick<Change, "file">) {
  const [good, bad] = [before.split("\n"), after.split("\n")];
  const first = good.findIndex((line, index) => line !== bad[index]);
  const shortest = Math.min(good.length, bad.length) - first;
  const same = Array.from({ length: shortest }, (_, index) => index + 1).findIndex(
    (back) => good[good.length - back] !== bad[bad.length - back],
  );
  const tail = same < 0 ? shortest : same;
  const start = Math.max(0, first - 1);
  const cut = (lines: readonly string[]): string =>
    undented(lines.slice(start, lines.length - tail));
  const mark = file.endsWith(".json") ? "" : `# ${file}\n`;
  return { bad: `${mark}${cut(bad)}`, good: `${mark}${cut(good)}` };
}

function undented(lines: readonly string[]): string {
  const indents = lines.map((line) => /^ */u.exec(line)?.[0].length ?? 0);
  const least = Math.min(...indents);
  return lines.map((line) => line.slice(least)).join("\n");
}
