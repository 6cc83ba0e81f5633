import type { ExamineOptions, Responses } from "../analyse/analysis.ts";
import { isOfOrganization } from "../model/respondents.ts";
import { dividedCapabilities } from "../analyse/agreement/consensus.ts";
import { disclosedAgreement } from "../analyse/agreement/disclosed.ts";
import { withLeaveOneOut, withStandardErrors } from "../analyse/confidence.ts";
import { disclosedProfile, undisclosed } from "../analyse/confidentiality.ts";
import { factResults } from "../analyse/facts.ts";
import { headOf, type HeadOptions } from "../analyse/document-head.ts";
import { withEarlier } from "../analyse/issued-figures.ts";
import { disclosedPerception } from "../analyse/withheld-gaps.ts";
import { sensitivity } from "../analyse/sensitivity.ts";
import { absentDepartments } from "../plan/absent-departments.ts";
import { judge, recommend, weighRole } from "../plan/advice.ts";
import { withSecondInterview } from "../plan/second-interview.ts";
import { searchResult } from "../plan/search.ts";
import { projectedResult } from "../plan/projection.ts";
import { targetGap } from "../plan/targets.ts";
import type {
  Answer,
  Fact,
  OverrideResult,
  Problem,
  Questionnaire,
  Result,
  Score,
  TargetGap,
  Targets,
} from "../model/index.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { OVERALL, questionsBelow, questionsOf } from "../model/outline.ts";
import { examine, type Examination } from "./examine.ts";
import { type Profile, scoreIn, scoreProfile } from "../score/profile.ts";
import { coverageResult, evidenceResult } from "./coverage.ts";
import { departmentResults } from "./department-results.ts";
import type { ReasonContext } from "../plan/reasons.ts";
import { reasonContext } from "./reason-context.ts";
import { dimensionResult, measureResults } from "./result-tree.ts";
import { tagResults } from "./tags.ts";

export interface AssessOptions extends ExamineOptions, HeadOptions {
  /** Replaces the questionnaire's targets for the nodes that it names. */
  readonly targets?: Targets;
  /** By question or capability: a level that is assumed as a minimum. */
  readonly assume?: ReadonlyMap<string, number>;
  /** Also tests slightly different weights. */
  readonly sensitivity?: boolean;
  /** Whether answers in people's own words need no consent to quotes. Defaults to yes. */
  readonly unquotedWords?: boolean;
  /** Also gives the standard errors if the same people answer again. Defaults to no. */
  readonly panel?: boolean;
  /** Includes the interviewers' private notes. */
  readonly includeNotes?: boolean;
  /** Lists single answers, if there are at most 200 people. Defaults to yes. */
  readonly listAnswers?: boolean;
  /** What other sources say, to compare the answers with; none if absent. */
  readonly facts?: readonly Fact[];
  /** By question: the fingerprint of its wording in the questionnaire's first language. */
  readonly wordings?: Readonly<Record<string, string>>;
  /** Problems found while reading, which the result lists. */
  readonly problems?: readonly Problem[];
}

/**
 * Scores the responses of one assessment: the only entry point to the core. All responses belong to
 * the questionnaire, to one organization and to one assessment, and there is at least one.
 */
export function assess(
  questionnaire: Questionnaire,
  responses: Responses,
  options: AssessOptions,
): Result {
  return resultOf(examine(questionnaire, responses, options), options);
}

/** Lays out an examined assessment; for callers that need the examination too. */
export function resultOf(examination: Examination, options: AssessOptions): Result {
  const result = laidOut(examination, options);
  const { issued } = options;
  return issued === undefined ? result : withEarlier(result, examination, issued);
}

function laidOut(examination: Examination, options: AssessOptions): Result {
  const { questionnaire, languages, answers, scored, priorities } = examination;
  const { minimumGroup, withheld, hidden, guarded, guard } = examination;
  const isOpen = withheld.length === 0 && hidden.size === 0;
  const isWhole = isOfOrganization(questionnaire);
  const shown = isOpen ? openProfile(examination, options) : closedProfile(examination, options);
  const targets = options.targets ?? questionnaire.targets;
  const gapOf = (id: string, score: Score): TargetGap =>
    targetGap(id, score, targets, questionnaire);
  const disclosure = {
    withheld,
    guarded,
    notes: options.includeNotes ?? false,
    unquotedWords: options.unquotedWords ?? true,
  };
  const { tally } = scored.input;
  const isListed = (options.listAnswers ?? true) && answers.people.length === answers.matrix.people;
  const { divided, agreement } = agreementParts(examination);
  const reasons = reasonContext(examination, shown, agreement);
  const applying = priorities().map(({ recommendation }) => recommendation.id);
  const { wordings = {} } = options;
  const answered = { questionnaire, answers, tally, isListed };
  const tree = { ...answered, profile: shown, disclosure, languages, wordings };
  return {
    ...headOf(examination, options),
    ...omitUndefined({
      absentDepartments: absentDepartments(questionnaire, applying, languages),
    }),
    ...(isWhole ? {} : { minimumGroup }),
    respondents: answers.people.map(({ respondent }) => respondent),
    ...(isWhole ? {} : { headcount: Object.fromEntries(tally.headcount) }),
    coverage: coverageResult(examination, !hidden.has(OVERALL)),
    evidence: evidenceResult(questionnaire, tally, (id) => !hidden.has(id)),
    overall: { ...scoreIn(shown, OVERALL), ...gapOf(OVERALL, scoreIn(shown, OVERALL)) },
    ...(questionnaire.measures.length === 0 ? {} : { measures: measureResults(tree) }),
    dimensions: questionnaire.dimensions.map((dimension) =>
      dimensionResult(dimension, { ...tree, gapOf, divided }),
    ),
    ...(questionnaire.tags.size === 0 ? {} : { tags: tagResults(questionnaire, shown, languages) }),
    departments: departmentResults(
      examination,
      answers.reviews.size === 0 ? scored.profile : undefined,
    ),
    withheld,
    perception: disclosedPerception(examination.perception, examination.withheldGaps, guard),
    agreement,
    ...(options.sensitivity === true && isOpen ? { sensitivity: sensitivity(scored) } : {}),
    ...(options.assume !== undefined && isOpen
      ? { projected: projectedResult(scored, options.assume) }
      : {}),
    ...conclusions(examination, reasons),
    overrides: overrideResults(examination),
    ...(options.facts === undefined ? {} : { facts: factResults(options.facts, examination) }),
    problems: options.problems ?? [],
  };
}

/** The conclusions from the answers: advice, verdicts, roles, and everything about a search. */
function conclusions(
  examination: Examination,
  reasons: ReasonContext,
): Pick<Result, "recommendations" | "verdicts" | "roles" | "search"> {
  const { questionnaire, languages, priorities } = examination;
  return {
    recommendations: recommend(priorities(), questionnaire, reasons),
    verdicts: questionnaire.verdicts.map((verdict) =>
      withSecondInterview(judge(verdict, examination, languages), verdict, examination, languages),
    ),
    roles: questionnaire.roles.map((role) => weighRole(role, examination, languages)),
    ...searchResult(examination, languages),
  };
}

/** How far people agree, and the capabilities on whose questions they do not. */
function agreementParts(examination: Examination) {
  const { questionnaire, profile, guard, guarded, withheldGaps, printedAgreement } = examination;
  const agreement = examination.agreement();
  return {
    divided: dividedCapabilities(agreement.questions, questionnaire, profile),
    agreement: disclosedAgreement(printedAgreement(), agreement, {
      guard,
      guarded,
      gaps: withheldGaps,
    }),
  };
}

/**
 * The scores that may be shown where departments or nodes are withheld. The standard errors depend
 * on how far all answers scatter, so that they would narrow down withheld ones.
 */
function closedProfile(examination: Examination, options: AssessOptions): Profile {
  const { profile, guard, hidden } = examination;
  const shown = disclosedProfile(profile, guard);
  return hidden.size > 0 ? shown : withErrors(shown, examination, options);
}

/** Without one respondent, a score above a guarded question could reveal that person's answer. */
function openProfile(examination: Examination, options: AssessOptions): Profile {
  const { questionnaire, guarded } = examination;
  const isAboveGuarded = (id: string): boolean =>
    questionsBelow(questionnaire, id).some((one) => one.scored && guarded.has(one.id));
  const profile = withErrors(examination.profile, examination, options, isAboveGuarded);
  if (options.certainty === false) return profile;
  return new Map(
    [...withLeaveOneOut(profile, examination)].map(([id, score]) => [
      id,
      isAboveGuarded(id) ? scoreIn(profile, id) : score,
    ]),
  );
}

/**
 * The profile with the standard errors of what documents compare; below the dimensions only where
 * `isHidden` says no.
 */
function withErrors(
  profile: Profile,
  { questionnaire, repeats, panel }: Examination,
  options: AssessOptions,
  isHidden: (id: string) => boolean = () => true,
): Profile {
  const tops = new Set([OVERALL, ...questionnaire.dimensions.map(({ id }) => id)]);
  const isIncluded = (id: string): boolean => tops.has(id) || !isHidden(id);
  const errors = withStandardErrors(profile, repeats(), "se", isIncluded);
  return options.panel === true
    ? withStandardErrors(errors, panel(), "sePanel", isIncluded)
    : errors;
}

/** What a review puts in place of the answers. */
function decidedBy(
  { value, state, score }: Answer,
  id: string,
  questionnaire: Questionnaire,
): Pick<OverrideResult, "value" | "state" | "score"> {
  const isText = questionsOf(questionnaire).some((one) => one.id === id && one.type === "text");
  const isOpen = state === "dont-know" || state === "not-applicable" || state === "skipped";
  return {
    ...(value === undefined || isText ? {} : { value }),
    ...(isOpen ? { state } : {}),
    ...(score === undefined ? {} : { score }),
  };
}

/** What each review replaced, with what, and why. */
function overrideResults({
  questionnaire,
  answers,
  scored,
  hidden,
  guard,
}: Examination): readonly OverrideResult[] {
  if (answers.reviews.size === 0) return [];
  const { tally } = scored.input;
  const before = scoreProfile({ questionnaire, tally, reviews: new Map() });
  return [...answers.reviews].map(([question, { by, reason, answer }]) => {
    const score = scoreIn(before, question);
    return {
      question,
      by,
      reason,
      before: hidden.has(question) ? undisclosed(question, score, guard) : score,
      ...decidedBy(answer, question, questionnaire),
      at: answer.at,
    };
  });
}
