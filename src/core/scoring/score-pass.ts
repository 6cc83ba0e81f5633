import type { Capability, Dimension } from "../model/index.ts";
import { fraction, ONE } from "./fraction.ts";
import { ladderStanding } from "./ladder-standing.ts";
import { OVERALL } from "./outline.ts";
import { parentStanding } from "./parent-standing.ts";
import { questionStanding } from "./question-standing.ts";
import type { Fill, PassInput, Standing } from "./standing.ts";

/** Scores every node once, from the questions up; docs/scoring.md §1–§4. */
export function scorePass(input: PassInput, fill: Fill): Standing {
  const { dimensions } = input.questionnaire;
  const children = dimensions.map((dimension) => dimensionStanding(dimension, input, fill));
  return parentStanding("overall", { id: OVERALL, weight: ONE }, children, input, fill);
}

function dimensionStanding(dimension: Dimension, input: PassInput, fill: Fill): Standing {
  const children = dimension.capabilities.map((one) => capabilityStanding(one, input, fill));
  const node = { id: dimension.id, weight: fraction(dimension.weight) };
  return parentStanding("dimension", node, children, input, fill);
}

function capabilityStanding(capability: Capability, input: PassInput, fill: Fill): Standing {
  const children = capability.questions.map((one) => questionStanding(one, input, fill));
  if (input.questionnaire.scoring.methods.capability === "ladder") {
    return ladderStanding(capability, children, input, fill);
  }
  const node = { id: capability.id, weight: fraction(capability.weight) };
  return parentStanding("capability", node, children, input, fill);
}
