import type { Capability, Dimension } from "../../model/index.ts";
import { compare, fraction, ONE } from "./fraction.ts";
import { ladderStanding } from "./ladder-standing.ts";
import { OVERALL } from "./outline.ts";
import { parentStanding } from "./parent-standing.ts";
import { questionStanding } from "./question-standing.ts";
import type { Fill, PassInput, Standing } from "./standing.ts";

/**
 * Scores every node once, from the questions up; docs/scoring.md §1–§4. A node of an earlier pass
 * below which every answer is known is the same in each pass, and is taken over.
 */
export function scorePass(input: PassInput, fill: Fill, earlier?: Standing): Standing {
  const children = input.questionnaire.dimensions.map((dimension, index) =>
    dimensionStanding(dimension, input, fill, earlier?.children[index]),
  );
  return parentStanding("overall", { id: OVERALL, weight: ONE }, children, input, fill);
}

function dimensionStanding(
  dimension: Dimension,
  input: PassInput,
  fill: Fill,
  earlier: Standing | undefined,
): Standing {
  if (earlier !== undefined && isFullyKnown(earlier)) return earlier;
  const children = dimension.capabilities.map((capability, index) =>
    capabilityStanding(capability, input, fill, earlier?.children[index]),
  );
  const node = { id: dimension.id, weight: fraction(dimension.weight) };
  return parentStanding("dimension", node, children, input, fill);
}

function capabilityStanding(
  capability: Capability,
  input: PassInput,
  fill: Fill,
  earlier: Standing | undefined,
): Standing {
  if (earlier !== undefined && isFullyKnown(earlier)) return earlier;
  const children = capability.questions.map((question, index) => {
    const before = earlier?.children[index];
    return before !== undefined && isFullyKnown(before)
      ? before
      : questionStanding(question, input, fill);
  });
  if (input.questionnaire.scoring.methods.capability === "ladder") {
    return ladderStanding(capability, children, input, fill);
  }
  const node = { id: capability.id, weight: fraction(capability.weight) };
  return parentStanding("capability", node, children, input, fill);
}

/** Nothing below was left unknown: all that was asked and applies is answered. */
function isFullyKnown({ coverage }: Standing): boolean {
  return coverage === undefined || compare(coverage, ONE) === 0;
}
