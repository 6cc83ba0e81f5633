import type {
  Answer,
  Capability,
  CapabilityResult,
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
import { answerIdOf, conditionOf } from "../model/outline.ts";
import { codeAt, type Column, FIRST_ANSWER, stateOf } from "../score/answer-matrix.ts";
import type { Answers } from "../score/answers.ts";
import { lacksEvidence } from "../score/evidence.ts";
import { type Profile, scoreIn } from "../score/profile.ts";
import { answeredIn, type QuestionTally, type Tally } from "../score/tally.ts";
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
  /** The capabilities on which people are divided. */
  readonly divided: ReadonlySet<string>;
  /** By question: the fingerprint of its wording. */
  readonly wordings: Readonly<Record<string, string>>;
}

/** The further overall measures. */
export function measureResults({
  questionnaire,
  profile,
  languages,
}: Pick<TreeInput, "questionnaire" | "profile" | "languages">): readonly MeasureResult[] {
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
  const score = scoreIn(input.profile, capability.id);
  const isDivided = score.kind === "scored" && input.divided.has(capability.id);
  return {
    id: capability.id,
    title: localize(capability.title, input.languages),
    weight: capability.weight,
    ...(isDivided ? { divided: true } : {}),
    ...score,
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
      wording: input.wordings[question.id],
    }),
    weight: question.weight,
    ...scoreIn(input.profile, question.id),
    unheard: (question.ask ?? []).filter((department) => !departments.includes(department)),
    ...(hasWithheld(question, input) ? { answersWithheld: true } : {}),
    answers: input.isListed ? resultAnswers(question, input) : answerCounts(question, input),
  };
}

/**
 * Whether answers are withheld: not if nobody gave one, unless that would reveal the answer that
 * decides whether the question is asked.
 */
function hasWithheld({ id }: Question, { questionnaire, tally, disclosure }: TreeInput): boolean {
  const { departments } = tally.questions.get(id) as QuestionTally;
  const isConditional = conditionOf(questionnaire, id) !== undefined;
  return (
    disclosure.guarded.has(id) && (isConditional || departments.some((one) => answeredIn(one) > 0))
  );
}

/** The answers that the result may show. */
interface Disclosure {
  /** The departments whose own results may not be shown; none if everything may be shown. */
  readonly withheld: readonly string[];
  /** The questions whose answers may not be shown. */
  readonly guarded: ReadonlySet<string>;
  readonly notes: boolean;
  /** Whether answers in people's own words need no consent to quotes. */
  readonly unquotedWords: boolean;
}

/**
 * The answers to a question. If departments are withheld, no answer carries its respondent,
 * department or place, and answers are ordered by content instead of respondent. Only words of
 * people who agreed to be quoted remain of a guarded question.
 */
function resultAnswers(
  question: Question,
  { answers: { matrix, people }, disclosure, questionnaire, languages }: TreeInput,
): readonly ResultAnswer[] {
  const { withheld, guarded, notes, unquotedWords } = disclosure;
  const column = matrix.columns.findIndex((one) => one.question === question);
  const { answers: said } = matrix.columns[column] as Column;
  const marks = said.map((one) => ({
    isUnevidenced: isBareClaim(one, question, questionnaire),
    lacksEvidence: lacksEvidence(one, question, questionnaire),
  }));
  const asked = people.flatMap(({ respondent, response }, person): Said | [] => {
    const code = codeAt(matrix, person, column);
    const state = stateOf(code);
    if (state === undefined || state === "not-shown") return [];
    const isQuotable = response.consent?.quotes ?? false;
    const answer = response.answers.get(answerIdOf(question));
    // Words belong to the question that was asked.
    const said = question.use === undefined ? answer : answer && wordless(answer);
    const language = response.language === languages[0] ? undefined : response.language;
    return { respondent, state, answer: said, isQuotable, language, ...marks[code - FIRST_ANSWER] };
  });
  const isText = question.type === "text";
  if (guarded.has(question.id)) {
    return asked.flatMap((one) => clearedAnswer(one, isText)).toSorted(byContent);
  }
  const shown = isText && !unquotedWords ? asked.map(unlessQuotable) : asked;
  return withheld.length === 0
    ? shown.map((one) => ownAnswer(one, notes))
    : shown.map((one) => namelessAnswer(one, notes)).toSorted(byContent);
}

/**
 * How many people of each department gave each answer; none of a guarded question. If departments
 * are withheld, the counts are those of all departments. A text counts as an answer without its
 * words.
 */
function answerCounts(
  { id }: Question,
  { tally, disclosure: { withheld, guarded } }: TreeInput,
): readonly ResultAnswer[] {
  const { question, answers, departments } = tally.questions.get(id) as QuestionTally;
  if (guarded.has(id)) return [];
  const counts = new Map<string, ResultAnswer & { readonly people: number }>();
  for (const { department, counts: own } of departments) {
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
  /** The language of the interview, unless it is that of the result. */
  readonly language: string | undefined;
  readonly isUnevidenced?: boolean;
  readonly lacksEvidence?: boolean;
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
  { state, answer, isQuotable, language, isUnevidenced = false, lacksEvidence }: Said,
  notes: boolean,
): ResultAnswer {
  if (answer === undefined) return { state };
  const { value, note, quote, other, evidence } = answer;
  const words = {
    ...(notes && note !== undefined ? { note } : {}),
    ...(isQuotable ? omitUndefined({ quote, other }) : {}),
  };
  return {
    state,
    ...omitUndefined({ value }),
    ...words,
    ...(Object.keys(words).length > 0 ? omitUndefined({ language }) : {}),
    ...(evidence.length === 0 ? {} : { evidence }),
    ...(isUnevidenced ? { isUnevidenced } : {}),
    ...(lacksEvidence === true ? { lacksEvidence: true } : {}),
  };
}

/** The words of someone who agreed to be quoted, without an answer that is not words. */
function clearedAnswer(
  { answer, isQuotable, language }: Said,
  isText: boolean,
): readonly ResultAnswer[] {
  if (answer === undefined || !isQuotable) return [];
  const { quote, other } = answer;
  const value = isText ? answer.value : undefined;
  const words = omitUndefined({ value, quote, other });
  if (Object.keys(words).length === 0) return [];
  return [{ state: "answered", ...words, ...omitUndefined({ language }) }];
}

/** An answer in someone's own words, without them unless they agreed to be quoted. */
function unlessQuotable(said: Said): Said {
  if (said.answer === undefined || said.isQuotable) return said;
  const { value: _, ...answer } = said.answer;
  return { ...said, answer };
}

function byContent(a: ResultAnswer, b: ResultAnswer): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
