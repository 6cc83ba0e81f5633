import type { Problem, Question, Variant } from "../model/index.ts";
import { interviewMinutes } from "../model/interview-minutes.ts";
import { askedQuestionsOf, isAskedIn } from "../model/outline.ts";
import { problem } from "../text/problems.ts";
import type { LintInput, Path } from "./outline.ts";

/** No department or variant with a time limit may be asked for more minutes than it has. */
export function checkWorkload({ questionnaire, locateKey }: LintInput): readonly Problem[] {
  const questions = askedQuestionsOf(questionnaire);
  const { languages } = questionnaire;
  const tooLong = (asker: Asker, limit: number | undefined, path: Path): readonly Problem[] => {
    const minutes = Math.max(
      ...languages.map((language) =>
        Math.ceil(interviewMinutes(asker.questions, [language, ...languages], asker)),
      ),
    );
    return limit === undefined || minutes <= limit
      ? []
      : [problem("interview-too-long", locateKey(path), { of: asker.id, minutes, limit })];
  };
  return [
    ...questionnaire.departments.flatMap(({ id, minutes }) => {
      const asked = questions.filter((one) => isAskedIn(id, one));
      return tooLong({ id, questions: asked }, minutes, ["departments", id]);
    }),
    ...questionnaire.variants.flatMap(({ id, minutes, ...variant }) => {
      const asked = questions.filter((question) => variant.questions.includes(question.id));
      return tooLong({ id, ...variant, questions: asked }, minutes, ["variants", id]);
    }),
  ];
}

/** Who is asked and how: a department's full interview, or a variant. */
interface Asker extends Partial<Pick<Variant, "probes" | "frame">> {
  readonly id: string;
  readonly questions: readonly Question[];
}
