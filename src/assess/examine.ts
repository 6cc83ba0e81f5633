import {
  analyseResponses,
  type Analysis,
  type ExamineOptions,
  type Gaps,
  type Responses,
} from "../analyse/analysis.ts";
import { numberPriorities, prioritiesOf, type Priority } from "../plan/priorities.ts";
import { lazily } from "../model/once.ts";
import type { Questionnaire } from "../model/index.ts";
import { withConfidence } from "../analyse/confidence.ts";
import type { HeadOptions } from "../analyse/document-head.ts";
import { sizedTo } from "../score/sized-estimates.ts";
import type { Profile } from "../score/profile.ts";

/** An analysed assessment with its recommendations. */
export interface ScoredAssessment extends Analysis {
  /** The recommendations that apply, in order of priority, based on all answers. */
  readonly priorities: () => readonly Priority[];
}

/** All findings of one assessment, before they are laid out as a result. */
export interface Examination extends ScoredAssessment, Gaps {
  /** Every score; the overall and the dimensions have their confidence. */
  readonly profile: Profile;
}

/**
 * Scores the responses of one assessment, with the efforts of its size; the priorities are computed
 * on demand.
 */
export function scoreResponses(
  questionnaire: Questionnaire,
  responses: Responses,
  options: ExamineOptions & Pick<HeadOptions, "size">,
): ScoredAssessment {
  const sized = sizedTo(questionnaire, options.size);
  const analysis = analyseResponses(sized, responses, options);
  const { scored, read, readByMany, disclose } = analysis;
  return {
    ...analysis,
    priorities: lazily(() => numberPriorities(prioritiesOf(scored, read), readByMany, disclose)),
  };
}

/** Scores the responses and tests the gaps between departments, without laying anything out. */
export function examine(
  questionnaire: Questionnaire,
  responses: Responses,
  options: ExamineOptions & Pick<HeadOptions, "size">,
): Examination {
  const assessment = scoreResponses(questionnaire, responses, options);
  return { ...assessment, ...assessment.gaps(), profile: withConfidence(assessment) };
}
