import type { Problem, Question, Questionnaire } from "../model/index.ts";
import { hasLevels } from "../model/levels.ts";
import { isAskedIn, questionsOf } from "../model/outline.ts";
import { isOfOrganization } from "../model/respondents.ts";
import { problem } from "../text/problems.ts";
import type { LintInput } from "./outline.ts";

/** By fewer questions, a real difference is rarely noticed. STATISTICS.md §5.3 and §7.3. */
const FEWEST = 6;

/** Both sides of a pair are asked enough questions on which they are compared. */
export function checkSides({ questionnaire, locate }: LintInput): readonly Problem[] {
  if (!hasLevels(questionnaire) || isOfOrganization(questionnaire)) return [];
  const all = comparedQuestions(questionnaire);
  return questionnaire.agreement.pairs.flatMap(({ id, a, b }, index) => {
    const isPutTo = (side: readonly string[], question: Question): boolean =>
      side.some((department) => isAskedIn(department, question));
    const count = all.filter((one) => isPutTo(a, one) && isPutTo(b, one)).length;
    const at = locate(["agreement", "pairs", index, "id"]);
    const facts = { id, count, least: FEWEST };
    return count < FEWEST ? problem("one-sided", at, facts) : [];
  });
}

/** Those that departments are compared on; an answer that serves several questions counts once. */
function comparedQuestions(questionnaire: Questionnaire): readonly Question[] {
  const own = questionsOf(questionnaire).filter(
    ({ type, scored, about }) =>
      (type === "level" || type === "choice") && scored && about === undefined,
  );
  const ids = new Set(own.map(({ id }) => id));
  return own.filter(({ use }) => use === undefined || !ids.has(use));
}
