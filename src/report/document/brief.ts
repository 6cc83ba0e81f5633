import type { Role, RoleResult, VerdictResult } from "../../model/index.ts";
import { localize } from "../../model/localize.ts";
import { formatPlain } from "../../text/format.ts";
import { planTexts } from "../../text/plan/index.ts";
import { reportTexts } from "../../text/report/index.ts";
import { BRIEF_VERDICT } from "../audience.ts";
import type { ReportInput } from "../input.ts";
import { confidenceSentence } from "../view/certainty-view.ts";
import { departmentName, questionView, spoken } from "../view/question-view.ts";
import { gapSentence } from "../view/perception-view.ts";
import { overviewView } from "../view/overview-view.ts";
import { FIRST, titleOf } from "../view/priorities.ts";
import {
  type DocumentView,
  type ItemView,
  part,
  type PartView,
  plainItems,
} from "./document-view.ts";
import { headOf } from "./head.ts";
import { type MandatePart, mandateOf } from "./mandate.ts";

const REASONS = 3;
const ROLES_ASKED = 2;
/** A department of fewer is not named where it is said how it differs. */
const FEWEST_NAMED = 3;

/** What a recruiter takes along before accepting a search. */
export function briefDocument(input: ReportInput): DocumentView {
  const { brief } = reportTexts(input.texts.language);
  const mandate = mandateOf(input);
  const { verdicts } = input.result;
  const readiness = verdicts.find(({ id }) => id === BRIEF_VERDICT);
  const [job, ...others] = verdicts.filter((verdict) => verdict !== readiness);
  const parts = [
    verdictPart("verdict", brief.verdict, readiness, input),
    part("reasons", brief.reasons, { items: plainItems(reasonsOf(mandate, input)) }),
    verdictPart("job", brief.job, job, input),
    standingPart(input),
    mandatePart(mandate, input),
    prioritiesPart(input),
    rolesPart(input),
    negotiatePart(mandate, input),
    ...questionParts(input),
    part("unknowns", brief.unknowns, { items: plainItems(unknownsOf(mandate, input)) }),
    part("facts", brief.facts, { items: factsOf(input) }),
    part("others", brief.otherVerdicts, {
      items: others.map((verdict) => verdictItem(verdict, input)),
    }),
  ];
  return {
    ...headOf(brief.title, input),
    lead: [brief.own, provisional(input), confidenceSentence(input)],
    parts: parts.filter(({ answer, paragraphs, rows, items }) =>
      [answer, paragraphs, rows, items].some(({ length }) => length > 0),
    ),
  };
}

function provisional({ result, texts }: ReportInput): string {
  const departments = new Set(result.respondents.map(({ department }) => department));
  return reportTexts(texts.language).provisional(result.respondents.length, departments.size);
}

function verdictPart(
  id: string,
  heading: string,
  verdict: VerdictResult | undefined,
  { texts }: ReportInput,
): PartView {
  if (verdict === undefined) return part(id, heading, {});
  const { name = heading, title = texts.labels.noVerdict, text = "" } = verdict;
  return part(id, name, { answer: title, paragraphs: text === "" ? [] : [text] });
}

/** A verdict as a question with its answer; the answer alone where the model asks none. */
function verdictItem({ name, title, text = "" }: VerdictResult, { texts }: ReportInput): ItemView {
  const answer = title === undefined ? texts.labels.noVerdict : `${title}.`;
  return name === undefined
    ? { title: answer, text }
    : { title: name, text: text === "" ? answer : `${answer} ${text}` };
}

const WEIGHT: Readonly<Record<MandatePart["status"], number>> = { missing: 0, unknown: 1, met: 2 };

/** What decides the verdict first: what is missing, then what nobody knows, the lowest first. */
function reasonsOf(mandate: readonly MandatePart[], { texts }: ReportInput): readonly string[] {
  const { needs } = reportTexts(texts.language);
  return mandate
    .toSorted((a, b) => WEIGHT[a.status] - WEIGHT[b.status] || (a.level ?? 0) - (b.level ?? 0))
    .slice(0, REASONS)
    .map(({ question, today }) => needs({ question, today, needed: "" }));
}

function standingPart(input: ReportInput): PartView {
  const view = overviewView(input);
  const { labels } = view;
  return part("standing", labels["profile"] ?? "", {
    paragraphs: [view.verdictSentence, recognizableLeftOut(input)],
    columns: [labels["dimension"], labels["level"], labels["target"]].map((label) => label ?? ""),
    rows: view.standings.map(({ title, level, target, reason }) => [
      title,
      level,
      target || reason,
    ]),
  });
}

/** The gap as a sentence, without the names of departments in which a person could be recognized. */
function recognizableLeftOut(input: ReportInput): string {
  const { departments, perception } = input.result;
  const isLarge = (id: string): boolean =>
    departments.some((one) => one.id === id && one.respondents >= FEWEST_NAMED);
  const isNamed = perception.overall.between?.every(isLarge) === true;
  return gapSentence(perception.overall, input, isNamed);
}

function mandatePart(mandate: readonly MandatePart[], { texts }: ReportInput): PartView {
  const { brief, mandate: words } = reportTexts(texts.language);
  return part("mandate", brief.mandate, {
    paragraphs: mandate.length === 0 ? [] : [brief.mandateNote],
    columns: [brief.part, brief.today, brief.needed, brief.status],
    rows: mandate.map(({ question, today, needed, status }) => [
      question,
      today === "" ? words.unknown : today,
      needed,
      words[status],
    ]),
  });
}

/** What the organization should do first, in the order of every other document. */
function prioritiesPart(input: ReportInput): PartView {
  const { result, texts } = input;
  const { labels } = texts;
  const { personDays } = reportTexts(texts.language);
  return part("priorities", labels.priorities, {
    columns: [planTexts(texts.language).columns.number, labels.recommendation, labels.effort],
    rows: result.recommendations
      .slice(0, FIRST)
      .map((one, index) => [
        String(index + 1),
        titleOf(one, texts),
        one.effortDays === undefined
          ? ""
          : personDays(formatPlain(one.effortDays.likely, texts.numbers)),
      ]),
  });
}

const OUTLOOKS: readonly RoleResult["outlook"][] = ["succeeds", "open", "fails"];

/** Those who would succeed first. */
function rolesOf({ result, questionnaire }: ReportInput): readonly (readonly [RoleResult, Role])[] {
  return OUTLOOKS.flatMap((outlook) =>
    result.roles.flatMap((role): (readonly [RoleResult, Role])[] => {
      const source = questionnaire.roles.find(({ id }) => id === role.id);
      return role.outlook === outlook && source !== undefined ? [[role, source]] : [];
    }),
  );
}

function rolesPart(input: ReportInput): PartView {
  const { brief } = reportTexts(input.texts.language);
  return part("roles", brief.roles, {
    items: rolesOf(input).map(([{ title, outlook, text }, { succeeds, fails }]) => ({
      title: `${title}: ${input.texts.outlooks[outlook]}.`,
      text:
        text ??
        `${brief.succeedsIf}: ${spoken(succeeds.text, input)} ${brief.failsIf}: ${spoken(fails.text, input)}`,
    })),
  });
}

function negotiatePart(mandate: readonly MandatePart[], { texts }: ReportInput): PartView {
  const { brief, needs } = reportTexts(texts.language);
  const open = mandate.filter(({ status }) => status !== "met");
  const items = plainItems(open.map(needs));
  return part("negotiate", brief.negotiate, {
    items,
    paragraphs: mandate.length > 0 && open.length === 0 ? [brief.negotiateNone] : [],
  });
}

/** What to ask of whom before a role is filled, of the roles with the best outlook. */
function questionParts(input: ReportInput): readonly PartView[] {
  const { questionsFor } = reportTexts(input.texts.language);
  const { result, questionnaire } = input;
  const languages = [result.language, ...questionnaire.languages];
  return rolesOf(input)
    .slice(0, ROLES_ASKED)
    .flatMap(([{ id, title }, { ask }]) =>
      ask.map(({ of, questions }, at) =>
        part(`ask-${id}-${at}`, questionsFor(title, localize(of, languages)), {
          items: plainItems(questions.map((one) => localize(one, languages))),
        }),
      ),
    );
}

function unknownsOf(mandate: readonly MandatePart[], input: ReportInput): readonly string[] {
  const { result, texts } = input;
  const { brief, notHeard } = reportTexts(texts.language);
  const { unheard } = result.coverage;
  const found = [
    ...mandate.filter(({ status }) => status === "unknown").map(({ question }) => question),
    ...result.dimensions.flatMap((one) =>
      one.kind === "not-scored"
        ? [texts.standing(one.title, { reason: texts.reasons[one.reason] })]
        : [],
    ),
    ...contextOf(input).flatMap(({ title, text }) => (text === "" ? [title] : [])),
    ...(unheard.length === 0 ? [] : [notHeard(unheard.map((id) => departmentName(id, input)))]),
  ];
  return found.length === 0 ? [brief.unknownsNone] : found;
}

function factsOf(input: ReportInput): readonly ItemView[] {
  return contextOf(input).filter(({ text }) => text !== "");
}

/** Context that is not scored, with what was answered. */
function contextOf(input: ReportInput): readonly ItemView[] {
  return input.result.dimensions
    .flatMap(({ capabilities }) => capabilities.flatMap(({ questions }) => questions))
    .filter((one) => one.kind === "not-scored" && one.reason === "unscored")
    .map((one) => ({
      title: one.title,
      text: questionView(one, input)
        .answers.filter(({ answer }) => !Object.values(input.texts.states).includes(answer))
        .map(({ answer }) => answer)
        .join("; "),
    }));
}
