import type { AbsentDepartmentResult, Questionnaire } from "../model/index.ts";
import { localize } from "../model/localize.ts";
import { totalDays } from "./candidates.ts";

/**
 * The departments that the client does not have, with the days that some recommendations would take
 * there; undefined if the client has all of them.
 */
export function absentDepartments(
  { absent }: Questionnaire,
  recommendations: readonly string[],
  languages: readonly string[],
): readonly AbsentDepartmentResult[] | undefined {
  return absent?.map(({ id, name, efforts }) => ({
    id,
    title: localize(name, languages),
    effortDays: totalDays(recommendations.map((one) => efforts.get(one)?.likely ?? 0)),
  }));
}
