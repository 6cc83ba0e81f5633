import type { Problem } from "../model/index.ts";
import { inOrderOfText } from "../text/first-problems.ts";
import { checkCycles } from "./cycles.ts";
import { checkDates } from "./dates.ts";
import { checkIdentities } from "./identities.ts";
import { checkLists } from "./lists.ts";
import { checkOperands } from "./operands.ts";
import type { Check, LintInput } from "./outline.ts";
import { checkReachability } from "./reachability.ts";
import { checkReferences } from "./references.ts";
import { checkScales } from "./scales.ts";
import { checkTranslations } from "./translations.ts";
import { checkUsefulness } from "./usefulness.ts";
import { checkWorkload } from "./workload.ts";

const CHECKS: readonly Check[] = [
  checkIdentities,
  checkLists,
  checkDates,
  checkReferences,
  checkOperands,
  checkScales,
  checkCycles,
  checkTranslations,
  checkUsefulness,
  checkWorkload,
];

/** Checks that a schema cannot express; docs/problems.md lists the codes. */
export function lintQuestionnaire(input: LintInput): readonly Problem[] {
  const problems = CHECKS.flatMap((check) => check(input));
  const isSound = problems.every(({ severity }) => severity === "warning");
  return inOrderOfText(isSound ? [...problems, ...checkReachability(input)] : problems);
}
