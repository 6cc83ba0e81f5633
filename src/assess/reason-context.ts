import type { Agreement, Question } from "../model/index.ts";
import { questionsOf } from "../model/outline.ts";
import { isOfOrganization } from "../model/respondents.ts";
import type { ReasonContext } from "../plan/reasons.ts";
import type { Profile } from "../score/profile.ts";
import type { Examination } from "./examine.ts";

/** What decides which reasons a result gives, from what may be shown. */
export function reasonContext(
  { questionnaire, answers, readShown, languages }: Examination,
  shown: Profile,
  { questions: consensus }: Agreement,
): ReasonContext {
  const isWhole = isOfOrganization(questionnaire);
  const questions = new Map(questionsOf(questionnaire).map((one) => [one.id, one]));
  const uncompared = (id: string): "fact" | "level" | undefined => {
    if (isWhole || answers.reviews.has(id)) return "fact";
    const { type, about } = questions.get(id) as Question;
    if (type === "level" || type === "choice") return undefined;
    // Each department counts what is its own, so the aggregate is not a fact.
    return about === undefined ? "fact" : "level";
  };
  return { shown, readShown, consensus, languages, uncompared };
}
