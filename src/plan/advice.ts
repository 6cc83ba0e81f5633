import type {
  Condition,
  Estimate,
  Questionnaire,
  Recommendation,
  RecommendationResult,
  Role,
  RoleResult,
  Text,
  Verdict,
  VerdictResult,
  VerdictRule,
} from "../model/index.ts";
import { evaluateCondition, type ReadSubject } from "../score/condition.ts";
import { localize } from "../model/localize.ts";
import { type Profile, scoreIn } from "../score/profile.ts";
import { questionSteps } from "../score/raised-questions.ts";
import { roleRules } from "../score/role-rules.ts";
import { totalDays } from "./candidates.ts";
import { partResults, type PartSource, withPartLists } from "./part-lists.ts";
import { type Priority, withheldId } from "./priorities.ts";
import { type ReasonContext, reasonsToday } from "./reasons.ts";
import { roleText } from "./role-words.ts";

/**
 * The priorities as a result lists them. A priority with withheld reasons keeps its rank and its
 * days.
 */
export function recommend(
  priorities: readonly Priority[],
  questionnaire: Questionnaire,
  context: ReasonContext,
): readonly RecommendationResult[] {
  const { shown, languages } = context;
  return priorities.map(({ recommendation, shownId, isWithheld }) => {
    const { id, title, raises, requires, duration } = recommendation;
    const days = daysOf(recommendation);
    if (isWithheld) {
      return { id: shownId, withheld: true, because: [], raises: {}, ...days, requires: [] };
    }
    const steps = questionSteps(questionnaire, raises);
    const reasons = reasonsToday(recommendation, context);
    return {
      id,
      title: localize(title, languages),
      because: steps.map(({ question }) => levelToday(question.id, shown)),
      ...(reasons.length === 0 ? {} : { reasons }),
      raises: Object.fromEntries(raises),
      ...days,
      ...(duration === undefined ? {} : { durationWeeks: duration.likely }),
      requires,
    };
  });
}

function levelToday(question: string, profile: Profile): { question: string; level?: number } {
  const score = scoreIn(profile, question);
  return score.kind === "scored" && score.level !== undefined
    ? { question, level: score.level }
    : { question };
}

/** The person-days of all departments; none if the questionnaire gives none. */
function daysOf({ effort }: Recommendation): Pick<RecommendationResult, "effortDays"> {
  const efforts = [...effort.values()];
  if (efforts.length === 0) return {};
  const total = (pick: (one: Estimate) => number): number => totalDays(efforts.map(pick));
  return {
    effortDays: {
      low: total(({ low }) => low),
      likely: total(({ likely }) => likely),
      high: total(({ high }) => high),
    },
  };
}

/** The values that conditions read. */
export interface Readers {
  /** From all answers. */
  readonly read: ReadSubject;
  /** From what enough people answered. */
  readonly readByMany: ReadSubject;
  /** From what may be shown. */
  readonly readShown: ReadSubject;
}

/**
 * The first rule that is true; unknown ones do not apply. Its text is shown if the answers of
 * enough people lead to the same rule, after the reasons that are true of what may be shown.
 */
export function judge(
  { id, title: name, parts, rules }: Verdict,
  { questionnaire, read, readByMany, readShown }: Readers & PartSource,
  languages: readonly string[],
): VerdictResult {
  const first = (reader: ReadSubject): VerdictRule | undefined =>
    rules.find(({ when }) => when === undefined || evaluateCondition(when, reader) === "true");
  const holds = first(read);
  const verdict = name === undefined ? { id } : { id, name: localize(name, languages) };
  if (holds === undefined) return verdict;
  const title = localize(holds.title, languages);
  return {
    ...verdict,
    outcome: holds.id,
    title,
    ...(isByDefault(holds, rules, read) ? { isByDefault: true } : {}),
    ...(holds.advice === undefined ? {} : { advice: localize(holds.advice, languages) }),
    ...(first(readByMany) === holds
      ? textOf(holds, readShown, (text) =>
          withPartLists(text, { questionnaire, readShown, languages }),
        )
      : {}),
    ...(parts.length === 0 ? {} : { parts: partResults(parts, readShown, languages) }),
  };
}

/**
 * The reasons that are true of what may be shown, and the text; `say` gives each in its language,
 * or nothing.
 */
function textOf(
  { because, text }: Pick<VerdictRule, "because" | "text">,
  readShown: ReadSubject,
  say: (text: Text) => string | undefined,
): Pick<VerdictResult, "text"> {
  const reasons = because.filter(({ when }) => evaluateCondition(when, readShown) === "true");
  const texts = [...reasons.map((one) => one.text), ...(text === undefined ? [] : [text])];
  const said = texts.flatMap((one) => say(one) ?? []);
  return said.length === 0 ? {} : { text: said.join(" ") };
}

/** Whether a rule without a condition applies, and one before it could not be evaluated. */
function isByDefault(
  holds: VerdictRule,
  rules: readonly VerdictRule[],
  read: ReadSubject,
): boolean {
  return (
    holds.when === undefined &&
    rules.some(({ when }) => when !== undefined && evaluateCondition(when, read) === "unknown")
  );
}

/**
 * Whether a role would succeed here. Reasons to fail take precedence, and an unknown condition is
 * not true. Its text is shown if the answers of enough people lead to the same outlook.
 */
export function weighRole(
  role: Role,
  { questionnaire, read, readByMany, readShown }: Readers & PartSource,
  languages: readonly string[],
): RoleResult {
  const outlook = outlookOf(role, read);
  const weighed = { id: role.id, title: localize(role.title, languages), outlook };
  if (outlookOf(role, readByMany) !== outlook) return weighed;
  if (role.by === "parts") {
    const text =
      outlookOf(role, readShown) === outlook
        ? roleText(role, outlook, { questionnaire, readShown, languages })
        : undefined;
    return text === undefined ? weighed : { ...weighed, text };
  }
  return outlook === "succeeds" || outlook === "fails"
    ? { ...weighed, ...textOf(role[outlook], readShown, (text) => localize(text, languages)) }
    : weighed;
}

function outlookOf(role: Role, read: ReadSubject): RoleResult["outlook"] {
  const { fails, succeeds, conditional } = roleRules(role);
  const isTrue = (when: Condition): boolean => evaluateCondition(when, read) === "true";
  if (isTrue(fails)) return "fails";
  if (isTrue(succeeds)) return "succeeds";
  return conditional !== undefined && isTrue(conditional) ? "conditional" : "open";
}

/** The names that documents use for the priorities, and for steps that only a plan includes. */
export interface Names {
  /** By id: the same id, or a substitute if it may not be shown. */
  readonly byId: ReadonlyMap<string, string>;
  readonly withheld: readonly WithheldAdvice[];
}

/** For the consultant only: the titles that documents withhold. */
export interface WithheldAdvice {
  /** The rank among the priorities, from 1; absent if the step is not a priority. */
  readonly number?: number;
  readonly recommendation: Recommendation;
}

/** Names the priorities and the plan's other steps; `isFew` decides which of those to withhold. */
export function namesOf(
  priorities: readonly Priority[],
  steps: readonly Recommendation[],
  isFew: (step: Recommendation) => boolean,
): Names {
  const known = new Set(priorities.map(({ recommendation }) => recommendation.id));
  const others = steps.filter(({ id }) => !known.has(id));
  const few = others.filter(isFew);
  return {
    byId: new Map([
      ...priorities.map(({ recommendation, shownId }) => [recommendation.id, shownId] as const),
      ...others.map(({ id }) => [id, id] as const),
      ...few.map(({ id }, index) => [id, withheldId(priorities.length + index + 1)] as const),
    ]),
    withheld: [...withheldAmong(priorities), ...few.map((recommendation) => ({ recommendation }))],
  };
}

/** The priorities that are listed without a title. */
export function withheldAmong(priorities: readonly Priority[]): readonly WithheldAdvice[] {
  return priorities.filter(({ isWithheld }) => isWithheld);
}

/** Whether a recommendation raises one of several questions. */
export function raisesAny(
  { raises }: Recommendation,
  questionnaire: Questionnaire,
  isOne: (question: string) => boolean,
): boolean {
  return questionSteps(questionnaire, raises).some(({ question }) => isOne(question.id));
}
