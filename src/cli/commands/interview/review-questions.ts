import type { Question, Questionnaire } from "../../../model/index.ts";
import { isAskedOfAnyone } from "../../../model/outline.ts";
import { EXIT, Failure } from "../../failure.ts";
import type { InterviewOptions } from "./start.ts";

/** The level questions of a questionnaire, put to everybody whatever the answers to others. */
export function reviewedQuestionnaire(questionnaire: Questionnaire): Questionnaire {
  if (questionnaire.scoring.methods.capability === "ladder") {
    throw new Failure(
      EXIT.usage,
      `"${questionnaire.id}" is a model of steps, which cannot be reviewed`,
      "correct the responses instead, with: unsilo interview --edit FILE",
    );
  }
  const dimensions = questionnaire.dimensions.map(({ when: _, ...dimension }) => ({
    ...dimension,
    capabilities: dimension.capabilities.map(({ when: __, ...capability }) => ({
      ...capability,
      questions: capability.questions.flatMap((one) => reviewedQuestion(one) ?? []),
    })),
  }));
  return { ...questionnaire, dimensions };
}

function reviewedQuestion(question: Question): Question | undefined {
  const isPut = question.use === undefined && isAskedOfAnyone(question);
  if (question.type !== "level" || !isPut) return undefined;
  const { when: _, ask: __, ...rest } = question;
  return { ...rest, required: false };
}

const OF_RESPONDENTS = ["respondentId", "role", "department", "consent", "variant"] as const;

/** A review has no respondent. */
export function refuseReviewOptions(options: InterviewOptions): void {
  const given = OF_RESPONDENTS.find((name) => options[name] !== undefined);
  if (given === undefined) return;
  const option = `--${given === "respondentId" ? "respondent-id" : given}`;
  throw new Failure(EXIT.usage, `${option} cannot be used with --review`, `omit ${option}`);
}
