import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import questionnaire from "../../src/generated/questionnaires/digital-marketing-organization.ts";
import type { Estimate } from "../../src/model/index.ts";
import { sizedTo } from "../../src/score/sized-estimates.ts";

const PAGE = readFileSync(new URL("../../docs/questionnaire.md", import.meta.url), "utf8");

/** The recommendations of a plan, as the page lists them. */
function listed(plan: string): readonly string[] {
  const [, list = ""] = new RegExp(String.raw`_${plan}:_ ([^.]*)\.`, "u").exec(PAGE) ?? [];
  return [...list.matchAll(/`([^`]+)`/gu)].map(([, id = ""]) => id);
}

/** The cells of a plan's row at a size: days now, upkeep now, and money once now. */
function documented(plan: string, employees: string): readonly (string | undefined)[] {
  const row = PAGE.split("\n").find((line) =>
    new RegExp(String.raw`^\| ${plan} +\| ${employees} `, "u").test(line),
  );
  const cells = (row ?? "").split("|").map((cell) => cell.trim());
  const now = (cell = ""): string | undefined => cell.split(" → ")[1];
  return [cells[4], now(cells[6]), now(cells[7])];
}

const inWords = (value: number): string => Math.round(value).toLocaleString("en");

function sum(all: readonly Estimate[]): Estimate {
  const total = (part: keyof Estimate): number => all.reduce((days, one) => days + one[part], 0);
  return { low: total("low"), likely: total("likely"), high: total("high") };
}

describe.each(["Talk", "Mixed", "Data"])("the plan %s of docs/questionnaire.md", (plan) => {
  test("has ten recommendations", () => {
    expect(listed(plan)).toHaveLength(10);
  });

  test.each([200, 1000, 20_000])("costs at %i employees what the page says", (employees) => {
    const ids = listed(plan);
    const sized = sizedTo(questionnaire, new Map([["employees", employees]]));
    const own = sized.recommendations.filter(({ id }) => ids.includes(id));
    const days = sum(own.flatMap(({ effort }) => [...effort.values()]));
    const upkeep = sum(own.flatMap((one) => [...one.upkeep.values()]));
    const once = sum(own.flatMap(({ money }) => (money === undefined ? [] : [money.once])));
    const range = `${inWords(days.low)}–${inWords(days.high)}`;
    expect(documented(plan.toLowerCase(), inWords(employees))).toEqual([
      `${inWords(days.likely)} (${range})`,
      inWords(upkeep.likely),
      inWords(once.likely),
    ]);
  });
});

describe("the costs of the shipped recommendations", () => {
  test("top management takes part in each that the CEO signs", () => {
    const signed = questionnaire.recommendations.filter(({ signs }) => signs.includes("CEO"));
    for (const { id, effort } of signed) {
      expect([id, (effort.get("executive")?.high ?? 0) > 0]).toEqual([id, true]);
    }
  });

  test("law gives days wherever a lawyer or the data protection officer is in the steps", () => {
    const said = questionnaire.recommendations.filter(({ steps }) =>
      /lawyer|data protection officer|lawful basis/u.test(JSON.stringify(steps)),
    );
    expect(said.length).toBeGreaterThanOrEqual(11);
    for (const { id, effort } of said) expect([id, effort.has("legal")]).toEqual([id, true]);
  });

  test("weeks cover half a year or two quarters where the steps name them", () => {
    for (const { id, steps, duration } of questionnaire.recommendations) {
      const isLong = /half a year|six months|two quarters|After a year/iu.test(
        JSON.stringify(steps),
      );
      if (isLong) expect([id, (duration?.low ?? 0) >= 28]).toEqual([id, true]);
    }
  });
});
