import { describe, expect, test } from "vitest";
import { AUDIENCES, type ReportInput } from "../../src/documents/input.ts";
import { documentFor } from "../../src/documents/report/report.ts";
import { reportScreen } from "../../src/documents/screens.ts";
import { questionResults, spoken } from "../../src/documents/words.ts";
import { SHIPPED } from "../../src/generated/questionnaires/index.ts";
import type { Condition } from "../../src/model/index.ts";
import { markdownDocument } from "../../src/render/markdown.ts";
import { responsesIn, wholeInput } from "./cases.ts";

const FOLDERS = [
  ["nordlys-retail", "digital-marketing-organization"],
  ["nordlys-retail-2027", "digital-marketing-organization"],
  ["brannan-hotels", "digital-marketing-organization"],
  ["corran-bank", "digital-marketing-organization"],
  ["ekvik-pumps", "digital-marketing-organization"],
  ["longmile-travel-centers", "digital-marketing-organization"],
  ["studielansverket", "digital-marketing-organization"],
  ["tallylark", "digital-marketing-organization"],
  ["sundby-water", "crisis-readiness"],
] as const;

async function inputOf(
  [folder, id]: readonly [string, string],
  language: string,
  minimumGroup: number,
): Promise<ReportInput> {
  const questionnaire = await SHIPPED.find((one) => one.id === id)?.load();
  if (questionnaire === undefined) throw new Error(`${id} is not shipped`);
  const folderUrl = new URL(`../../examples/${folder}/`, import.meta.url);
  const responses = responsesIn(folderUrl, questionnaire);
  return wholeInput({ questionnaire, responses, minimumGroup, language });
}

/** Every document about the client, as one text. */
function documents(input: ReportInput): string {
  const reports = AUDIENCES.map((audience) =>
    documentFor({ ...input, background: { ...input.background, audience } }),
  );
  return [...reports, reportScreen(input)].map(markdownDocument).join("\n");
}

/** The reasons of recommendations: those of today's levels, and those of other levels. */
function reasonsOf(
  input: ReportInput,
  all: ReportInput,
): Readonly<Record<"true" | "untrue", readonly string[]>> {
  const levels = new Map(questionResults(all.result).map(({ id, level }) => [id, level]));
  const reasons = input.questionnaire.recommendations.flatMap(({ because }) =>
    [...because].flatMap(([id, texts]) =>
      texts.map(({ level, text }) => ({
        isTrue: levels.get(id) === level,
        text: spoken(text, input),
      })),
    ),
  );
  const of = (isTrue: boolean): readonly string[] =>
    reasons.flatMap((one) => (one.isTrue === isTrue ? one.text : []));
  return { true: of(true), untrue: of(false) };
}

function isAlternative(condition: Condition | undefined): boolean {
  return condition?.kind === "any";
}

describe.each(FOLDERS)("%s", (...folder) => {
  test.each(["en", "sv"])(
    "no document gives a reason that is not true, in %s",
    async (language) => {
      const all = await inputOf(folder, language, 1);
      for (const input of [all, await inputOf(folder, language, 3)]) {
        const text = documents(input);
        const { true: held, untrue } = reasonsOf(input, all);
        expect(untrue.length).toBeGreaterThan(10);
        expect(untrue.filter((one) => text.includes(one))).toEqual([]);
        expect(held.filter((one) => text.includes(one)).length).toBeGreaterThan(0);
      }
    },
  );
});

describe.each(SHIPPED.map(({ id, load }) => [id, load] as const))("%s", (_, load) => {
  test("joins no two reasons by a word for or", async () => {
    const { recommendations, verdicts, roles } = await load();
    const conclusions = [
      ...verdicts.flatMap(({ rules }) => rules),
      ...roles.flatMap(({ succeeds, fails }) => [succeeds, fails]),
    ];
    const texts = [
      ...recommendations.flatMap(({ because }) => [...because.values()].flat()),
      ...recommendations.flatMap(({ when, rationale: text }) =>
        isAlternative(when) && text !== undefined ? { text } : [],
      ),
      ...conclusions.flatMap(({ because }) => because),
      ...conclusions.flatMap(({ when, text }) =>
        isAlternative(when) && text !== undefined ? { text } : [],
      ),
    ].flatMap(({ text }) => (typeof text === "string" ? text : Object.values(text)));
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((text) => /\b(?:or|eller)\b/iu.test(text))).toEqual([]);
  });
});
