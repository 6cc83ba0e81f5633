import type { Questionnaire } from "../model/index.ts";
import { capabilitiesOf, questionsOf } from "../model/outline.ts";
import { didYouMean } from "../text/did-you-mean.ts";
import { EXIT, Failure } from "./failure.ts";

/** `--assume ID=LEVEL`: questions and capabilities with the level that each is assumed to have. */
export function assumptionsOf(
  specs: readonly string[],
  questionnaire: Questionnaire,
): ReadonlyMap<string, number> {
  return new Map(specs.map((spec) => assumption(spec, questionnaire)));
}

function assumption(spec: string, questionnaire: Questionnaire): readonly [string, number] {
  const [id = "", value = "", ...rest] = spec.split("=");
  if (value === "" || rest.length > 0) {
    throw new Failure(EXIT.usage, `--assume ${spec} is no ID=LEVEL`, "write --assume trust=4");
  }
  const scored = questionsOf(questionnaire).filter((question) => question.scored);
  const known = [...scored, ...capabilitiesOf(questionnaire)].map((node) => node.id);
  if (!known.includes(id)) {
    const likely = didYouMean(id, known);
    throw new Failure(
      EXIT.usage,
      `there is no scored question and no capability "${id}"`,
      likely === undefined ? `ids: unsilo show ${questionnaire.id}` : `did you mean "${likely}"?`,
    );
  }
  const levels = questionnaire.levels.map(({ level }) => String(level));
  if (!levels.includes(value)) {
    throw new Failure(
      EXIT.usage,
      `the model has no level ${value}`,
      `levels: ${levels.join(", ")}`,
    );
  }
  return [id, Number(value)];
}
