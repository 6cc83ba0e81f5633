import { evaluateCondition, type ReadSubject } from "../../score/condition.ts";
import { localize } from "../../model/localize.ts";
import type { Verdict, VerdictResult, VerdictRule } from "../../model/index.ts";

/** How conditions read the organization. */
export interface Readers {
  /** From all answers. */
  readonly read: ReadSubject;
  /** From what enough people said. */
  readonly readByMany: ReadSubject;
}

/** The first rule that holds; what is unknown does not. Its text is given where the answers of enough people say the same. */
export function judge(
  { id, title: name, rules }: Verdict,
  { read, readByMany }: Readers,
  languages: readonly string[],
): VerdictResult {
  const first = (reader: ReadSubject): VerdictRule | undefined =>
    rules.find(({ when }) => when === undefined || evaluateCondition(when, reader) === "true");
  const holds = first(read);
  const verdict = name === undefined ? { id } : { id, name: localize(name, languages) };
  if (holds === undefined) return verdict;
  const title = localize(holds.title, languages);
  return {
    ...verdict,
    outcome: holds.id,
    title,
    ...(holds.text === undefined || first(readByMany) !== holds
      ? {}
      : { text: localize(holds.text, languages) }),
  };
}
