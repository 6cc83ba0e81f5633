import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Questionnaire, Response } from "../../src/model/index.ts";
import { SHIPPED } from "../../src/generated/questionnaires/index.ts";
import { matchResponse } from "../../src/read/response/match-response.ts";
import { readResponse } from "../../src/read/response/read-response.ts";
import { runCommand } from "../support/run-command.ts";
import { assessed, expectOneOrder, listedBelow } from "../support/advice.ts";

const ROOT = new URL("../../", import.meta.url).pathname;

const EXAMPLES = [
  ["nordlys-retail", "digital-marketing-organization"],
  ["nordlys-retail-2027", "digital-marketing-organization"],
  ["corran-bank", "digital-marketing-organization"],
  ["ekvik-pumps", "digital-marketing-organization"],
  ["longmile-travel-centers", "digital-marketing-organization"],
  ["studielansverket", "digital-marketing-organization"],
  ["tallylark", "digital-marketing-organization"],
  ["brannan-hotels", "digital-marketing-organization"],
  ["sundby-water", "crisis-readiness"],
] as const;

async function load(
  example: string,
  id: string,
): Promise<{ questionnaire: Questionnaire; responses: readonly Response[] }> {
  const shipped = SHIPPED.find((one) => one.id === id);
  if (shipped === undefined) throw new Error(`${id} is not shipped`);
  const questionnaire = await shipped.load();
  const folder = `${ROOT}examples/${example}/`;
  const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
  const responses = files.flatMap((file) => {
    const { draft } = readResponse({ file, text: readFileSync(folder + file, "utf8") });
    return (draft && matchResponse(draft, questionnaire).response) ?? [];
  });
  return { questionnaire, responses };
}

describe.each(["en", "sv"])("in %s", (language) => {
  test.each(EXAMPLES)(
    "%s gets the same advice in every document, for every minimum group",
    async (example, id) => {
      const { questionnaire, responses } = await load(example, id);
      const open = await assessed(questionnaire, responses, {
        minimumGroup: 1,
        language,
        isPlanned: true,
      });
      expect(open.titles.every((title) => title !== undefined)).toBe(true);
      for (const minimumGroup of language === "en" ? [1, 2, 3, 4, 5] : [1, 3, 5]) {
        const wanted = { minimumGroup, language, isPlanned: language === "en" };
        expectOneOrder(open, await assessed(questionnaire, responses, wanted));
      }
    },
  );
});

test("the rendered text has the same numbers and days", async () => {
  const documents: readonly [readonly string[], RegExp][] = [
    [["score", "--format", "terminal"], / Priorities /u],
    [["report", "--format", "terminal"], / Priorities /u],
    [["report", "--format", "markdown"], / ### Decide[^1]* /u],
    [["report", "--audience", "executive", "--format", "markdown"], / ### Decide[^1]* /u],
    [["report", "--audience", "recruiter", "--format", "markdown"], / ## Priorities [^1]* /u],
  ];
  for (const [[command = "", ...argv], heading] of documents) {
    const { stdout } = await runCommand([command, "examples/nordlys-retail", ...argv], {
      cwd: ROOT,
    });
    // The shared goal, the sponsor and someone for conflicts.
    expect([command, argv, listedBelow(stdout, heading)]).toEqual([
      command,
      argv,
      ["1: 19", "2: 17", "3: 24.5"],
    ]);
  }
});
