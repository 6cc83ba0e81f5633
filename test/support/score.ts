import { assess, type AssessOptions } from "../../src/assess/assess.ts";
import type { Questionnaire, Result, Score, Scored } from "../../src/model/index.ts";
import { type Answers, type People, questionnaire, respondents, review } from "./read.ts";

export interface ScoreOptions extends Partial<AssessOptions> {
  /** One review, which overrides the questions that it answers. */
  readonly review?: Answers;
}

/** The result of the respondents, and perhaps a review, with a questionnaire. */
export function score(
  asked: Questionnaire,
  people: People,
  { review: reviewed, ...options }: ScoreOptions = {},
): Result {
  const reviews = reviewed === undefined ? [] : [review(asked, reviewed)];
  const responses = [...respondents(asked, people), ...reviews];
  return assess(asked, responses, { toolVersion: "0.0.0", digest: "", ...options });
}

/** One person of IT who answers a questionnaire of YAML parts. */
export function scoreOne(
  yaml: readonly string[],
  answers: Answers,
  options?: ScoreOptions,
): Result {
  return score(questionnaire(...yaml), { "it.one": answers }, options);
}

/** The score of a node: `overall`, or the id of a dimension, capability or question. */
export function scoreOf({ overall, dimensions }: Result, id: string): Score {
  const capabilities = dimensions.flatMap((dimension) => dimension.capabilities);
  const questions = capabilities.flatMap((capability) => capability.questions);
  const node = [...dimensions, ...capabilities, ...questions].find((one) => one.id === id);
  if (id !== "overall" && node === undefined) throw new Error(`no node ${id}`);
  return node ?? overall;
}

/** The score of a node that must have one. */
export function scoredOf(result: Result, id: string): Scored {
  const found = scoreOf(result, id);
  if (found.kind === "not-scored") throw new Error(`${id} is not scored: ${found.reason}`);
  return found;
}
