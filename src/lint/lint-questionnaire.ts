import type { Problem } from "../core/model/index.ts";
import { firstProblems } from "../text/first-problems.ts";
import { checkCycles } from "./cycles.ts";
import { checkIdentities } from "./identities.ts";
import { checkOperands } from "./operands.ts";
import type { Check, LintInput } from "./outline.ts";
import { checkReferences } from "./references.ts";
import { checkScales } from "./scales.ts";
import { checkTranslations } from "./translations.ts";
import { checkUsefulness } from "./usefulness.ts";
import { checkWorkload } from "./workload.ts";

const CHECKS: readonly Check[] = [
  checkIdentities,
  checkReferences,
  checkOperands,
  checkScales,
  checkCycles,
  checkTranslations,
  checkUsefulness,
  checkWorkload,
];

/** What a schema cannot say of a questionnaire; docs/problems.md lists the codes. */
export function lintQuestionnaire(input: LintInput): readonly Problem[] {
  return firstProblems(CHECKS.flatMap((check) => check(input)));
}
