import type { ProblemCode } from "../../src/text/problems.ts";
import type { Example } from "./example.ts";

const HEADER = "token,department,role";
const CHIEF = "p7kq4mz0,office,Chief";
const SOUND = [HEADER, CHIEF];

const IGNORED = { ".gitignore": "roster.csv\n" };

/** A roster with these lines, beside one without the problem; git ignores both. */
function roster(
  lines: readonly string[],
  points: string,
  good: readonly string[] = SOUND,
): Example {
  const files = (text: readonly string[]): Readonly<Record<string, string>> => ({
    ...IGNORED,
    "roster.csv": text.map((line) => `${line}\n`).join(""),
  });
  return {
    bad: files(lines),
    good: files(good),
    argv: ["roster.csv"],
    file: "roster.csv",
    points,
    shown: { bad: lines.join("\n"), good: good.join("\n") },
  };
}

/** Problems of the list of the people who are asked. */
export const ROSTER_EXAMPLES: Readonly<Partial<Record<ProblemCode, Example>>> = {
  "roster-columns": roster(["token,role", "p7kq4mz0,Chief"], "token"),
  "roster-column": roster(["token,department,roll", CHIEF], "roll"),
  "row-without-department": roster([HEADER, "p7kq4mz0,,Chief"], ",Chief"),
  "row-without-token": roster([...SOUND, ",plant,Foreman"], ",plant", [
    ...SOUND,
    "h3x92vtd,plant,Foreman",
  ]),
  "token-check": roster([HEADER, "p7kq4zm0,office,Chief"], "p7kq4zm0"),
  "token-twice": roster([...SOUND, "P7KQ4MZ0,plant,Foreman"], "P7KQ4MZ0", [
    ...SOUND,
    "h3x92vtd,plant,Foreman",
  ]),
  "roster-in-git": {
    ...roster(SOUND, "token"),
    bad: { "roster.csv": `${HEADER}\n` },
    good: { ...IGNORED, "roster.csv": `${HEADER}\n` },
    shown: { bad: "# .gitignore\nnode_modules/", good: "# .gitignore\nnode_modules/\n/roster.csv" },
  },
};
