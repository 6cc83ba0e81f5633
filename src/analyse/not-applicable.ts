import { notApplicableRule } from "../model/not-applicable.ts";
import { CODE } from "../score/answer-matrix.ts";
import { type PassInput, questionNodes, type ScoredNode } from "../score/scored-node.ts";
import { type QuestionTally, shownIn } from "../score/tally.ts";

/** A result is not firm if more than one answer in three does not apply. Our choice. */
const ONE_IN = 3;

/**
 * How many answers below a node are "does not apply" and left out of its score, if they are more
 * than a third of those asked for; else undefined. docs/scoring.md §8.
 */
export function muchLeftOut(node: ScoredNode, input: PassInput): number | undefined {
  const { tally, questionnaire } = input;
  let asked = 0;
  let leftOut = 0;
  for (const { id, question } of questionNodes(node)) {
    if (question?.scored !== true) continue;
    const rule = notApplicableRule(question, questionnaire.scoring);
    for (const department of (tally.questions.get(id) as QuestionTally).departments) {
      asked += shownIn(department);
      const isLeftOut = rule === "exclude" || rule === "no";
      if (isLeftOut) leftOut += department.counts[CODE["not-applicable"]] as number;
    }
  }
  return leftOut * ONE_IN > asked ? leftOut : undefined;
}
