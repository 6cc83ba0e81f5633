import { once } from "../../model/once.ts";
import type { ReportInput } from "../input.ts";
import { kindOf } from "../kind.ts";
import { decisions, limitNotRaised, noRecommendation, outlook, success } from "./advice.ts";
import { agreementFinding, overallFinding, widestFinding } from "./agreement.ts";
import {
  confidenceFinding,
  confidenceFindings,
  dimensionConfidence,
  notApplicable,
} from "./confidence.ts";
import type { Finding } from "./finding.ts";
import { predictionFindings, unforeseenFinding } from "./predictions.ts";
import { levelFinding, limitFindings } from "./level.ts";
import { reasonFindings } from "./reasons.ts";

/** Every sentence about the client that a document may print; where one may be absent, a list. */
export interface Findings {
  readonly level: Finding;
  readonly agreement: Finding;
  /** The named pairs, in the order of the questionnaire. */
  readonly pairAgreement: readonly Finding[];
  /** In the order of the result's dimensions. */
  readonly dimensionAgreement: readonly Finding[];
  readonly widestGap: readonly Finding[];
  /** What two departments expect of each other, a question each. */
  readonly predictions: readonly Finding[];
  /** Whether a difference surprises a department. */
  readonly unforeseen: readonly Finding[];
  /** The first is the confidence in one word with its reason. */
  readonly confidence: readonly Finding[];
  /** Why a dimension is indicative. */
  readonly dimensionConfidence: readonly Finding[];
  /** What to know before reading the numbers. */
  readonly limits: readonly Finding[];
  /** The same, with the reason where the result is not firm: for a document that does not give its confidence. */
  readonly limitsAndConfidence: readonly Finding[];
  readonly limitNotRaised: readonly Finding[];
  readonly success: readonly Finding[];
  readonly decisions: readonly Finding[];
  /** Why each recommendation applies; several for one that has several reasons. */
  readonly reasons: readonly Finding[];
  readonly noRecommendation: readonly Finding[];
  readonly outlook: readonly Finding[];
}

/** What the answers support, computed once, so that no two documents can disagree. */
export const findingsOf: (input: ReportInput) => Findings = once((input: ReportInput) => {
  const { coverage } = input.result;
  const limits = limitFindings(input);
  const doubt = [confidenceFinding(input), ...notApplicable(input)];
  return {
    level: levelFinding(input),
    // These sentences need simulations, so each waits until a document prints it.
    get agreement() {
      return overallAgreement(input);
    },
    get pairAgreement() {
      return pairFindings(input);
    },
    get dimensionAgreement() {
      return dimensionFindings(input);
    },
    get widestGap() {
      return widestGap(input);
    },
    predictions: predictionFindings(input),
    unforeseen: unforeseenFinding(input),
    confidence: confidenceFindings(input),
    dimensionConfidence: dimensionConfidence(input),
    limits,
    limitsAndConfidence:
      coverage.confidence === "firm" || !kindOf(input.questionnaire).hasOverall
        ? limits
        : [...limits, ...doubt],
    limitNotRaised: limitNotRaised(input),
    success: success(input),
    decisions: decisions(input),
    reasons: reasonFindings(input),
    noRecommendation: noRecommendation(input),
    outlook: outlook(input),
  };
});

const overallAgreement = once(overallFinding);

const widestGap = once(widestFinding);

const pairFindings = once((input: ReportInput): readonly Finding[] =>
  (input.result.agreement?.pairs ?? []).map((one) => agreementFinding(one, input)),
);

const dimensionFindings = once((input: ReportInput): readonly Finding[] =>
  (input.result.agreement?.dimensions ?? []).map((one) => agreementFinding(one, input)),
);

/** All of them, each once. */
export function allFindings(findings: Findings): readonly Finding[] {
  const { limitsAndConfidence: _, ...others } = findings;
  const all: readonly (Finding | readonly Finding[])[] = Object.values(others);
  return [...new Set(all.flat())];
}
