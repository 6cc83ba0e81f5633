import { localize } from "../localize.ts";
import type {
  Capability,
  CapabilityResult,
  Dimension,
  DimensionResult,
  Question,
  Questionnaire,
  QuestionResult,
  Score,
  TargetGap,
} from "../../model/index.ts";
import { type Profile, scoreIn } from "../scoring/score-profile.ts";
import { resultAnswers, type Disclosure } from "./answers.ts";
import type { Heard } from "./heard.ts";

export interface TreeInput {
  readonly questionnaire: Questionnaire;
  readonly profile: Profile;
  readonly heard: readonly Heard[];
  readonly disclosure: Disclosure;
  readonly languages: readonly string[];
  readonly gapOf: (id: string, score: Score) => TargetGap;
}

/** A dimension of the result with everything below it. */
export function dimensionResult(dimension: Dimension, input: TreeInput): DimensionResult {
  const score = scoreIn(input.profile, dimension.id);
  return {
    id: dimension.id,
    title: localize(dimension.title, input.languages),
    weight: dimension.weight,
    ...score,
    ...input.gapOf(dimension.id, score),
    capabilities: dimension.capabilities.map((capability) => capabilityResult(capability, input)),
  };
}

function capabilityResult(capability: Capability, input: TreeInput): CapabilityResult {
  return {
    id: capability.id,
    title: localize(capability.title, input.languages),
    weight: capability.weight,
    ...scoreIn(input.profile, capability.id),
    questions: capability.questions.map((question) => questionResult(question, input)),
  };
}

function questionResult(question: Question, input: TreeInput): QuestionResult {
  const departments = new Set(input.heard.map(({ department }) => department));
  return {
    id: question.id,
    title: localize(question.text, input.languages),
    weight: question.weight,
    ...scoreIn(input.profile, question.id),
    unheard: question.ask.filter((department) => !departments.has(department)),
    answers: resultAnswers(question, input.heard, input.disclosure, input.questionnaire),
  };
}
