import type { Option, Question } from "../model/index.ts";

/** The parts of its answers that affect scores, for a digest. */
export function scoringFacts(question: Question): unknown {
  switch (question.type) {
    case "level":
      return question.levels.map(({ level }) => level);
    case "choice":
      return withRange(question.options.map(optionPart), question.range);
    case "choices":
      return {
        options: question.options.map(optionPart),
        score: question.score,
        range: question.range,
      };
    case "yes-no":
      return withRange(question.scores, question.range);
    case "number": {
      const { min, max, bands, score, range } = question;
      return { min, max, bands, score, range };
    }
    case "text":
    case "date":
      return [];
  }
}

/** The fingerprint of a question without a range is the same as before there were ranges. */
function withRange(answers: unknown, range: readonly [number, number] | undefined): unknown {
  return range === undefined ? answers : { answers, range };
}

function optionPart({ id, score, exclusive, stops }: Option): unknown {
  return { id, score, exclusive, stops };
}
