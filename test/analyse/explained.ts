import { explain } from "../../src/analyse/explain.ts";
import type { NodeExplanation, Questionnaire, Step } from "../../src/model/index.ts";
import { type Answers, type People, respondents, review } from "../support/read.ts";

interface Asked {
  readonly minimumGroup?: number;
  readonly review?: Answers;
}

/** The explanation of a node that must have one. */
export function explained(
  asked: Questionnaire,
  people: People,
  id: string,
  { review: reviewed, ...options }: Asked = {},
): NodeExplanation {
  const reviews = reviewed === undefined ? [] : [review(asked, reviewed, "auditor")];
  const found = explain(asked, [...respondents(asked, people), ...reviews], id, options);
  if (found?.kind !== "node") throw new Error(`no node ${id}`);
  return found;
}

/** The only step of a kind. */
export function stepOf<Kind extends Step["kind"]>(
  node: NodeExplanation,
  kind: Kind,
): Extract<Step, { kind: Kind }> {
  const step = node.steps.find((one) => one.kind === kind);
  if (step === undefined) throw new Error(`no step ${kind}`);
  return step as Extract<Step, { kind: Kind }>;
}
