import type { Response, Result } from "../../model/index.ts";

/** The versions that the responses were given to, where they are not the one that scores alone. */
export function answeredVersions(
  responses: readonly Response[],
  version: string,
): Pick<Result["questionnaire"], "answered"> {
  const answered = [...new Set(responses.map((response) => response.questionnaire.version))];
  const isOwn = answered.every((one) => one === version);
  return isOwn ? {} : { answered: answered.toSorted() };
}
