import { questionStanding } from "./question-standing.ts";
import { rebuilt } from "./rebuilt.ts";
import { scorePass } from "./score-pass.ts";
import type { Passes } from "./score-profile.ts";
import type { Fill, PassInput, Standing } from "./standing.ts";

/**
 * One pass with some questions raised, as its input says: only what lies above these is scored anew.
 * A ladder is walked anew as a whole.
 */
export function raisedTree(
  before: Standing,
  input: PassInput,
  questions: ReadonlySet<string>,
  fill: Fill,
): Standing {
  if (input.questionnaire.scoring.methods.capability === "ladder") return scorePass(input, fill);
  const leafOf = (leaf: Standing): Standing =>
    leaf.question !== undefined && questions.has(leaf.id)
      ? questionStanding(leaf.question, input, fill)
      : leaf;
  return rebuilt(before, "overall", input, { leafOf, fill });
}

/** The same of all three passes. */
export function raisedPasses(
  before: Passes,
  input: PassInput,
  questions: ReadonlySet<string>,
): Passes {
  return {
    asAnswered: raisedTree(before.asAnswered, input, questions, "as-answered"),
    lowest: raisedTree(before.lowest, input, questions, "lowest"),
    highest: raisedTree(before.highest, input, questions, "highest"),
  };
}
