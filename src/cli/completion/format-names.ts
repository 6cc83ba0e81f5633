import {
  CHECK_FORMATS,
  COMPARISON_FORMATS,
  EXPLANATION_FORMATS,
  type Format,
  FORMATS,
  HANDOUT_FORMATS,
  HISTORY_FORMATS,
  PLAN_FORMATS,
  PROBLEM_FORMATS,
} from "../../report/registry.ts";
import type { Candidate } from "./facts.ts";

/** The formats of each command that has some. */
const OF: Readonly<Record<string, readonly Format<never>[]>> = {
  ...FORMATS,
  check: CHECK_FORMATS,
  explain: EXPLANATION_FORMATS,
  plan: PLAN_FORMATS,
  show: HANDOUT_FORMATS,
  compare: COMPARISON_FORMATS,
  history: HISTORY_FORMATS,
  lint: PROBLEM_FORMATS,
};

/** The names of a command's formats. */
export function formatNames(command: string): readonly Candidate[] {
  const formats = Object.hasOwn(OF, command) ? OF[command] : undefined;
  return (formats ?? []).map(({ name, ending }) => ({ value: name, about: ending }));
}
