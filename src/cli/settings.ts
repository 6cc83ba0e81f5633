import type { Issued } from "../analyse/held-questions.ts";
import type { AssessOptions } from "../assess/assess.ts";
import { levelsOf } from "../model/levels.ts";
import { capabilitiesOf, questionsOf } from "../model/outline.ts";
import type { Questionnaire, Variant } from "../model/index.ts";
import { optional } from "../read/optional.ts";
import { LANGUAGES } from "../generated/catalogs/languages.ts";
import { EXIT, Failure } from "./failure.ts";
import type { FoundConfig } from "./load/config.ts";
import type { TagOptions } from "./options.ts";
import type { LoadedQuestionnaire } from "./load/questionnaire.ts";
import { VERSION } from "./session.ts";
import { unknownName } from "./unknown-name.ts";

/** The options that say how responses are scored, as commander hands them over. */
export interface ScoringOptions {
  readonly variant?: string | undefined;
  readonly lang?: string | undefined;
  readonly assume?: readonly string[];
  readonly includeNotes?: boolean;
  /** False with --no-answers. */
  readonly answers?: boolean;
  readonly sensitivity?: boolean;
}

/** What the commands settle themselves. */
type OwnSettings = "problems" | "certainty" | "repeated" | "panel" | "unquotedWords" | "facts";

/** What the command line and the config settle for scoring; `more` is what the command itself says. */
export function settingsOf(
  {
    questionnaire,
    scoringDigest,
    wordings,
    found,
    issued,
  }: LoadedQuestionnaire & {
    readonly found?: FoundConfig | undefined;
    readonly issued?: Issued | undefined;
  },
  {
    variant,
    lang,
    assume,
    includeNotes = false,
    answers = true,
    sensitivity = false,
  }: ScoringOptions,
  more: Pick<AssessOptions, OwnSettings> & { readonly minimumGroup: number },
): AssessOptions & { readonly language: string; readonly minimumGroup: number } {
  variantNamed(variant, questionnaire);
  return {
    toolVersion: VERSION,
    digest: scoringDigest,
    wordings,
    language: languageOf(lang, questionnaire, found),
    includeNotes,
    listAnswers: answers,
    sensitivity,
    ...optional("variant", variant),
    ...optional("issued", issued),
    ...optional("targets", found?.config.targets),
    ...optional("groups", found?.config.groups),
    ...optional("disclose", found?.config.disclose),
    ...optional("size", found?.config.size),
    ...(assume === undefined ? {} : { assume: assumptionsOf(assume, questionnaire) }),
    ...more,
  };
}

/**
 * The language asked for, else the config's, if the questionnaire or unsilo speaks it; else the
 * questionnaire's first.
 */
export function languageOf(
  lang: string | undefined,
  { languages }: Pick<Questionnaire, "languages">,
  found?: FoundConfig,
): string {
  const asked = lang ?? found?.config.language;
  if (asked === undefined) return languages[0] ?? "en";
  const known = [...new Set([...languages, ...LANGUAGES])];
  if (known.includes(asked)) return asked;
  throw new Failure(
    EXIT.usage,
    `"${asked}" is not a language of this questionnaire or of unsilo`,
    `use one of: ${known.join(", ")}`,
  );
}

/** The variant asked for; refuses one that the questionnaire does not have. */
export function variantNamed(
  id: string | undefined,
  { variants }: Questionnaire,
): Variant | undefined {
  const found = variants.find((variant) => variant.id === id);
  if (id === undefined || found !== undefined) return found;
  const known = variants.map((variant) => variant.id).join(", ");
  const remedy =
    known === "" ? "omit --variant: this questionnaire has none" : `use one of: ${known}`;
  throw new Failure(EXIT.usage, `"${id}" is not a variant of this questionnaire`, remedy);
}

/** The tags whose questions are listed; refuses one that the questionnaire does not have. */
export function tagsOf(
  { tag }: TagOptions,
  { id: questionnaire, tags }: Questionnaire,
): { readonly tags?: readonly string[] } {
  if (tag === undefined) return {};
  const known = [...tags.keys()];
  const unknown = tag.find((id) => !known.includes(id));
  if (unknown === undefined) return { tags: tag };
  const remedy =
    known.length === 0
      ? "omit --tag: this questionnaire has none"
      : `use one of: ${known.join(", ")}`;
  throw unknownName(`${questionnaire} has no tag "${unknown}"`, unknown, known, remedy);
}

/**
 * Departments that a client may see separately, unless the config says otherwise: three people or
 * more.
 */
const CLIENT = 3;

/** How many people a department needs to be shown separately. */
export function minimumGroupOf(found: FoundConfig | undefined, isForClient: boolean): number {
  return found?.config.minimumGroup ?? (isForClient ? CLIENT : 1);
}

/** `--assume ID=LEVEL`: questions and capabilities with the level that each is assumed to have. */
export function assumptionsOf(
  specs: readonly string[],
  questionnaire: Questionnaire,
): ReadonlyMap<string, number> {
  return new Map(specs.map((spec) => assumption(spec, questionnaire)));
}

function assumption(spec: string, questionnaire: Questionnaire): readonly [string, number] {
  const [id = "", value = "", ...rest] = spec.split("=");
  if (value === "" || rest.length > 0) {
    throw new Failure(
      EXIT.usage,
      `--assume ${spec} is not in the form ID=LEVEL`,
      "write it like --assume trust=4",
    );
  }
  const scored = questionsOf(questionnaire).filter((question) => question.scored);
  const known = [...scored, ...capabilitiesOf(questionnaire)].map((node) => node.id);
  if (!known.includes(id)) {
    const message = `"${id}" is not the id of a scored question or a capability`;
    throw unknownName(message, id, known, `to see the ids, run: unsilo show ${questionnaire.id}`);
  }
  const levels = levelsOf(questionnaire, id).map(({ level }) => String(level));
  if (levels.length === 0) {
    throw new Failure(
      EXIT.usage,
      `--assume ${spec}: ${id} has no levels in this model`,
      "--assume sets a level, so it needs a question or a capability that has levels",
    );
  }
  if (!levels.includes(value)) {
    throw new Failure(
      EXIT.usage,
      `level ${value} does not exist here`,
      `use one of its levels: ${levels.join(", ")}`,
    );
  }
  return [id, Number(value)];
}
