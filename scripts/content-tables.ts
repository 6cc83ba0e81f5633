import { writeFile } from "node:fs/promises";
import { interviewMinutes } from "../src/model/interview-minutes.ts";
import { localize } from "../src/model/localize.ts";
import { sumOf } from "../src/documents/costs.ts";
import type {
  Condition,
  Estimate,
  Question,
  Questionnaire,
  Recommendation,
} from "../src/model/index.ts";
import { questionsOf } from "../src/model/outline.ts";
import questionnaire from "../src/generated/questionnaires/digital-marketing-organization.ts";
import { sizedTo } from "../src/score/sized-estimates.ts";
import { formatNumber, formatPlain } from "../src/text/format.ts";
import { ROOT } from "./paths.ts";
import { descriptionFacts, ON_SCREEN } from "./screens.ts";

const SIGNS = { is: "=", in: "in", includes: "includes", lt: "<", lte: "≤", gt: ">", gte: "≥" };

/**
 * The facts of the shipped questionnaire as Markdown: its questions, its length and its
 * recommendations.
 */
export async function contentTables(): Promise<string> {
  return `# The questionnaire in tables

Made by \`npm run tables\`; a test compares it with the questionnaire. Minutes follow the formula in [questionnaire.md](questionnaire.md), in English and Swedish. Person-days are likely values.

## Questions

${table(
  [
    "question",
    "dimension",
    "type",
    "words per description",
    "words in all",
    "asked of",
    "sources",
    "minutes",
  ],
  questionnaire.dimensions.flatMap(({ id, capabilities }) =>
    capabilities.flatMap(({ questions }) => questions.map((one) => questionRow(id, one))),
  ),
)}

## How long an interview takes

${table(["who", "questions", "of these scored", "minutes (en)", "minutes (sv)"], lengthRows(questionnaire))}

## Both sides of a relation

Scored questions that both sides of a relation answer.

${table(["relation", "answered by both", "questions"], RELATIONS.map(relationRow))}

## On the screen of an interview

Level questions of both included questionnaires whose descriptions all stand on the card in full, at four sizes of a terminal, and those on which two descriptions look the same. The description under the cursor is always whole.

${table(["questionnaire", "language", ...SIZES.map(([columns, rows]) => `${columns}×${rows}`)], await screenRows())}

## Recommendations

${table(
  ["recommendation", "fires when", "raises", "needs first", "person-days", "weeks"],
  questionnaire.recommendations.map(recommendationRow),
)}

## Effort, money and upkeep by size

What all departments give at ${listedSizes()} employees, from which the other units are estimated: person-days, thousand euro once and a year, person-days a year to keep it up, and person-days a year of people who are assigned to it. Likely values, with the range in brackets. The last four columns have the three sizes in one cell, with the range of the middle one; a single value holds for all three. The estimates are made for ${RANGE} employees: those beyond are first guesses.

${table(
  [
    "recommendation",
    ...EMPLOYEES.map((employees) => `days at ${formatNumber(employees, 0, "en")}`),
    "once",
    "yearly",
    "upkeep",
    "assigned",
  ],
  questionnaire.recommendations.map(costRow),
)}
`;
}

const REFERENCE_EMPLOYEES = questionnaire.scale.reference.get("employees") ?? 0;
const RANGE = (questionnaire.scale.range ?? [])
  .map((employees) => formatNumber(employees, 0, "en"))
  .join(" to ");
const EMPLOYEES = [200, REFERENCE_EMPLOYEES, 20_000];
const SIZED = EMPLOYEES.map((employees) =>
  sizedTo(questionnaire, new Map([["employees", employees]])),
);

function listedSizes(): string {
  const [small, usual, large] = EMPLOYEES.map((employees) => formatNumber(employees, 0, "en"));
  return `${small}, ${usual} and ${large}`;
}

function costRow({ id }: Recommendation, index: number) {
  const at = SIZED.flatMap(({ recommendations }) => recommendations[index] ?? []);
  return [
    id,
    ...at.map(({ effort }) => estimateText(summed(effort))),
    bySize(at.map(({ money }) => money?.once)),
    bySize(at.map(({ money }) => money?.yearly)),
    bySize(at.map(({ upkeep }) => summed(upkeep))),
    bySize(at.map(({ allocated }) => summed(allocated))),
  ];
}

const NOTHING: Estimate = { low: 0, likely: 0, high: 0 };

/** "12 · 50 (20–110) · 240"; the middle one alone if the likely values are equal. */
function bySize(all: readonly (Estimate | undefined)[]): string {
  const [small = NOTHING, usual = NOTHING, large = NOTHING] = all;
  const isSame = small.likely === usual.likely && usual.likely === large.likely;
  if (isSame) return estimateText(usual);
  return [likelyText(small), estimateText(usual), likelyText(large)].join(" · ");
}

/** The estimates of all departments together. */
function summed(byDepartment: ReadonlyMap<string, Estimate>): Estimate {
  const all = [...byDepartment.values()];
  const total = (part: keyof Estimate): number => sumOf(all.map((one) => one[part]));
  return { low: total("low"), likely: total("likely"), high: total("high") };
}

function likelyText({ likely }: Estimate): string {
  return formatPlain(Math.round(likely), "en");
}

function estimateText({ low, likely, high }: Estimate): string {
  const [from, middle, to] = [low, likely, high].map((value) =>
    formatPlain(Math.round(value), "en"),
  );
  return high === 0 ? "" : low === high ? `${middle}` : `${middle} (${from}–${to})`;
}

/** A relation by the departments on its two sides. */
type Relation = readonly [name: string, sides: readonly [readonly string[], readonly string[]]];

const RELATIONS: readonly Relation[] = [
  ...questionnaire.agreement.pairs.map(({ id, a, b }): Relation => [id, [a, b]]),
  ["marketing-sales", [["marketing"], ["sales"]]],
  ["marketing-finance", [["marketing"], ["finance"]]],
];

function relationRow([name, sides]: Relation): readonly string[] {
  const both = questionsOf(questionnaire).filter(
    ({ scored, ask }) =>
      scored && sides.every((side) => side.some((one) => ask?.includes(one) !== false)),
  );
  const named = both.filter(({ ask }) => ask !== undefined).map(({ id }) => id);
  return [name, String(both.length), `those put to all, ${named.join(", ")}`];
}

const SIZES = [
  [80, 24],
  [100, 30],
  [120, 40],
  [40, 12],
] as const;

async function screenRows(): Promise<readonly (readonly string[])[]> {
  return Promise.all(
    ON_SCREEN.map(async ([id, language]) => {
      const facts = await Promise.all(SIZES.map((size) => descriptionFacts(id, language, size)));
      const cells = facts.map(
        ({ questions, whole, alike }) => `${whole} of ${questions} in full, ${alike} alike`,
      );
      return [id, language, ...cells];
    }),
  );
}

function questionRow(dimension: string, question: Question): readonly string[] {
  const described =
    question.type === "level"
      ? question.levels.map(({ text }) => text)
      : "options" in question
        ? question.options.map(({ text }) => text)
        : [];
  const words = described.map((text) => wordsIn(localize(text, ["en"])));
  const all = words.reduce(
    (total, count) => total + count,
    wordsIn(localize(question.text, ["en"])),
  );
  const type = question.scored ? question.type : `${question.type}, not scored`;
  return [
    question.id,
    dimension,
    type,
    words.join(" · "),
    String(all),
    question.ask?.join(", ") ?? "all",
    question.sources.join(", "),
    minutes(interviewMinutes([question], ["en"], { frame: 0 })),
  ];
}

function lengthRows({ departments, variants }: Questionnaire): readonly (readonly string[])[] {
  const questions = questionsOf(questionnaire);
  const row = (
    who: string,
    asked: readonly Question[],
    how: Parameters<typeof interviewMinutes>[2] = {},
  ): readonly string[] => [
    who,
    String(asked.length),
    String(asked.filter(({ scored }) => scored).length),
    ...["en", "sv"].map((language) => minutes(interviewMinutes(asked, [language], how))),
  ];
  return [
    ...departments.map(({ id }) =>
      row(
        id,
        questions.filter(({ ask }) => ask?.includes(id) !== false),
      ),
    ),
    ...variants.map((variant) => {
      const asked = questions.filter(({ id }) => variant.questions.includes(id));
      return row(`variant ${variant.id}`, asked, variant);
    }),
  ];
}

function recommendationRow(one: Recommendation): readonly string[] {
  const days = [...one.effort.values()].reduce((total, { likely }) => total + likely, 0);
  return [
    one.id,
    conditionText(one.when),
    [...one.raises].map(([id, { from, to }]) => `${id} ${from} → ${to}`).join(", "),
    one.requires.join(", "),
    String(days),
    String(one.duration?.likely ?? ""),
  ];
}

function conditionText(condition: Condition): string {
  switch (condition.kind) {
    case "all":
      return condition.conditions.map(nested).join(" and ");
    case "any":
      return condition.conditions.map(nested).join(" or ");
    case "not":
      return `not ${nested(condition.condition)}`;
    case "comparison": {
      const { subject, tests } = condition;
      const named = "id" in subject ? subject.id : subject.kind;
      return tests
        .map(({ operator, operand }) => `${named} ${SIGNS[operator]} ${String(operand)}`)
        .join(" and ");
    }
  }
}

function nested(condition: Condition): string {
  const text = conditionText(condition);
  return condition.kind === "comparison" ? text : `(${text})`;
}

function minutes(value: number): string {
  return formatNumber(value, 1, "en");
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== "").length;
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
}

if (process.argv[1]?.endsWith("content-tables.ts") === true) {
  await writeFile(`${ROOT}docs/questionnaire-tables.md`, await contentTables());
}
