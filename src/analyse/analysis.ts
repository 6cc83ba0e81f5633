import type { Agreement, Perception, Question, Questionnaire, Response } from "../model/index.ts";
import { lazily } from "../model/once.ts";
import { isOfOrganization } from "../model/respondents.ts";
import { languageOrder } from "../model/localize.ts";
import { OVERALL, questionsBelow } from "../model/outline.ts";
import type { AnswerMatrix } from "../score/answer-matrix.ts";
import { type Answers, answersOf } from "../score/answers.ts";
import type { ReadSubject } from "../score/condition.ts";
import { type ScoredTree, scoreTree } from "../score/profile.ts";
import { withParts } from "../score/part-states.ts";
import { readAggregate } from "../score/read-aggregate.ts";
import { tally } from "../score/tally.ts";
import { scorablePart } from "../score/without-profile.ts";
import { agreementOf } from "./agreement/agreement.ts";
import { consensusOf } from "./agreement/consensus.ts";
import { predictionsOf } from "./agreement/predictions.ts";
import { neededRepeats, type Sure } from "./confidence.ts";
import { withheldDepartments } from "./confidentiality.ts";
import { type Guard, guardedQuestions, isFewerThan } from "./guarded-questions.ts";
import { type HeldQuestions, heldQuestions, type Issued, NONE_HELD } from "./held-questions.ts";
import { limitedTo, shownBy } from "./limited-readers.ts";
import { leaveOneOutsOf } from "./leave-one-out.ts";
import { peopleAnswering } from "./people-answering.ts";
import { perceive, siloIndexOf } from "./perception.ts";
import type { Answering } from "./repeated-answers.ts";
import { NO_REPEATS, type Repeats } from "./repeats.ts";
import { electorateOf } from "./votes.ts";
import { withheldGaps } from "./withheld-gaps.ts";
import { type WithheldNodes, withheldNodes } from "./withheld-nodes.ts";

export interface ExamineOptions {
  /** Defaults to the questionnaire's first language. */
  readonly language?: string;
  /** Scores only the questions of this variant. */
  readonly variant?: string;
  /** Departments with fewer people than this are not shown separately. 1 shows all. */
  readonly minimumGroup?: number;
  /** Recommendations that are named even if they rest on the answers of too few people. */
  readonly disclose?: readonly string[];
  /** Departments pooled for the perception gap, by the name of the group. */
  readonly groups?: ReadonlyMap<string, readonly string[]>;
  /**
   * Whether to report how the gaps were tested, with their signals, and each score without any one
   * respondent. The tests take most of the time of a large assessment. Defaults to yes. The
   * confidence does not depend on it.
   */
  readonly certainty?: boolean;
  /**
   * Whether to repeat the assessment for the confidence and the standard errors. Without that, the
   * confidence depends on coverage and headcount alone, so no document may print it. Defaults to yes.
   */
  readonly repeated?: boolean;
  /** What documents about the same assessment have printed before; nothing if absent. */
  readonly issued?: Issued;
}

/** The scored responses of one assessment, and which parts of them may be shown. */
export interface Analysis {
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  readonly languages: readonly [string, ...string[]];
  readonly scored: ScoredTree;
  readonly minimumGroup: number;
  /** Recommendations that are named even if they rest on the answers of too few people. */
  readonly disclose: ReadonlySet<string>;
  /** Departments whose own results may not be shown. */
  readonly withheld: readonly string[];
  /** Nodes whose scores may not be shown. */
  readonly hidden: ReadonlySet<string>;
  /** Those of them whose levels may be shown. */
  readonly levels: ReadonlySet<string>;
  /** Questions whose answers may not be shown. */
  readonly guarded: ReadonlySet<string>;
  /** What decides which answers may be shown. */
  readonly guard: Guard;
  /** How far each person changes the scores. */
  readonly leaveOneOuts: Sure["leaveOneOuts"];
  readonly matrix: Sure["matrix"];
  /** How the scores vary with other people of the same departments. */
  readonly repeats: Sure["repeats"];
  /** How they vary if the same people answer again. */
  readonly panel: () => Repeats;
  /** The gaps between departments, and the nodes whose gaps may not be shown. */
  readonly gaps: () => Gaps;
  /** The outcomes of the differences between departments, from all answers. */
  readonly agreement: () => Agreement;
  /** The same from the questions whose scores may be shown. */
  readonly printedAgreement: () => Agreement;
  /** The values that conditions read, from all answers. */
  readonly read: ReadSubject;
  /** The same values from what may be shown; everything else is unknown. */
  readonly readShown: ReadSubject;
  /**
   * The same values from what at least the minimum group of people answered, or only people who
   * agreed to be named by department.
   */
  readonly readByMany: ReadSubject;
  /**
   * Whether fewer people than the minimum group answered the questions below a node, and not all of
   * them agreed to be named by department.
   */
  readonly isFromFew: (id: string) => boolean;
}

/** How much the departments disagree. */
export interface Gaps {
  readonly perception: Perception;
  readonly withheldGaps: ReadonlySet<string>;
}

/** Without departments nothing is compared. */
const AS_A_WHOLE: Perception = {
  questions: [],
  dimensions: [],
  overall: { id: OVERALL, reading: "organization", departments: [] },
};

/** The responses of one assessment, or the answers collected from them. */
export type Responses = Iterable<Response> | Answers;

/** Scores the responses, and marks as hidden what too few people answered. */
export function analyseResponses(
  written: Questionnaire,
  responses: Responses,
  options: ExamineOptions,
): Analysis {
  const { language, variant, groups = new Map(), certainty = true, disclose } = options;
  const { repeated: isRepeated = true } = options;
  const isWhole = isOfOrganization(written);
  // One answer of the organization does not come from a person to protect.
  const minimumGroup = isWhole ? 1 : (options.minimumGroup ?? 1);
  const answers = "matrix" in responses ? responses : answersOf(written, responses, variant);
  const questionnaire = scorablePart(written, answers.about.variants, variant);
  const { matrix } = answers;
  const counted = tally(matrix);
  const reviews = new Map([...answers.reviews].map(([id, { answer }]) => [id, answer]));
  const scored = scoreTree({ questionnaire, tally: counted, reviews });
  const guard = guardOf(scored, matrix, minimumGroup, options.issued);
  const { withheld, hidden, levels } = guard;
  const guarded = guardedQuestions(guard);
  // Documents use shown questions only, because any figure over all would reveal the rest.
  const printed = hidden.size === 0 ? matrix : withoutQuestions(hidden, matrix);
  const { perception, gaps } = gapsOf({ guard, guarded, matrix, printed, groups, certainty });
  const questions = (): Agreement["questions"] => (isWhole ? [] : consensusOf(scored.input));
  const agreed = (from: AnswerMatrix) =>
    lazily((): Agreement => ({
      ...agreementOf(questionnaire, from, groups),
      questions: questions(),
      ...predictedPairs(scored, matrix),
    }));
  const agreement = agreed(matrix);
  const repeated = (answering: Answering): Repeats =>
    isRepeated
      ? neededRepeats({ scored, matrix }, () => agreement().overall, answering)
      : NO_REPEATS;
  const read = readerOf(scored, perception);
  const isFromFew = (id: string): boolean =>
    restsOnFew(questionsBelow(questionnaire, id), answers, minimumGroup);
  return {
    questionnaire,
    answers,
    languages: languageOrder(language, questionnaire.languages),
    scored,
    minimumGroup,
    disclose: new Set(disclose),
    withheld,
    hidden,
    levels,
    guarded,
    guard,
    leaveOneOuts: lazily(() => (isRepeated ? leaveOneOutsOf(scored, matrix) : new Map())),
    matrix,
    repeats: lazily(() => repeated("others")),
    panel: lazily(() => repeated("same")),
    gaps,
    agreement,
    printedAgreement: printed === matrix ? agreement : agreed(printed),
    read,
    readShown: limitedTo(shownBy(guard, guarded, gaps), read, questionnaire),
    readByMany: limitedTo((id) => !isFromFew(id), read, questionnaire),
    isFromFew,
  };
}

/** The values that conditions read, from all answers. */
function readerOf({ input, profile }: ScoredTree, perception: () => Perception): ReadSubject {
  const read = readAggregate(input, profile, (id) => siloIndexOf(perception(), id));
  return withParts(input.questionnaire, read);
}

/** The pairs of departments that predict each other; absent if nobody predicted. */
function predictedPairs(
  { input }: ScoredTree,
  { predictions }: AnswerMatrix,
): Pick<Agreement, "predictions"> {
  const pairs = predictionsOf(input, predictions);
  return pairs.length === 0 ? {} : { predictions: pairs };
}

function guardOf(
  scored: ScoredTree,
  matrix: AnswerMatrix,
  minimumGroup: number,
  issued: Issued | undefined,
): Guard {
  const { questionnaire, tally: counted } = scored.input;
  const withheld = withheldDepartments(counted.headcount, minimumGroup);
  const held: HeldQuestions =
    issued === undefined || minimumGroup === 1
      ? NONE_HELD
      : heldQuestions(matrix, withheld, minimumGroup, issued);
  const nodes = withMeasures(withheldNodes(scored, matrix, minimumGroup, held), scored);
  return {
    questionnaire,
    tally: counted,
    minimumGroup,
    withheld,
    held: new Set(held.keys()),
    ...nodes,
  };
}

interface GapInput {
  readonly guard: Guard;
  readonly guarded: ReadonlySet<string>;
  readonly matrix: AnswerMatrix;
  /** The answers to the questions whose scores may be shown. */
  readonly printed: AnswerMatrix;
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly certainty: boolean;
}

/** The gaps between departments in all answers, and those that are printed. */
function gapsOf({ guard, guarded, matrix, printed, groups, certainty }: GapInput): {
  readonly perception: () => Perception;
  readonly gaps: () => Gaps;
} {
  const { questionnaire } = guard;
  if (isOfOrganization(questionnaire)) {
    const perception = (): Perception => AS_A_WHOLE;
    return { perception, gaps: () => ({ perception: perception(), withheldGaps: new Set() }) };
  }
  const electorateIn = (from: AnswerMatrix) => electorateOf(from, guard.tally, groups);
  const perceived = (from: AnswerMatrix): Perception =>
    perceive(questionnaire, electorateIn(from), certainty);
  const perception = lazily(() => perceived(matrix));
  const gaps = lazily((): Gaps => {
    const shown = printed === matrix ? perception() : perceived(printed);
    const both = { shown, whole: perception() };
    return {
      perception: shown,
      withheldGaps: withheldGaps(both, guarded, electorateIn(printed), guard),
    };
  });
  return { perception, gaps };
}

/** The answers without those to some questions. */
function withoutQuestions(hidden: ReadonlySet<string>, matrix: AnswerMatrix): AnswerMatrix {
  const columns = matrix.columns.map((column) =>
    hidden.has(column.question.id)
      ? { ...column, question: { ...column.question, scored: false } }
      : column,
  );
  return { ...matrix, columns };
}

/**
 * Whether fewer people than the minimum group answered, and not all of them agreed to be named by
 * department. People who are not listed are not known to have agreed.
 */
function restsOnFew(
  questions: readonly Question[],
  { matrix, people }: Answers,
  minimumGroup: number,
): boolean {
  const answering = peopleAnswering(questions, matrix);
  const isNamed = (person: number): boolean =>
    people[person]?.response.consent?.attribution === true;
  return isFewerThan(answering.length, minimumGroup) && !answering.every(isNamed);
}

/**
 * The hidden nodes with the measures, if the overall or a dimension is hidden: two measures of the
 * same dimensions could together reveal two hidden ones. docs/scoring.md §4.
 */
function withMeasures(
  { hidden, levels, dependent }: WithheldNodes,
  { asAnswered, measures }: ScoredTree,
): WithheldNodes {
  const isHidden = [asAnswered, ...asAnswered.children].some(({ id }) => hidden.has(id));
  const ids = isHidden ? measures.map((one) => one.asAnswered.id) : [];
  return { hidden: new Set([...hidden, ...ids]), levels, dependent };
}
