import type { Answer, Questionnaire, Respondent, Response } from "../../model/index.ts";
import { type AnswerSheet, answerSheet } from "../scoring/answer-sheet.ts";
import type { Speaker } from "../scoring/standing.ts";

/** A respondent with the line of every question that was put. */
export interface Heard extends Speaker {
  readonly respondent: Respondent;
  readonly response: Response;
}

/** A review's answer with who gave it. */
export interface Review {
  readonly by: string;
  readonly reason: string;
  readonly answer: Answer;
}

/** The respondents in the order of their ids, so that the order of the files changes nothing. */
export function respondentsHeard(
  questionnaire: Questionnaire,
  responses: readonly Response[],
  variant: string | undefined,
): readonly Heard[] {
  return responses
    .flatMap((response) => {
      if (response.voice.kind === "review") return [];
      const { respondent } = response.voice;
      const { department } = respondent;
      const sheet = answerSheet(questionnaire, {
        department,
        answers: response.answers,
        ...(response.variant === undefined ? {} : { variant: response.variant }),
      });
      return [{ respondent, response, department, sheet: within(sheet, questionnaire, variant) }];
    })
    .toSorted((a, b) => (a.respondent.id < b.respondent.id ? -1 : 1));
}

/** What a respondent was asked, as far as it is in the variant that is scored. */
function within(
  sheet: AnswerSheet,
  { variants }: Questionnaire,
  variantId: string | undefined,
): AnswerSheet {
  const variant = variants.find(({ id }) => id === variantId);
  if (variant === undefined) return sheet;
  return new Map([...sheet].filter(([id]) => variant.questions.includes(id)));
}

/** The reviews' answers by question: those with a value, a score or a state of their own. */
export function reviewsOf(responses: readonly Response[]): ReadonlyMap<string, Review> {
  return new Map(
    responses.flatMap(({ voice, answers }) =>
      voice.kind === "review"
        ? [...answers].map(([id, answer]): [string, Review] => [
            id,
            { by: voice.by, reason: answer.reason ?? "", answer },
          ])
        : [],
    ),
  );
}
