import { readdirSync, readFileSync } from "node:fs";
import { compareResults } from "../../src/analyse/comparison.ts";
import { explain } from "../../src/analyse/explain.ts";
import { historyOf } from "../../src/analyse/history.ts";
import { judgeThresholds } from "../../src/analyse/thresholds.ts";
import { type AssessOptions, resultOf } from "../../src/assess/assess.ts";
import { examine } from "../../src/assess/examine.ts";
import { planFrom } from "../../src/assess/plan.ts";
import { AUDIENCES, type ReportInput } from "../../src/documents/input.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import type { Question, Questionnaire, Response, Result } from "../../src/model/index.ts";
import { languageOrder } from "../../src/model/localize.ts";
import { alwaysApplies } from "../../src/model/not-applicable.ts";
import { capabilitiesOf, OVERALL, questionsOf } from "../../src/model/outline.ts";
import { gainsOf } from "../../src/plan/projection.ts";
import { readQuestionnaire } from "../../src/read/questionnaire/read-questionnaire.ts";
import type { Format } from "../../src/render/format.ts";
import {
  CHECK_FORMATS,
  COMPARISON_FORMATS,
  EXPLANATION_FORMATS,
  FORMATS,
  HANDOUT_FORMATS,
  HISTORY_FORMATS,
  PLAN_FORMATS,
} from "../../src/render/registry.ts";
import { CANVAS } from "../render/documents.ts";
import { solve } from "./plan.ts";
import { type Answers, DONT_KNOW, NOT_APPLICABLE, respondent } from "./read.ts";

const FOLDER = new URL("../fixtures/models/", import.meta.url);

/** The files of all models; their scenarios are beside them. */
export const MODELS: readonly string[] = readdirSync(FOLDER).filter(
  (file) => !file.endsWith(".scenarios.yaml"),
);

const SHIPPED_FOLDER = new URL("../../questionnaires/", import.meta.url);

/** The shipped questionnaires, each a folder of files. */
export const SHIPPED_MODELS: readonly string[] = readdirSync(SHIPPED_FOLDER).filter(
  (name) => !name.endsWith(".yaml"),
);

/** A model with every text that its author wrote. */
export interface Model {
  readonly questionnaire: Questionnaire;
  readonly ownTexts: readonly string[];
}

/** A model by its file, or a shipped one by its folder. */
export function modelIn(file: string): Model {
  const isShipped = SHIPPED_MODELS.includes(file);
  const folder = isShipped ? new URL(`${file}/`, SHIPPED_FOLDER) : FOLDER;
  const files = isShipped ? readdirSync(folder).filter((one) => one !== "scenarios.yaml") : [file];
  const { document } = readQuestionnaire(
    files.map((one) => ({ file: one, text: readFileSync(new URL(one, folder), "utf8") })),
  );
  if (document === undefined) throw new Error(`${file} does not load`);
  const ownTexts = document
    .texts()
    .flatMap(({ text: one }) => (typeof one === "string" ? [one] : Object.values(one)));
  const { questionnaire } = document;
  return { questionnaire, ownTexts: [...ownTexts, questionnaire.id] };
}

/** The answers that everybody gives. */
export type AnswersName = "lowest" | "middle" | "highest" | "mixed" | "unknown" | "not applicable";

export const ANSWERS: Readonly<Record<AnswersName, (question: Question, at: number) => unknown>> = {
  lowest: (question) => chosen(question, 0),
  middle: (question) => chosen(question, 0.5),
  highest: (question) => chosen(question, 1),
  mixed: (question, at) => [DONT_KNOW, NOT_APPLICABLE, chosen(question, 1)][at % 3],
  unknown: () => DONT_KNOW,
  "not applicable": () => NOT_APPLICABLE,
};

/** The answer at a share of the scale of a question, 0 to 1. */
function chosen(question: Question, share: number): unknown {
  const at = <T>(items: readonly T[]): T | undefined =>
    items[Math.round(share * (items.length - 1))];
  switch (question.type) {
    case "level":
      return at(question.levels)?.level;
    case "choice":
      return at(question.options.toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0)))?.id;
    case "choices": {
      const together = question.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
      return together.slice(0, Math.round(share * together.length)).slice(0, question.most);
    }
    case "yes-no":
      return share < 1 ? "no" : "yes";
    case "number":
      return Math.round(
        (question.min ?? 0) + share * ((question.max ?? 1000) - (question.min ?? 0)),
      );
    case "text":
      return "In their words";
    case "date":
      return "2026-11-21";
  }
}

/** Who answers: people who may all be shown, or groups of which some are too small. */
export type GroupName = "shown" | "one person" | "one apart" | "a pair";

/** How many people of each department answer, in order; the last number is that of all others. */
const GROUPS: Readonly<Record<GroupName, readonly [number, ...number[]]>> = {
  shown: [1],
  "one person": [1, 0],
  "one apart": [2, 1, 0],
  "a pair": [2, 3],
};

/** A document for a client shows no fewer people than this, unless all may be shown. */
const MINIMUM_GROUP = 3;

/** The people of each department, by a name that begins with it. */
export function peopleOf({ departments }: Questionnaire, group: GroupName): readonly string[] {
  const counts = GROUPS[group];
  return departments.flatMap(({ id }, index) =>
    Array.from({ length: counts[index] ?? counts.at(-1) ?? 0 }, (_, n) => `${id}.${n + 1}`),
  );
}

/** People of each department, or the organization itself, all with the same answers. */
export function responsesTo(
  questionnaire: Questionnaire,
  name: AnswersName,
  group: GroupName = "shown",
): readonly Response[] {
  const answers: Answers = Object.fromEntries(
    questionsOf(questionnaire).map((question, at) => {
      const answer = ANSWERS[name](question, at);
      const isRefused = answer === NOT_APPLICABLE && alwaysApplies(question, questionnaire.scoring);
      return [question.id, isRefused ? DONT_KNOW : answer];
    }),
  );
  const { respondents } = questionnaire;
  const people = respondents === "organization" ? ["whole"] : peopleOf(questionnaire, group);
  return people.map((id) => {
    const [department] = id.split(".");
    const own = questionsOf(questionnaire).filter(
      ({ ask }) => ask?.includes(department ?? "") !== false,
    );
    const said = own.map((question): [string, unknown] => [question.id, answers[question.id]]);
    return respondent(questionnaire, id, Object.fromEntries(said));
  });
}

/** A document of a model: where it comes from, and what it says. */
export interface Said {
  readonly document: string;
  readonly text: string;
}

/** Every document of a model in one language, in every format that a person reads. */
export async function documentsOf(
  questionnaire: Questionnaire,
  answers: AnswersName,
  language: string,
  group: GroupName = "shown",
): Promise<readonly Said[]> {
  const responses = responsesTo(questionnaire, answers, group);
  const settings: AssessOptions = {
    toolVersion: "0.0.0",
    digest: "none",
    language,
    minimumGroup: group === "shown" ? 1 : MINIMUM_GROUP,
  };
  const examination = examine(questionnaire, responses, settings);
  const result = resultOf(examination, settings);
  const texts = commonTexts(language);
  const languages = languageOrder(language, questionnaire.languages);
  const wishes = { exclude: new Set<string>(), done: new Set<string>(), must: new Set<string>() };
  const capacity = new Map<string, number>();
  const { plan } = await planFrom(examination, { ...settings, wishes, capacity }, solve);
  const later: Result = { ...result, assessment: "2027-11" };
  const comparison = compareResults(result, later, questionnaire, { language });
  const input: ReportInput = { result, questionnaire, texts };
  const tool = "unsilo";
  const reports = AUDIENCES.map((audience) => {
    const background = { audience, plan, gains: gainsOf(examination), progress: comparison };
    return said(FORMATS.report, { ...input, background }, `report for ${audience}`);
  });
  const explained = nodesIn(questionnaire).map((id) => {
    const explanation = explain(questionnaire, responses, id, settings);
    if (explanation === undefined) throw new Error(`${id} cannot be explained`);
    return said(EXPLANATION_FORMATS, { explanation, languages, ...input }, `explain ${id}`);
  });
  const limits = judgeThresholds([{ metric: "score", bound: "min", limit: 1, severity: "error" }], {
    result,
    questionnaire,
  });
  const checked = { ...result, thresholds: limits, passed: true, files: [] };
  const check = {
    result: checked,
    questionnaire,
    texts,
    sources: new Map(),
    fromRoot: (file: string) => file,
  };
  const history = historyOf([result, later], questionnaire, language);
  const all = await Promise.all([
    said(FORMATS.score, input, "score"),
    ...reports,
    ...explained,
    said(PLAN_FORMATS, { plan, questionnaire, texts, languages }, "plan"),
    said(COMPARISON_FORMATS, { comparison, questionnaire, texts, tool }, "compare"),
    said(HISTORY_FORMATS, { history, questionnaire, texts, tool }, "history"),
    said(CHECK_FORMATS, check, "check"),
    said(HANDOUT_FORMATS, { questionnaire, language, tool }, "handout"),
  ]);
  return all.flat();
}

function nodesIn({ dimensions, ...rest }: Questionnaire): readonly string[] {
  const nodes = [...dimensions, ...capabilitiesOf({ dimensions, ...rest })];
  const questions = questionsOf({ dimensions, ...rest });
  const advice = [...rest.recommendations, ...rest.verdicts, ...rest.roles];
  return [OVERALL, ...[...nodes, ...questions, ...advice].map(({ id }) => id)];
}

/** For programs: keys and columns, not sentences. */
const DATA: ReadonlySet<string> = new Set(["json", "csv", "pdf", "sarif"]);

function said<Input>(
  formats: readonly Format<Input>[],
  input: Input,
  document: string,
): Promise<readonly Said[]> {
  return Promise.all(
    formats
      .filter(({ name }) => !DATA.has(name))
      .map(async ({ name, load }) => {
        const text = (await load())(input, CANVAS);
        return {
          document: `${document} (${name})`,
          text: name === "html" ? wordsOf(text) : text.replaceAll(/\s+/gu, " "),
        };
      }),
  );
}

/** The words of a page, without its styles, and with the descriptions of its pictures. */
function wordsOf(page: string): string {
  return page
    .replaceAll(/<style>[^]*?<\/style>/gu, "")
    .replaceAll(/<[^>]+>/gu, " ")
    .replaceAll(/\s+/gu, " ");
}
