import type { Questionnaire, Result } from "../model/index.ts";
import { localize } from "../model/localize.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import type { Answers } from "../score/answers.ts";
import { outsideRange, sizeOf, type UnitCounts } from "../score/sized-estimates.ts";

export interface HeadOptions {
  readonly toolVersion: string;
  /** The questionnaire's digest; see `digestInput`. */
  readonly digest: string;
  readonly variant?: string;
  /** How many of each unit of `scale` the client has. */
  readonly size?: UnitCounts;
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
  | "size"
  | "outsideRange"
>;

/** The head of a document about the responses of one assessment. */
export function headOf(
  {
    questionnaire,
    answers: { about },
    languages,
  }: {
    readonly questionnaire: Questionnaire;
    readonly answers: Pick<Answers, "about">;
    readonly languages: readonly [string, ...string[]];
  },
  { toolVersion, digest, variant, size }: HeadOptions,
): Head {
  const { id, version, title } = questionnaire;
  const { organization, assessment, variants, versions, date } = about;
  const common = variants.size === 1 ? [...variants][0] : undefined;
  return {
    schemaVersion: 1,
    tool: { name: "unsilo", version: toolVersion },
    questionnaire: {
      id,
      version,
      digest,
      title: localize(title, languages),
      ...answeredVersions(versions, version),
    },
    organization,
    assessment,
    ...omitUndefined({ variant: variant ?? common, date }),
    language: languages[0],
    ...omitUndefined({
      size: sizeOf(questionnaire, size, languages),
      outsideRange: outsideRange(questionnaire, size),
    }),
  };
}

/** The versions that the responses were given to, if any differs from the one that scores them. */
function answeredVersions(
  versions: ReadonlySet<string>,
  version: string,
): Pick<Result["questionnaire"], "answered"> {
  const answered = [...versions];
  const isOwn = answered.every((one) => one === version);
  return isOwn ? {} : { answered: answered.toSorted() };
}
