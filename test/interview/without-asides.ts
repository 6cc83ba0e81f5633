import { asideAt, type InterviewState } from "../../src/interview/state.ts";
import { type Action, step } from "../../src/interview/step.ts";

/** The interview after an action, past whatever is asked about an answer. */
export function stepOver(state: InterviewState, action: Action): InterviewState {
  let next = step(state, action);
  while (asideAt(next) !== undefined) next = step(next, { kind: "next" });
  return next;
}
