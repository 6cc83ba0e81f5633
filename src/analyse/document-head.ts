import type { Questionnaire, Response, Result } from "../model/index.ts";
import { localize } from "../model/localize.ts";
import { omitUndefined } from "../model/omit-undefined.ts";

export interface HeadOptions {
  readonly toolVersion: string;
  /** The questionnaire's digest; see `digestInput`. */
  readonly digest: string;
  readonly variant?: string;
}

/** Identifies a document: the tool, the questionnaire and the assessment. */
type Head = Pick<
  Result,
  | "schemaVersion"
  | "tool"
  | "questionnaire"
  | "organization"
  | "assessment"
  | "variant"
  | "date"
  | "language"
>;

/** The head of a document about the responses of one assessment. */
export function headOf(
  {
    questionnaire: { id, version, title },
    responses,
    languages,
  }: {
    readonly questionnaire: Questionnaire;
    readonly responses: readonly Response[];
    readonly languages: readonly [string, ...string[]];
  },
  { toolVersion, digest, variant }: HeadOptions,
): Head {
  const variants = new Set(responses.map((response) => variant ?? response.variant));
  const common = variants.size === 1 ? [...variants][0] : undefined;
  const date = responses
    .flatMap((response) => response.date ?? [])
    .toSorted()
    .at(-1);
  return {
    schemaVersion: 1,
    tool: { name: "unsilo", version: toolVersion },
    questionnaire: {
      id,
      version,
      digest,
      title: localize(title, languages),
      ...answeredVersions(responses, version),
    },
    organization: responses[0]?.organization ?? "",
    assessment: responses[0]?.assessment ?? "",
    ...omitUndefined({ variant: common, date }),
    language: languages[0],
  };
}

/** The versions that the responses were given to, if any differs from the one that scores them. */
function answeredVersions(
  responses: readonly Response[],
  version: string,
): Pick<Result["questionnaire"], "answered"> {
  const answered = [...new Set(responses.map((response) => response.questionnaire.version))];
  const isOwn = answered.every((one) => one === version);
  return isOwn ? {} : { answered: answered.toSorted() };
}
