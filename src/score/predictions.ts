import type { Answer, AnswerValue } from "../model/index.ts";
import { once } from "../model/once.ts";
import { questionsOf } from "../model/outline.ts";
import { arePredictionsCompared } from "../model/predictions.ts";
import type { Question, Questionnaire } from "../model/questionnaire.ts";

/** How many people of a department expect the same answer of another department. */
export interface Prediction {
  readonly question: string;
  /** The department that predicts. */
  readonly by: string;
  /** The department whose answer is predicted. */
  readonly of: string;
  readonly value: AnswerValue;
  readonly people: number;
}

/** The predictions of an assessment while its people are added. */
interface PredictionsFilling {
  /** Adds what a person of a department expects, with an answer to a compared question. */
  readonly add: (question: Question, by: string, predicted: Answer["predicted"]) => void;
  /** Returns a function that takes back everything added since. */
  readonly checkpoint: () => () => void;
  readonly counted: () => readonly Prediction[];
}

/** The columns of the questions whose predicted answers are compared. */
export const predictedColumns: (questionnaire: Questionnaire) => readonly number[] = once(
  (questionnaire) =>
    questionsOf(questionnaire).flatMap((question, index) =>
      arePredictionsCompared(question, questionnaire) ? index : [],
    ),
);

/** Counts predictions person by person. */
export function startPredictions(): PredictionsFilling {
  let counts = new Map<string, Prediction>();
  return {
    add: ({ id: question }, by, predicted = {}) => {
      for (const [of, value] of Object.entries(predicted)) {
        const key = JSON.stringify([question, by, of, value]);
        const people = (counts.get(key)?.people ?? 0) + 1;
        counts.set(key, { question, by, of, value, people });
      }
    },
    checkpoint: () => {
      const before = new Map(counts);
      return () => {
        counts = before;
      };
    },
    counted: () => [...counts.values()],
  };
}
