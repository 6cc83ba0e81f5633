import { readdirSync } from "node:fs";
import { explain } from "../../src/analyse/explain.ts";
import { explanationDocument, explanationScreen } from "../../src/documents/explanation.ts";
import { planDocument, planScreen } from "../../src/documents/plan.ts";
import type { Response } from "../../src/model/index.ts";
import { OVERALL } from "../../src/model/outline.ts";
import { describe, expect, test } from "vitest";
import { briefDocument } from "../../src/documents/brief.ts";
import type { Document } from "../../src/documents/document.ts";
import type { ReportInput } from "../../src/documents/input.ts";
import { documentFor } from "../../src/documents/report/report.ts";
import { profileScreen, reportScreen } from "../../src/documents/screens.ts";
import { consensusIn } from "../../src/documents/statements.ts";
import { questionIn, questionResults, spoken } from "../../src/documents/words.ts";
import { workshopDocument } from "../../src/documents/workshop.ts";
import type { Item, Row } from "../../src/documents/blocks.ts";
import { briefTexts } from "../../src/generated/catalogs/brief.ts";
import { SHIPPED } from "../../src/generated/questionnaires/index.ts";
import { blocksOf, spokenBy } from "../support/document-words.ts";
import { responsesIn, wholeInput } from "./cases.ts";

const EXAMPLES = new URL("../../examples/", import.meta.url);

/** The folders of responses, with the questionnaire that they answer. */
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

async function inputOf(folder: string, id: string, minimumGroup: number): Promise<ReportInput> {
  const questionnaire = await SHIPPED.find((one) => one.id === id)?.load();
  if (questionnaire === undefined) throw new Error(`${id} is not shipped`);
  const responses = responsesIn(new URL(`${folder}/`, EXAMPLES), questionnaire);
  return wholeInput({ questionnaire, responses, minimumGroup });
}

function responsesOf(folder: string, { questionnaire }: ReportInput): readonly Response[] {
  return responsesIn(new URL(`${folder}/`, EXAMPLES), questionnaire);
}

/** The overall with everything below it, each dimension, verdict and role, and what is recommended. */
function explanations(input: ReportInput, responses: readonly Response[]): readonly Document[] {
  const { questionnaire, result, texts } = input;
  const { dimensions, verdicts, roles } = questionnaire;
  const parts = [...dimensions, ...verdicts, ...roles, ...result.recommendations];
  const ids = [OVERALL, ...parts.map(({ id }) => id)];
  const settings = { minimumGroup: result.minimumGroup ?? 1 };
  return ids.flatMap((id): readonly Document[] => {
    const explanation = explain(questionnaire, responses, id, settings);
    if (explanation === undefined) return [];
    const explained = { ...input, explanation, questionnaire, texts, languages: ["en"] };
    return [explanationDocument(explained), explanationScreen(explained)];
  });
}

/** The plan to the targets. */
function plans({ background, questionnaire, texts }: ReportInput): readonly Document[] {
  const plan = background?.plan;
  if (plan === undefined) return [];
  const input = { plan, questionnaire, texts, languages: ["en"] };
  return [planDocument(input), planScreen(input)];
}

/** The descriptions of today's levels that fewer than most people chose, or of whom it is withheld. */
function unsupported(input: ReportInput): ReadonlySet<string> {
  return new Set(
    questionResults(input.result).flatMap((result) => {
      const question = questionIn(input, result.id);
      if (question?.type !== "level" || result.kind !== "scored") return [];
      const { level = 0 } = result;
      const statement = consensusIn(result.id, input)?.statement;
      if (statement === "fact" || statement === "most") return [];
      const at = question.levels.findLastIndex((step) => step.level <= level);
      return spoken(question.levels[at]?.text, input);
    }),
  );
}

/** What a reader takes as a fact: a paragraph, an item of a list, or a marked row of a table. */
function facts({ cover, sections }: Document): readonly string[] {
  const blocks = [...cover, ...sections.flatMap((section) => section.blocks)];
  const itemTexts = ({ spans, items }: Item): readonly string[] => [
    spokenBy(spans),
    ...items.flatMap(itemTexts),
  ];
  const cells = (row: Row): readonly string[] => row.cells.map(({ spans }) => spokenBy(spans));
  return [
    ...blocksOf(blocks, "paragraph").map(({ spans }) => spokenBy(spans)),
    ...blocksOf(blocks, "list").flatMap(({ items }) => items.flatMap(itemTexts)),
    ...blocksOf(blocks, "table").flatMap(({ columns, rows, role }) => {
      const isRead = (_: unknown, at: number): boolean => columns[at]?.title !== NEEDED;
      return rows
        .filter((row) => row.role === "is-today" || role === undefined || role === "")
        .flatMap((row) => cells(row).filter(isRead));
    }),
  ];
}

const TODAY = /^Today /u;

/** What a verdict asks for is not what anybody chose. */
const NEEDED = briefTexts("en").labels.needed;

describe.each(FOLDERS)("%s", (folder, id) => {
  test.each([1, 3])(
    "prints no level's description as a fact that a minority chose, with at least %i a group",
    async (minimumGroup) => {
      const input = await inputOf(folder, id, minimumGroup);
      const minority = unsupported(input);
      expect(minority.size).toBeGreaterThan(3);
      const audiences = ["consultant", "executive"] as const;
      const documents = [
        ...audiences.map((audience) =>
          documentFor({ ...input, background: { ...input.background, audience } }),
        ),
        briefDocument(input),
        workshopDocument(input),
        profileScreen(input),
        reportScreen(input),
        ...explanations(input, responsesOf(folder, input)),
        ...plans(input),
      ];
      const said = documents.flatMap(facts).map((text) => text.replace(TODAY, ""));
      expect(said.length).toBeGreaterThan(100);
      expect(said.filter((text) => minority.has(text))).toEqual([]);
    },
  );
});

test("every example is among them", () => {
  const folders = readdirSync(EXAMPLES, { withFileTypes: true }).filter((one) => one.isDirectory());
  // One has templates, the other the answers of a pipeline, which are those of the first response.
  const others = new Set(["branding", "pipeline"]);
  expect(folders.map(({ name }) => name).filter((name) => !others.has(name))).toEqual(
    FOLDERS.map(([name]) => name).toSorted(),
  );
});
