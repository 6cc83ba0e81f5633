import type { BaselineResult, Result } from "../../model/index.ts";
import { missingSince } from "../../analyse/baseline.ts";
import type { SavedFile } from "../load/saved-result.ts";

/** Who of a baseline is missing today, with the places in the baseline. */
export function comparePeople(
  { result: before, locate, file }: SavedFile,
  after: Result,
): BaselineResult {
  const { departments, respondents } = missingSince(before, after);
  const indexOf = (isIt: (one: Result["respondents"][number]) => boolean): readonly number[] => {
    const index = before.respondents.findIndex(isIt);
    return index < 0 ? [] : [index];
  };
  const missingDepartments = departments.map((id) => ({
    id,
    at: locate(["respondents", ...indexOf((one) => one.department === id)]),
  }));
  if (respondents === undefined) return { file, missingDepartments };
  const missingRespondents = respondents.map(({ id, department }) => ({
    id,
    department,
    at: locate(["respondents", ...indexOf((one) => one.id === id)]),
  }));
  return { file, missingDepartments, missingRespondents };
}
