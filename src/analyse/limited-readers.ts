import type { Differing, Questionnaire, Subject, Value } from "../model/index.ts";
import type { ReadSubject } from "../score/condition.ts";
import { comparisonsBehind } from "../score/part-states.ts";
import type { Guard } from "./guarded-questions.ts";

/** Which values conditions may show. */
export function shownBy(
  { hidden, levels, withheld }: Guard,
  guarded: ReadonlySet<string>,
  gaps: () => { readonly withheldGaps: ReadonlySet<string> },
): (id: string, kind: Subject["kind"]) => boolean {
  return (id, kind) =>
    (!hidden.has(id) || (kind === "level" && levels.has(id))) &&
    // The condition reads the gap over all questions.
    !(kind === "silo-index" && (hidden.size > 0 || gaps().withheldGaps.has(id))) &&
    // A number of levels between departments would reveal the answers of a small one, and a list of
    // options what somebody in it chose.
    ((kind !== "spread" && kind !== "chosen") || (withheld.length === 0 && !guarded.has(id)));
}

/** Reads the known values of some nodes; all other nodes are unknown. */
export function limitedTo(
  isKnown: (id: string, kind: Subject["kind"]) => boolean,
  read: ReadSubject,
  questionnaire: Questionnaire,
): ReadSubject {
  const isShown = (subject: Subject, agreed?: true): boolean => {
    if (subject.kind === "part" || subject.kind === "parts") {
      return comparisonsBehind(subject, questionnaire).every((one) =>
        isShown(one.subject, one.agreed),
      );
    }
    // Whether departments differ says as much as by how much.
    const kind = agreed === true ? "spread" : subject.kind;
    return subject.kind === "option" || subject.kind === "department" || isKnown(subject.id, kind);
  };
  function readShown(subject: Subject): Value | undefined;
  function readShown(subject: Subject, agreed: true): Value | Differing | undefined;
  function readShown(subject: Subject, agreed?: true): Value | Differing | undefined {
    if (!isShown(subject, agreed)) return undefined;
    return agreed === true ? read(subject, agreed) : read(subject);
  }
  return readShown;
}
