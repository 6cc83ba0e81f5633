import { WITHHELD, withheldInDimension } from "../analyse/confidentiality.ts";
import { departmentOf } from "../model/respondents.ts";
import type {
  Answer,
  Capability,
  CapabilityResult,
  DepartmentResult,
  Dimension,
  DimensionResult,
  Question,
  Questionnaire,
  QuestionResult,
  GivenState,
  MeasureResult,
  Respondent,
  ResultAnswer,
  Score,
  TargetGap,
} from "../model/index.ts";
import { localize } from "../model/localize.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { answerIdOf, OVERALL } from "../model/outline.ts";
import type { Analysis } from "../analyse/analysis.ts";
import { codeAt, type Column, FIRST_ANSWER, stateOf } from "../score/answer-matrix.ts";
import type { Answers } from "../score/answers.ts";
import { aboveCapabilities, type Profile, scoreIn, scoreProfile } from "../score/profile.ts";
import { type QuestionTally, shownIn, type Tally, tallyOf } from "../score/tally.ts";
import { isBareClaim } from "./coverage.ts";

interface TreeInput {
  readonly questionnaire: Questionnaire;
  readonly profile: Profile;
  readonly answers: Answers;
  readonly tally: Tally;
  /** Whether single answers are listed. */
  readonly isListed: boolean;
  readonly disclosure: Disclosure;
  readonly languages: readonly string[];
  readonly gapOf: (id: string, score: Score) => TargetGap;
}

/** The further overall measures. */
export function measureResults({
  questionnaire,
  profile,
  languages,
}: TreeInput): readonly MeasureResult[] {
  return questionnaire.measures.map(({ id, title }) => ({
    id,
    title: localize(title, languages),
    ...scoreIn(profile, id),
  }));
}

/** A dimension of the result with everything below it. */
export function dimensionResult(dimension: Dimension, input: TreeInput): DimensionResult {
  const score = scoreIn(input.profile, dimension.id);
  return {
    id: dimension.id,
    title: localize(dimension.title, input.languages),
    weight: dimension.weight,
    ...score,
    ...input.gapOf(dimension.id, score),
    capabilities: dimension.capabilities.map((capability) => capabilityResult(capability, input)),
  };
}

function capabilityResult(capability: Capability, input: TreeInput): CapabilityResult {
  return {
    id: capability.id,
    title: localize(capability.title, input.languages),
    weight: capability.weight,
    ...scoreIn(input.profile, capability.id),
    questions: capability.questions.map((question) => questionResult(question, input)),
  };
}

function questionResult(question: Question, input: TreeInput): QuestionResult {
  const { departments } = input.answers.matrix;
  return {
    id: question.id,
    title: localize(question.text, input.languages),
    ...omitUndefined({
      short: question.short && localize(question.short, input.languages),
      use: question.use,
    }),
    weight: question.weight,
    ...scoreIn(input.profile, question.id),
    unheard: question.ask.filter((department) => !departments.includes(department)),
    answers: input.isListed ? resultAnswers(question, input) : answerCounts(question, input),
  };
}

/** The answers that the result may show. */
interface Disclosure {
  /** The departments whose own results may not be shown; none if everything may be shown. */
  readonly withheld: readonly string[];
  readonly minimumGroup: number;
  readonly notes: boolean;
}

/**
 * The answers to a question. If departments are withheld, no answer carries its respondent,
 * department or place, and answers are ordered by content instead of respondent. If someone in a
 * withheld department answered, only the quotes and evidence cleared for the report remain.
 */
function resultAnswers(
  question: Question,
  { answers: { matrix, people }, disclosure, questionnaire }: TreeInput,
): readonly ResultAnswer[] {
  const { withheld, minimumGroup, notes } = disclosure;
  const column = matrix.columns.findIndex((one) => one.question === question);
  const { answers: said } = matrix.columns[column] as Column;
  const bare = new Set(
    said.flatMap((one, index) =>
      isBareClaim(one, question, questionnaire) ? FIRST_ANSWER + index : [],
    ),
  );
  const asked = people.flatMap(({ respondent, response }, person): Said | [] => {
    const code = codeAt(matrix, person, column);
    const state = stateOf(code);
    if (state === undefined || state === "not-shown") return [];
    const isQuotable = response.consent?.quotes ?? false;
    const answer = response.answers.get(answerIdOf(question));
    // Words belong to the question that was asked.
    const said = question.use === undefined ? answer : answer && wordless(answer);
    return { respondent, state, answer: said, isQuotable, isUnevidenced: bare.has(code) };
  });
  if (withheld.length === 0) return asked.map((one) => ownAnswer(one, notes));
  if (asked.length < minimumGroup) return [];
  const isGuarded = asked.some(({ respondent }) => withheld.includes(departmentOf(respondent)));
  const shown = asked.flatMap((one) =>
    isGuarded ? clearedAnswer(one) : namelessAnswer(one, notes),
  );
  return shown.toSorted(byContent);
}

/**
 * How many people of each department gave each answer. If departments are withheld, the counts are
 * those of all departments; there are none if someone in a withheld department was asked. A text
 * counts as an answer without its words.
 */
function answerCounts(
  { id }: Question,
  { tally, disclosure: { withheld, minimumGroup } }: TreeInput,
): readonly ResultAnswer[] {
  const { question, answers, departments } = tally.questions.get(id) as QuestionTally;
  const asked = departments.filter((one) => shownIn(one) > 0);
  const people = asked.reduce((total, one) => total + shownIn(one), 0);
  const isGuarded = asked.some(({ department }) => withheld.includes(department));
  if (withheld.length > 0 && (people < minimumGroup || isGuarded)) return [];
  const counts = new Map<string, ResultAnswer & { readonly people: number }>();
  for (const { department, counts: own } of asked) {
    for (const [code, count] of own.entries()) {
      const state = stateOf(code);
      if (count === 0 || state === undefined || state === "not-shown") continue;
      const value = question.type === "text" ? undefined : answers[code - FIRST_ANSWER]?.value;
      const answer = {
        ...(withheld.length > 0 ? {} : { department }),
        state,
        ...omitUndefined({ value }),
      };
      const key = JSON.stringify(answer);
      counts.set(key, { ...answer, people: (counts.get(key)?.people ?? 0) + count });
    }
  }
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, answer]) => answer);
}

/** One respondent's answer to the question, and whether it may be quoted. */
interface Said {
  readonly respondent: Respondent;
  readonly state: GivenState;
  readonly answer: Answer | undefined;
  readonly isQuotable: boolean;
  readonly isUnevidenced: boolean;
}

function wordless({ note: _, quote: __, other: ___, ...answer }: Answer): Answer {
  return { ...answer, evidence: [] };
}

function ownAnswer(said: Said, notes: boolean): ResultAnswer {
  const { id, department } = said.respondent;
  const { answer } = said;
  return {
    respondent: id,
    ...omitUndefined({ department }),
    ...namelessAnswer(said, notes),
    ...(answer && { at: answer.at }),
  };
}

function namelessAnswer(
  { state, answer, isQuotable, isUnevidenced }: Said,
  notes: boolean,
): ResultAnswer {
  if (answer === undefined) return { state };
  const { value, note, quote, other, evidence } = answer;
  return {
    state,
    ...omitUndefined({ value }),
    ...(notes && note !== undefined ? { note } : {}),
    ...(isQuotable ? omitUndefined({ quote, other }) : {}),
    ...(evidence.length === 0 ? {} : { evidence }),
    ...(isUnevidenced ? { isUnevidenced } : {}),
  };
}

/** The words of someone who agreed to be quoted, without their answer. */
function clearedAnswer({ answer, isQuotable }: Said): readonly ResultAnswer[] {
  if (answer === undefined || !isQuotable) return [];
  const { quote, other } = answer;
  if (quote === undefined && other === undefined) return [];
  return [{ state: "answered", ...omitUndefined({ quote, other }) }];
}

function byContent(a: ResultAnswer, b: ResultAnswer): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Each department's own profile, in the order of the questionnaire, from its own people and without
 * reviews. `whole` is the profile of all people without reviews; it is also the profile of the only
 * department, if there is just one.
 */
export function departmentResults(
  { questionnaire, languages, answers, scored }: Analysis,
  whole: Profile | undefined,
  { withheld, minimumGroup }: Pick<Disclosure, "withheld" | "minimumGroup">,
): readonly DepartmentResult[] {
  const { tally } = scored.input;
  const upper = aboveCapabilities(questionnaire);
  const guarded = questionnaire.dimensions.map((one) =>
    withheld.length === 0 ? [] : withheldInDimension(one, answers.matrix, withheld, minimumGroup),
  );
  return questionnaire.departments.flatMap(({ id, name }) => {
    const respondents = tally.headcount.get(id);
    if (respondents === undefined || withheld.includes(id)) return [];
    const isWhole = whole !== undefined && tally.headcount.size === 1;
    const profile = isWhole
      ? whole
      : scoreProfile({ questionnaire: upper, tally: tallyOf(id, tally), reviews: new Map() });
    const isGuarded = guarded.map((departments) => departments.includes(id));
    const dimensions = questionnaire.dimensions.map((one, index) => ({
      id: one.id,
      ...(isGuarded[index] === true ? WITHHELD : scoreIn(profile, one.id)),
    }));
    const title = localize(name, languages);
    const overall = isGuarded.includes(true) ? WITHHELD : scoreIn(profile, OVERALL);
    return [{ id, title, respondents, overall, dimensions }];
  });
}
