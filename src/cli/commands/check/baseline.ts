import { missingSince } from "../../../analyse/baseline.ts";
import { optional } from "../../../read/optional.ts";
import { absolutePath, citedPath, pathKind } from "../../../io/read-files.ts";
import type { BaselineResult, Result } from "../../../model/index.ts";
import { majorOf } from "../../../model/version.ts";
import { disambiguate } from "../../../text/disambiguate.ts";
import { EXIT, Failure } from "../../failure.ts";
import type { LoadedQuestionnaire } from "../../load/questionnaire.ts";
import { MAKE_ONE, requireSaved, type SavedFile } from "../../load/saved.ts";
import type { Session } from "../../session.ts";

/**
 * Reads a baseline, a result that `baseline write` or `score --format json` wrote, and checks it
 * against the current questionnaire, if that one scored it.
 */
export async function loadBaseline(
  path: string,
  folder: string,
  atHand: LoadedQuestionnaire,
  session: Session,
): Promise<SavedFile> {
  const absolute = absolutePath(folder, path);
  const file = citedPath(session.ports.cwd, absolute);
  const kind = pathKind(absolute);
  if (kind !== "file") {
    const remedy = kind === "missing" ? MAKE_ONE : `use a file; ${MAKE_ONE}`;
    throw new Failure(EXIT.io, `${file}${NO_BASELINE[kind]}`, remedy);
  }
  return requireSaved(absolute, atHand, session);
}

const NO_BASELINE = {
  folder: " is a folder, not a baseline",
  other: " is not a regular file",
  missing: " does not exist",
} as const;

/**
 * Refuses a baseline of another organization, or of another model unless that is allowed. If no
 * response could be read, the organization of the results is unknown.
 */
export function checkBaseline(
  { result: before, file }: SavedFile,
  after: Result,
  isChangeAllowed: boolean,
): void {
  const other = [
    ["organization", before.organization, after.organization],
    ["questionnaire", before.questionnaire.id, after.questionnaire.id],
  ].find(([, then, now]) => then !== now);
  if (other !== undefined && after.organization !== "") {
    const [what, ...names] = other;
    const [then, now] = disambiguate(names);
    throw new Failure(
      EXIT.content,
      `${file} is a baseline of another ${what}: ${then}, not ${now}`,
      `use a baseline of this ${what}`,
    );
  }
  const changed = [
    ["model", before.questionnaire.digest, after.questionnaire.digest],
    ["major version", majorIn(before), majorIn(after)],
    ["variant", before.variant ?? "none", after.variant ?? "none"],
  ].find(([, then, now]) => then !== now);
  if (changed === undefined || isChangeAllowed) return;
  const [what, then, now] = changed;
  throw new Failure(
    EXIT.content,
    `${file} was scored with another ${what}: ${then} then, ${now} now`,
    "write a new baseline, or add --allow-model-change",
  );
}

/** Another major version may ask in other words, though it scores alike. */
function majorIn({ questionnaire: { version } }: Result): string {
  return String(majorOf(version));
}

/** Who of a baseline is missing today, with the places in the baseline. */
export function comparePeople(
  { result: before, locate, file }: SavedFile,
  after: Result,
): BaselineResult {
  const { departments, respondents, fewer } = missingSince(before, after);
  const indexOf = (isIt: (one: Result["respondents"][number]) => boolean): readonly number[] => {
    const index = before.respondents.findIndex(isIt);
    return index < 0 ? [] : [index];
  };
  const missingDepartments = departments.map((id) => ({
    id,
    at: locate(["respondents", ...indexOf((one) => one.department === id)]),
  }));
  if (respondents === undefined) {
    return { file, missingDepartments, ...optional("fewerRespondents", fewer) };
  }
  const missingRespondents = respondents.map(({ id, department }) => ({
    id,
    ...optional("department", department),
    at: locate(["respondents", ...indexOf((one) => one.id === id)]),
  }));
  return { file, missingDepartments, missingRespondents };
}
