import { evaluateCondition, type ReadSubject } from "../conditions/evaluate-condition.ts";
import { localize } from "../localize.ts";
import type { Verdict, VerdictResult } from "../model/index.ts";

/** The first rule that holds; what is unknown does not. */
export function judge(
  { id, title: name, rules }: Verdict,
  read: ReadSubject,
  languages: readonly string[],
): VerdictResult {
  const holds = rules.find(
    ({ when }) => when === undefined || evaluateCondition(when, read) === "true",
  );
  const verdict = name === undefined ? { id } : { id, name: localize(name, languages) };
  if (holds === undefined) return verdict;
  const title = localize(holds.title, languages);
  return {
    ...verdict,
    outcome: holds.id,
    title,
    ...(holds.text === undefined ? {} : { text: localize(holds.text, languages) }),
  };
}
