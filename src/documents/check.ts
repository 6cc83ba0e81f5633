import { isDrop } from "../model/threshold.ts";
import { type CheckTexts, checkTexts } from "../generated/catalogs/check.ts";
import { peopleIn } from "../analyse/headcount.ts";
import { languageOrder, localize } from "../model/localize.ts";
import type { CheckedFile, Location } from "../model/index.ts";
import { place } from "../text/problems.ts";
import { listed } from "../text/shorten.ts";
import { type Block, list, minor, paragraph, table } from "./blocks.ts";
import { type Document, plainDocument, section } from "./document.ts";
import { factsSection } from "./facts.ts";
import { kindOf } from "./kind.ts";
import { problemSections } from "./problems.ts";
import {
  type CheckInput,
  thresholdsInWords,
  type ThresholdVerdict,
  type ThresholdWords,
} from "./thresholds.ts";

/** The thresholds in a short table, what to look at first, and the problems in their places. */
export function checkDocument(input: CheckInput): Document {
  return documentWith(input, { holds: "", fails: "", warns: "", "not-judged": "" });
}

/** The same with signs to see from afar, for the page of a pipeline's run or a comment on a change. */
export function checkSummary(input: CheckInput): Document {
  return documentWith(input, { holds: "✅", fails: "❌", warns: "⚠️", "not-judged": "❔" });
}

type Signs = Readonly<Record<ThresholdVerdict, string>>;

function documentWith(input: CheckInput, signs: Signs): Document {
  const { result, texts, sources } = input;
  const { headings } = checkTexts(texts.language);
  const thresholds = thresholdsInWords(input);
  const { problems, passed } = result;
  return plainDocument({
    kind: "check",
    language: texts.language,
    title: checkTitle(input),
    cover: paragraph(
      [passed ? signs.holds : signs.fails, verdictLine(input)],
      passed ? "answer" : "warning",
    ),
    sections: [
      ...section("thresholds", headings.thresholds, thresholdTable(thresholds, signs, input)),
      ...section(
        "contributors",
        "",
        list(
          thresholds.flatMap(({ mainCause }) =>
            mainCause === undefined ? [] : [[mainCause.why, minor(place(mainCause.at))]],
          ),
        ),
      ),
      ...factsSection(input),
      ...problemSections(headings.problems, { problems, sources }, texts.language),
    ],
  });
}

function thresholdTable(
  thresholds: readonly ThresholdWords[],
  signs: Signs,
  { texts }: CheckInput,
): readonly Block[] {
  const { headings, statuses } = checkTexts(texts.language);
  return table({
    label: headings.thresholds,
    columns: [
      { title: headings.threshold, isHeading: true },
      { title: headings.expected, align: "end" },
      { title: headings.actual, align: "end" },
      headings.status,
    ],
    rows: thresholds.map(({ name, expected, actual, verdict }) => [
      name,
      expected,
      actual,
      [signs[verdict], statuses[verdict]],
    ]),
  });
}

/** Who of the baseline is missing today, by name, with the place in the baseline. */
export interface MissingPeople {
  readonly departments: readonly MissingPerson[];
  /** Absent where the baseline does not list its respondents. */
  readonly respondents?: readonly MissingPerson[];
}

export interface MissingPerson {
  readonly id: string;
  readonly name: string;
  readonly at: Location;
}

/** Undefined without a baseline. */
export function missingPeople({
  result,
  questionnaire,
  texts,
}: CheckInput): MissingPeople | undefined {
  if (result.baseline === undefined) return undefined;
  const { missingDepartments, missingRespondents } = result.baseline;
  const languages = languageOrder(texts.language, questionnaire.languages);
  const nameOf = departmentNames(questionnaire, languages);
  const departments = missingDepartments.map(({ id, at }) => ({ id, name: nameOf(id), at }));
  if (missingRespondents === undefined) return { departments };
  const respondents = missingRespondents.map(({ id, department, at }) => ({
    id,
    name: department === undefined ? id : `${id} (${nameOf(department)})`,
    at,
  }));
  return { departments, respondents };
}

function departmentNames(
  { departments }: CheckInput["questionnaire"],
  languages: readonly string[],
): (id: string) => string {
  return (id) => {
    const known = departments.find((department) => department.id === id);
    return known === undefined ? id : localize(known.name, languages);
  };
}

/** The verdict of a check, in one line. */
export function verdictLine(input: CheckInput): string {
  const { result, texts } = input;
  const words = checkTexts(texts.language);
  const thresholds = thresholdsInWords(input);
  const sentences = (verdict: ThresholdVerdict): readonly string[] =>
    thresholds.flatMap((one) => (one.verdict === verdict ? [one.sentence] : []));
  const missing = missingPeople(input);
  const departments = missing?.departments ?? [];
  const bad = badFiles(input);
  const met = sentences("holds").length;
  const counts =
    thresholds.length === 0 ? words.noneSet : words.met({ met, total: thresholds.length });
  const outcome = words.outcomes[outcomeOf(input)];
  return [
    `${outcome}: ${counts}${inBrackets(respondentsOf(input))}`,
    ...notApplicable(input),
    ...(bad === 0 ? [] : [words.badFiles({ count: bad })]),
    ...badTables(input),
    ...(departments.length === 0 ? [] : [words.missingDepartments(counted(departments))]),
    ...sentences("fails"),
    ...sentences("not-judged"),
    ...sentences("warns").map((sentence) => words.warning({ sentence })),
    ...toothless(input),
    ...(missing === undefined ? [] : baselineParts(missing, input)),
    ...notRead(input),
    ...pooled(input),
    ...(result.config === undefined ? [] : [words.config({ file: result.config })]),
  ].join("; ");
}

/** The outcome of a check; `partly`: a part could not be checked. */
function outcomeOf(input: CheckInput): keyof CheckTexts["outcomes"] {
  const { thresholds, baseline } = input.result;
  const verdicts = new Set(thresholdsInWords(input).map(({ verdict }) => verdict));
  if (badFiles(input) > 0 || verdicts.has("not-judged")) return "partly";
  const isMissing = (baseline?.missingDepartments ?? []).length > 0;
  if (isMissing || verdicts.has("fails")) return "failed";
  return thresholds.length === 0 ? "nothing" : "passed";
}

function inBrackets(parts: readonly string[]): string {
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

/** How many people answered, unless the organization did, and how many responses are not finished. */
function respondentsOf({ result, questionnaire, texts }: CheckInput): readonly string[] {
  const words = checkTexts(texts.language);
  const read = result.files.filter(({ state }) => state === "finished" || state === "unfinished");
  const sum = (count: (file: CheckedFile) => number): number =>
    read.reduce((total, one) => total + count(one), 0);
  const responses = sum((one) => one.responses ?? 1);
  const unfinished = sum((one) => one.unfinished ?? (one.state === "unfinished" ? 1 : 0));
  const facts = { count: unfinished, responses };
  return [
    ...(kindOf(questionnaire).isWhole ? [] : [words.respondents({ count: peopleIn(result) })]),
    ...(unfinished === 0
      ? []
      : [words[result.finishedOnly === true ? "notCounted" : "unfinished"](facts)]),
  ];
}

/** Thresholds that cannot fail a check: a reader would take them for a limit. */
function toothless(input: CheckInput): readonly string[] {
  const { result, texts } = input;
  const words = checkTexts(texts.language);
  const always = thresholdsInWords(input).filter((one) => one.result.alwaysMet === true);
  const names = listed(always.map(({ name, expected }) => `${name} ${expected}`));
  const canFail = result.thresholds.some(({ severity }) => severity === "error");
  return [
    ...(always.length === 0 ? [] : [words.alwaysMet({ count: always.length, names })]),
    ...(canFail || result.thresholds.length === 0 ? [] : [words.cannotFail]),
  ];
}

/** The config's groups, if a threshold is on the measure that they change. */
function pooled({ result, questionnaire, texts }: CheckInput): readonly string[] {
  const { thresholds, groups } = result;
  const isMeasured = thresholds.some(({ metric }) => metric === "silo-index");
  if (groups === undefined || !isMeasured) return [];
  const languages = languageOrder(texts.language, questionnaire.languages);
  const nameOf = departmentNames(questionnaire, languages);
  const names = Object.entries(groups).map(([id, own]) => `${id} (${own.map(nameOf).join(", ")})`);
  return [checkTexts(texts.language).groups({ names: listed(names) })];
}

/** Further facts about a baseline. */
function baselineParts(
  { respondents }: MissingPeople,
  { result, questionnaire, texts }: CheckInput,
): readonly string[] {
  const words = checkTexts(texts.language);
  const isDropLimited = result.thresholds.some(({ metric }) => isDrop(metric));
  return [
    ...(respondents === undefined ? [words.unlistedRespondents] : []),
    ...fewerRespondents({ result, questionnaire, texts }),
    ...(respondents === undefined || respondents.length === 0
      ? []
      : [words.missingRespondents(counted(respondents))]),
    ...(isDropLimited ? [] : [words.noDropLimit]),
  ];
}

/** Departments with fewer respondents than in a baseline that does not name them. */
function fewerRespondents({
  result,
  questionnaire,
  texts,
}: Pick<CheckInput, "result" | "questionnaire" | "texts">): readonly string[] {
  const fewer = result.baseline?.fewerRespondents ?? [];
  if (fewer.length === 0) return [];
  const nameOf = departmentNames(
    questionnaire,
    languageOrder(texts.language, questionnaire.languages),
  );
  const names = fewer.map(({ id, before, now }) => `${nameOf(id)} (${before} → ${now})`);
  return [checkTexts(texts.language).fewerRespondents({ names: listed(names) })];
}

function counted(people: readonly MissingPerson[]): {
  readonly count: number;
  readonly names: string;
} {
  return { count: people.length, names: listed(people.map(({ name }) => name)) };
}

/** How many answers do not apply, without a full stop; nothing unless they are many. */
function notApplicable({ result, texts }: CheckInput): readonly string[] {
  const { asked, leftOut } = result.coverage;
  if (leftOut === undefined) return [];
  return [checkTexts(texts.language).notApplicable({ leftOut, asked, others: asked - leftOut })];
}

/** Files that look like responses and are not read. */
function notRead({ result, texts }: CheckInput): readonly string[] {
  const files = result.files.flatMap(({ file, state }) => (state === "left-out" ? [file] : []));
  if (files.length === 0) return [];
  return [checkTexts(texts.language).notRead({ count: files.length, names: listed(files) })];
}

/** Responses tables with errors: a table is counted as a whole or not at all. */
function badTables({ result, texts }: CheckInput): readonly string[] {
  const files = result.files.flatMap(({ file, state, responses }) =>
    state === "bad" && responses !== undefined ? [file] : [],
  );
  if (files.length === 0) return [];
  return [checkTexts(texts.language).badTables({ names: listed(files) })];
}

/** How many files have errors or could not be read. */
export function badFiles({ result }: CheckInput): number {
  const unread = result.problems.filter(
    ({ severity, at }) => severity === "error" && at === undefined,
  );
  return result.files.filter(({ state }) => state === "bad").length + unread.length;
}

/** Whose check this is. */
export function checkTitle({ result, texts }: CheckInput): string {
  const whose = [result.organization, result.assessment].filter((part) => part !== "");
  return checkTexts(texts.language).title({ whose: whose.join(", ") });
}
