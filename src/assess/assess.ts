import type { ExamineOptions, Responses } from "../analyse/analysis.ts";
import { isOfOrganization } from "../model/respondents.ts";
import { dividedCapabilities } from "../analyse/agreement/consensus.ts";
import { disclosedAgreement } from "../analyse/agreement/disclosed.ts";
import { withLeaveOneOut } from "../analyse/confidence.ts";
import { disclosedProfile, WITHHELD } from "../analyse/confidentiality.ts";
import { headOf, type HeadOptions } from "../analyse/document-head.ts";
import { disclosedPerception } from "../analyse/withheld-gaps.ts";
import { sensitivity } from "../analyse/sensitivity.ts";
import { judge, recommend, weighRole } from "../plan/advice.ts";
import { projectedResult } from "../plan/projection.ts";
import { targetGap } from "../plan/targets.ts";
import type {
  OverrideResult,
  Problem,
  Questionnaire,
  Result,
  Score,
  TargetGap,
  Targets,
} from "../model/index.ts";
import { OVERALL, questionsBelow } from "../model/outline.ts";
import { examine, type Examination } from "./examine.ts";
import { type Profile, scoreIn, scoreProfile } from "../score/profile.ts";
import { coverageResult, evidenceResult } from "./coverage.ts";
import { departmentResults } from "./department-results.ts";
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
  /** Includes the interviewers' private notes. */
  readonly includeNotes?: boolean;
  /** Lists single answers, if there are at most 200 people. Defaults to yes. */
  readonly listAnswers?: boolean;
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
  const { questionnaire, languages, answers, scored, profile, priorities } = examination;
  const { minimumGroup, withheld, hidden, guarded, guard } = examination;
  const isOpen = withheld.length === 0 && hidden.size === 0;
  const isWhole = isOfOrganization(questionnaire);
  const shown = isOpen ? openProfile(examination, options) : disclosedProfile(profile, hidden);
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
  const divided = dividedCapabilities(examination.agreement().questions, questionnaire, profile);
  const tree = { questionnaire, profile: shown, answers, tally, disclosure, isListed, languages };
  return {
    ...headOf(examination, options),
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
    agreement: disclosedAgreement(examination.agreement(), {
      guard,
      guarded,
      gaps: examination.withheldGaps,
    }),
    ...(options.sensitivity === true && isOpen ? { sensitivity: sensitivity(scored) } : {}),
    ...(options.assume !== undefined && isOpen
      ? { projected: projectedResult(scored, options.assume) }
      : {}),
    recommendations: recommend(priorities(), questionnaire, shown, languages),
    verdicts: questionnaire.verdicts.map((verdict) => judge(verdict, examination, languages)),
    roles: questionnaire.roles.map((role) => weighRole(role, examination, languages)),
    overrides: overrideResults(examination),
    problems: options.problems ?? [],
  };
}

/** Without one respondent, a score above a guarded question could reveal that person's answer. */
function openProfile(examination: Examination, { certainty = true }: AssessOptions): Profile {
  const { profile, questionnaire, guarded } = examination;
  if (!certainty) return profile;
  const isAboveGuarded = (id: string): boolean =>
    questionsBelow(questionnaire, id).some((one) => one.scored && guarded.has(one.id));
  return new Map(
    [...withLeaveOneOut(profile, examination)].map(([id, score]) => [
      id,
      isAboveGuarded(id) ? scoreIn(profile, id) : score,
    ]),
  );
}

/** What each review replaced, and why. */
function overrideResults({
  questionnaire,
  answers,
  scored,
  hidden,
}: Examination): readonly OverrideResult[] {
  if (answers.reviews.size === 0) return [];
  const { tally } = scored.input;
  const before = scoreProfile({ questionnaire, tally, reviews: new Map() });
  return [...answers.reviews].map(([question, { by, reason, answer }]) => ({
    question,
    by,
    reason,
    before: hidden.has(question) ? WITHHELD : scoreIn(before, question),
    at: answer.at,
  }));
}
