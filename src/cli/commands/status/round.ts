import { absolutePath, citedPath, folderOf, pathKind } from "../../../io/read-files.ts";
import type { Problem } from "../../../model/index.ts";
import { isTableFile } from "../../../read/data-files.ts";
import { readResponse, type ResponseDraft } from "../../../read/response/read-response.ts";
import { cleanName } from "../../../text/clean-name.ts";
import { EXIT, Failure } from "../../failure.ts";
import type { FoundConfig } from "../../load/config.ts";
import { findFiles, readSource } from "../../load/files.ts";
import type { SelectionOptions } from "../../options.ts";
import type { Session } from "../../session.ts";

/** The responses beside the config, or those of the current folder. */
export function usualFolder(found: FoundConfig | undefined, cwd: string): string {
  const folder = absolutePath(found === undefined ? cwd : folderOf(found.path), "responses");
  return pathKind(folder) === "folder" ? citedPath(cwd, folder) : ".";
}

/**
 * The responses of a folder; the problems of files that cannot be read are noted. With `mayBeEmpty`,
 * the folder need not have any file.
 */
export async function responsesIn(
  folder: string,
  mayBeEmpty: boolean,
  session: Session,
): Promise<readonly ResponseDraft[]> {
  const { cwd } = session.ports;
  const setbacks: Failure[] = [];
  const { files } = await findFiles([folder], cwd, { setbacks });
  const failure = setbacks.find(({ exitCode }) => !mayBeEmpty || exitCode !== EXIT.nothing);
  if (failure !== undefined) throw failure;
  return files.flatMap((path): readonly ResponseDraft[] => {
    if (isTableFile(path)) return [];
    const reading = readSource(path, "response", session);
    if (reading.kind === "problem") {
      session.note(reading.problem);
      return [];
    }
    session.keep(reading.source.file, reading.source.text);
    const { draft, problems } = readResponse(reading.source);
    session.note(...problems.filter(isFault));
    return draft === undefined ? [] : [{ ...draft, file: citedPath(cwd, path) }];
  });
}

/** A questionnaire or a result may be kept beside responses. */
function isFault({ severity, code }: Problem): boolean {
  return severity === "error" && code !== "not-a-response" && code !== "saved-result";
}

/** What all responses of a round share. */
export interface Round {
  readonly organization: string;
  readonly assessment: string;
  readonly questionnaire: string;
}

type RoundOptions = Pick<SelectionOptions, "organization" | "assessment" | "questionnaire">;

/** The responses of the organization, the assessment and the questionnaire that are asked for, or that most have. */
export function ofOneRound(
  all: readonly ResponseDraft[],
  { organization, assessment }: RoundOptions,
): readonly ResponseDraft[] {
  const keys = [
    [(one: ResponseDraft) => one.raw.organization, organization],
    [(one: ResponseDraft) => one.raw.assessment, assessment],
    [(one: ResponseDraft) => one.raw.questionnaire.id, undefined],
  ] as const;
  let chosen = all;
  for (const [nameOf, asked] of keys) {
    const name = asked === undefined ? mostFrequent(chosen.map(nameOf)) : cleanName(asked);
    chosen = chosen.filter((one) => nameOf(one) === name);
  }
  return chosen;
}

function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? 1 : -1))[0]?.[0];
}

/** The round of some responses. */
export function roundOf([first]: readonly ResponseDraft[]): Round | undefined {
  if (first === undefined) return undefined;
  const { organization, assessment, questionnaire } = first.raw;
  return { organization, assessment, questionnaire: questionnaire.id };
}

/** A round in which nobody has answered yet: what the options and the config say about it. */
export function emptyRound(
  { organization, assessment, questionnaire }: RoundOptions,
  found: FoundConfig | undefined,
): Round {
  const { config } = found ?? {};
  return {
    organization: known("organization", organization ?? config?.organization),
    assessment: known("assessment", assessment ?? config?.assessment?.name),
    questionnaire: known("questionnaire", questionnaire ?? config?.questionnaire),
  };
}

function known(option: keyof Round, name: string | undefined): string {
  if (name !== undefined) return name;
  throw new Failure(
    EXIT.nothing,
    `nobody has answered yet, so the ${option} is not known`,
    `add --${option}, or name it in unsilo.config.yaml`,
  );
}

/** No response that could be counted. */
export function nothingIn(folder: string, responses: number): Failure {
  return responses === 0
    ? new Failure(
        EXIT.nothing,
        `${folder} does not contain any response`,
        "to interview someone, run: unsilo interview",
      )
    : new Failure(
        EXIT.nothing,
        `none of the ${responses} responses in ${folder} is of that organization and assessment`,
        "check --organization and --assessment",
      );
}
