import type { Problem } from "../model/index.ts";
import { inOrderOfText } from "../text/first-problems.ts";
import { checkAgreement } from "./agreement.ts";
import { checkAlternatives } from "./alternatives.ts";
import { checkAnchors } from "./anchors.ts";
import { checkAnswerScores } from "./answer-scores.ts";
import { checkAsking } from "./asking.ts";
import { checkCycles } from "./cycles.ts";
import { checkDates } from "./dates.ts";
import { checkEstimates, checkRange } from "./estimates.ts";
import { checkEvidence } from "./evidence.ts";
import { checkIdleKeys } from "./idle-keys.ts";
import { checkIdentities } from "./identities.ts";
import { checkLadders } from "./ladders.ts";
import { checkLevelless } from "./levelless.ts";
import { checkLevelRules } from "./level-rules.ts";
import { checkLists } from "./lists.ts";
import { checkMissingAnswers } from "./missing-answers.ts";
import { checkOneSidedQuestions } from "./one-sided-questions.ts";
import { checkSides } from "./one-sided.ts";
import { checkOperands } from "./operands.ts";
import { checkOtherOptions } from "./other-options.ts";
import { checkOrganization } from "./organization.ts";
import type { Check, LintInput } from "./outline.ts";
import { checkPercents } from "./percents.ts";
import { checkPredictions } from "./predictions.ts";
import { checkQuestionLevels } from "./question-levels.ts";
import { checkRaiseLevels, checkRaises, checkReaders } from "./raises.ts";
import { checkMissingReasons, checkReasonLevels, checkReasons } from "./reasons.ts";
import { checkReachability } from "./reachability.ts";
import { checkReferences } from "./references.ts";
import { checkRequirements } from "./requirements.ts";
import { checkSameTexts } from "./same-texts.ts";
import { checkScales } from "./scales.ts";
import { checkSigners } from "./signers.ts";
import { checkSponsors } from "./sponsors.ts";
import { checkSlots } from "./slots.ts";
import { checkStates } from "./states.ts";
import { checkTargets } from "./targets.ts";
import { checkTranslations } from "./translations.ts";
import { checkUsefulness } from "./usefulness.ts";
import { checkUses } from "./uses.ts";
import { checkVariants } from "./variants.ts";
import { checkWeights } from "./weights.ts";
import { checkWorkload } from "./workload.ts";

/** They find errors that a schema cannot express. */
const CHECKS: readonly Check[] = [
  checkIdentities,
  checkLists,
  checkDates,
  checkReferences,
  checkOperands,
  checkScales,
  checkSlots,
  checkRaiseLevels,
  checkReasonLevels,
  checkEstimates,
  checkRange,
  checkAgreement,
  checkUses,
  checkOtherOptions,
  checkIdleKeys,
  checkLevelless,
  checkEvidence,
  checkOrganization,
  checkCycles,
  checkTranslations,
  checkUsefulness,
  checkWorkload,
  checkAnchors,
];

/** They find valid text with an effect that its author cannot want, and need sound references. */
const TRAPS: readonly Check[] = [
  checkAnswerScores,
  checkMissingAnswers,
  checkPercents,
  checkWeights,
  checkLadders,
  checkLevelRules,
  checkRequirements,
  checkQuestionLevels,
  checkSameTexts,
  checkAsking,
  checkSides,
  checkOneSidedQuestions,
  checkPredictions,
  checkVariants,
  checkTargets,
  checkRaises,
  checkReaders,
  checkReasons,
  checkMissingReasons,
  checkSigners,
  checkSponsors,
  checkAlternatives,
  checkStates,
];

/** Checks that a schema cannot express; docs/problems.md lists the codes. */
export function lintQuestionnaire(input: LintInput): readonly Problem[] {
  const problems = CHECKS.flatMap((check) => check(input));
  if (hasErrors(problems)) return inOrderOfText(problems);
  const traps = TRAPS.flatMap((check) => check(input));
  const unreachable = hasErrors(traps) ? [] : checkReachability(input);
  return inOrderOfText([...problems, ...traps, ...unreachable]);
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}
