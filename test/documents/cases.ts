import { readdirSync, readFileSync } from "node:fs";
import { assess, type AssessOptions, resultOf } from "../../src/assess/assess.ts";
import { examine } from "../../src/assess/examine.ts";
import { compareResults } from "../../src/analyse/comparison.ts";
import { planFrom } from "../../src/assess/plan.ts";
import { gainsOf } from "../../src/plan/projection.ts";
import type { Answer, Response } from "../../src/model/response.ts";
import type { Questionnaire } from "../../src/model/questionnaire.ts";
import { matchResponse } from "../../src/read/response/match-response.ts";
import { readResponse } from "../../src/read/response/read-response.ts";
import type { Background, ReportInput } from "../../src/documents/input.ts";
import { solve } from "../support/plan.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import { SHIPPED } from "../../src/generated/questionnaires/index.ts";

const FOLDER = new URL("../../examples/nordlys-retail/", import.meta.url);

/** Texts that would become markup, commands or a mess in a careless reporter. */
export const HOSTILE: readonly string[] = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '{{constructor.constructor "alert(1)"}} {{{x}}}',
  "[x](javascript:alert(1)) ![i](http://evil.example/x.png)",
  "https://evil.example/ www.evil.example someone@evil.example",
  "# head | pipe `code` **bold** _x_ ~~s~~ $x$ end\\",
  "&lt;b&gt; &amp; </style></svg></title>",
  "1. one",
  "👩‍👩‍👧‍👦 🇸🇪 emoji",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3),
];

const shipped = SHIPPED.find(({ id }) => id === "digital-marketing-organization");

export async function nordlysQuestionnaire(): Promise<Questionnaire> {
  if (shipped === undefined) throw new Error("the example's questionnaire is not shipped");
  return shipped.load();
}

/** The six interviews of examples/nordlys-retail. */
export function nordlysResponses(questionnaire: Questionnaire): readonly Response[] {
  return responsesIn(FOLDER, questionnaire);
}

/** The responses of an example. */
export function responsesIn(folder: URL, questionnaire: Questionnaire): readonly Response[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
  return files.map((file) => {
    const text = readFileSync(new URL(file, folder), "utf8");
    const { draft } = readResponse({ file, text });
    const response = draft === undefined ? undefined : matchResponse(draft, questionnaire).response;
    if (response === undefined) throw new Error(`${file} does not load`);
    return response;
  });
}

export interface Case extends Partial<AssessOptions> {
  readonly questionnaire?: Questionnaire;
  readonly responses?: readonly Response[];
}

/** The input of a reporter; by default the example's questionnaire and interviews. */
export async function reportInput(given: Case = {}): Promise<ReportInput> {
  const { questionnaire = await nordlysQuestionnaire(), responses, ...options } = given;
  const heard = responses ?? nordlysResponses(questionnaire);
  const result = assess(questionnaire, heard, { toolVersion: "0.0.0", digest: "none", ...options });
  return { result, questionnaire, texts: commonTexts(options.language ?? "en") };
}

/** The same with everything that a report adds: roadmap, gains, the year before, the method. */
export async function wholeInput(
  { questionnaire: given, responses, ...options }: Case = {},
  background: Background = {},
): Promise<ReportInput> {
  const questionnaire = given ?? (await nordlysQuestionnaire());
  const settings = { toolVersion: "0.0.0", digest: "none", ...options };
  const heard = responses ?? nordlysResponses(questionnaire);
  const examination = examine(questionnaire, heard, settings);
  const result = resultOf(examination, settings);
  const wishes = { exclude: new Set<string>(), done: new Set<string>(), must: new Set<string>() };
  const capacity = new Map<string, number>();
  const language = options.language ?? "en";
  return {
    result,
    questionnaire,
    texts: commonTexts(language),
    background: {
      plan: (await planFrom(examination, { ...settings, wishes, capacity }, solve)).plan,
      gains: gainsOf(examination),
      progress: compareResults(result, { ...result, assessment: "2027-11" }, questionnaire, {
        language,
      }),
      assessment: { scope: "The whole company", sponsor: "The managing director" },
      ...background,
    },
  };
}

/** The example with hostile texts wherever a person can write. */
export async function hostileInput(): Promise<ReportInput> {
  const questionnaire = hostileQuestionnaire(await nordlysQuestionnaire());
  const responses = nordlysResponses(await nordlysQuestionnaire()).map((response) => ({
    ...response,
    organization: HOSTILE[0] ?? "",
    answers: changed(response.answers, hostileAnswer),
  }));
  return reportInput({ questionnaire, responses, includeNotes: true });
}

/** The example with "don't know" for every answer. */
export async function unknownInput(): Promise<ReportInput> {
  const responses = nordlysResponses(await nordlysQuestionnaire()).map((response) => ({
    ...response,
    answers: changed(response.answers, ({ value: _, ...answer }) => ({
      ...answer,
      state: "dont-know" as const,
    })),
  }));
  return reportInput({ responses });
}

function hostileAnswer(answer: Answer, index: number): Answer {
  return {
    ...answer,
    note: hostile(index),
    quote: hostile(index + 4),
    evidence: [{ kind: "said", what: hostile(index + 7) }],
  };
}

function hostileQuestionnaire(questionnaire: Questionnaire): Questionnaire {
  return {
    ...questionnaire,
    title: hostile(1),
    levels: questionnaire.levels.map((level, at) => ({
      ...level,
      name: hostile(at),
      description: hostile(at + 5),
    })),
    departments: questionnaire.departments.map((one, at) => ({ ...one, name: hostile(at) })),
    sources: questionnaire.sources.map((one, at) => ({
      ...one,
      title: hostile(at),
      url: HOSTILE_URLS[at] ?? "",
    })),
    dimensions: questionnaire.dimensions.map((dimension, at) => ({
      ...dimension,
      title: hostile(at),
      capabilities: dimension.capabilities.map((one, index) => ({
        ...one,
        title: hostile(at + index + 3),
      })),
    })),
    recommendations: questionnaire.recommendations.map((one, at) => ({
      ...one,
      title: hostile(at),
      rationale: hostile(at + 1),
      owner: hostile(at + 2),
      steps: HOSTILE,
    })),
    verdicts: questionnaire.verdicts.map((one) => ({
      ...one,
      rules: one.rules.map((rule, at) => ({
        ...rule,
        title: hostile(at),
        text: HOSTILE.join(" "),
      })),
    })),
  };
}

/** One safe link, with text that could escape its attribute or brackets, and three unsafe ones. */
export const HOSTILE_URLS: readonly string[] = [
  'https://good.example/a"b(c)?x=1&copy=2',
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  " javascript:alert(1)",
];

function hostile(index: number): string {
  return HOSTILE[index % HOSTILE.length] ?? "";
}

function changed<Value>(
  map: ReadonlyMap<string, Value>,
  change: (value: Value, index: number) => Value,
): Map<string, Value> {
  return new Map([...map].map(([key, value], index) => [key, change(value, index)]));
}
