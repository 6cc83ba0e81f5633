import type { Location, Problem, Questionnaire, ResponseFile } from "../../model/index.ts";
import { isOlder, majorOf } from "../../model/version.ts";
import { problem } from "../../text/problems.ts";
import type { Path } from "../tree.ts";

/** What a response, or the head of a responses table, says about what was asked. */
export interface AskedDraft {
  readonly raw: Pick<ResponseFile, "questionnaire" | "variant">;
  readonly locate: (path: Path) => Location;
}

/**
 * A mismatch between a response and its questionnaire: another id, another version, or changed
 * content of the same version. At most one; an error refuses the response.
 */
export function questionnaireProblem(
  { raw, locate }: AskedDraft,
  { id: own, version }: Questionnaire,
  digest: string | undefined,
): Problem | undefined {
  const { id: asked, version: theirs, digest: answered } = raw.questionnaire;
  if (asked !== own) {
    return problem("other-questionnaire", locate(["questionnaire", "id"]), { own, asked });
  }
  const details = { own: version, asked: theirs };
  const at = locate(["questionnaire", "version"]);
  if (majorOf(version) !== majorOf(theirs)) {
    return problem("other-major-version", at, details);
  }
  if (isOlder(version, theirs)) return problem("newer-version", at, details);
  if (isOlder(theirs, version) || answered === undefined || digest === undefined) return undefined;
  return answered === digest
    ? undefined
    : problem("other-digest", locate(["questionnaire", "digest"]), { own: version });
}

/** A variant that the questionnaire does not have. */
export function variantProblem(
  { raw, locate }: AskedDraft,
  { variants }: Questionnaire,
): Problem | undefined {
  const id = raw.variant;
  const known = variants.map((variant) => variant.id);
  if (id === undefined || known.includes(id)) return undefined;
  return problem("unknown-variant", locate(["variant"]), { id, known });
}
