import { absolutePath, citedPath, folderOf, pathKind } from "../../io/read-files.ts";
import type { Problem, Questionnaire } from "../../model/index.ts";
import { departmentNamed, strangeDepartment } from "../../read/response/department-named.ts";
import { readResponse } from "../../read/response/read-response.ts";
import { isTableFile } from "../../read/data-files.ts";
import { STATUS_FORMATS } from "../../render/status-formats.ts";
import { cleanName } from "../../text/clean-name.ts";
import { EXIT, Failure, worstOf } from "../failure.ts";
import { type FoundConfig, loadConfig } from "../load/config.ts";
import { findFiles, readSource } from "../load/files.ts";
import { questionnaireFor } from "../load/questionnaire.ts";
import {
  type Definition,
  type OutputOptions,
  outputTo,
  type SelectionOptions,
} from "../options.ts";
import { destinationsOf, writeAll } from "../output.ts";
import { type Session, VERSION } from "../session.ts";
import { languageOf } from "../settings.ts";
import { type ListedResponse, statusOf } from "./status/count.ts";

export const definition: Definition = {
  name: "status",
  order: 95,
  summary: "show who was interviewed and who is missing",
  description:
    "Counts the people of an assessment by department: those who answered, those who are not finished, and the departments that nobody answered for. Names responses of the same respondent, and names that are probably one name. Without --organization and --assessment, shows those of most responses. Tables of responses are not counted.",
  arguments: [
    ["[FOLDER]", "the folder with the responses (default: responses beside the config, or .)"],
  ],
  options: [
    ["-q, --questionnaire <ID|FILE>", "the questionnaire (default: the one that they answer)"],
    ["--organization <NAME>", "count only this organization"],
    ["--assessment <NAME>", "count only this assessment"],
    ["--fail-missing", "exit with code 1 if a department has nobody who answered"],
    ["--lang <CODE>", "the language of the output, such as en or sv"],
    ["--config <FILE>", "use this config, not the nearest unsilo.config.yaml"],
    ["--no-config", "do not use a config"],
    ...outputTo("terminal or json"),
  ],
  formats: STATUS_FORMATS,
  examples: [
    ["unsilo status", "show who is missing in this assessment"],
    ["unsilo status responses/ --fail-missing", "fail a pipeline until every department answered"],
  ],
};

interface StatusOptions
  extends
    OutputOptions,
    Pick<SelectionOptions, "questionnaire" | "organization" | "assessment" | "lang" | "config"> {
  readonly failMissing?: boolean;
}

/** Prints who was interviewed and who is missing. */
export async function run(
  session: Session,
  options: StatusOptions,
  named: string | undefined,
): Promise<number> {
  const { cwd } = session.ports;
  const destinations = destinationsOf(STATUS_FORMATS, options, session);
  const found = await loadConfig(options.config, named, session);
  const folder = named ?? usualFolder(found, cwd);
  const all = await responsesIn(folder, session);
  const chosen = ofOneRound(all, options);
  const [first] = chosen;
  if (first === undefined) throw nothingIn(folder, all.length);
  const { id } = first.raw.questionnaire;
  const { questionnaire } = await questionnaireFor({ id, at: undefined }, options, found, session);
  session.note(...silentDepartments(chosen, questionnaire));
  const language = languageOf(options.lang, questionnaire, found);
  const status = statusOf(chosen, all, questionnaire, language);
  const exitCode = await writeAll(
    destinations,
    { status, language, tool: `unsilo ${VERSION}` },
    session,
  );
  const isMissing = status.people === 0 || status.departments.some(({ people }) => people === 0);
  const hasFaults = session.problems.some(({ severity }) => severity === "error");
  return worstOf([
    exitCode,
    ...(hasFaults ? [EXIT.content] : []),
    ...(options.failMissing === true && isMissing ? [EXIT.threshold] : []),
  ]);
}

function usualFolder(found: FoundConfig | undefined, cwd: string): string {
  const folder = absolutePath(found === undefined ? cwd : folderOf(found.path), "responses");
  return pathKind(folder) === "folder" ? citedPath(cwd, folder) : ".";
}

/** The responses of a folder; the problems of files that cannot be read are noted. */
async function responsesIn(folder: string, session: Session): Promise<readonly ListedResponse[]> {
  const { cwd } = session.ports;
  const { files } = await findFiles([folder], cwd);
  return files.flatMap((path): readonly ListedResponse[] => {
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

/** Responses of departments that the client does not have, or that are never asked. */
function silentDepartments(
  responses: readonly ListedResponse[],
  questionnaire: Questionnaire,
): readonly Problem[] {
  return responses
    .flatMap(({ raw, locate }): Problem | [] => {
      const { department } = raw.respondent ?? {};
      const isKnown =
        department === undefined || departmentNamed(department, questionnaire) !== undefined;
      const at = locate(["respondent", "department"]);
      return isKnown ? [] : strangeDepartment(department, questionnaire, at);
    })
    .filter(({ code }) => code !== "unknown-department");
}

/** A questionnaire or a result may be kept beside responses. */
function isFault({ severity, code }: Problem): boolean {
  return severity === "error" && code !== "not-a-response" && code !== "saved-result";
}

/** The responses of the organization, the assessment and the questionnaire that are asked for, or that most have. */
function ofOneRound(
  all: readonly ListedResponse[],
  { organization, assessment }: StatusOptions,
): readonly ListedResponse[] {
  const keys = [
    [(one: ListedResponse) => one.raw.organization, organization],
    [(one: ListedResponse) => one.raw.assessment, assessment],
    [(one: ListedResponse) => one.raw.questionnaire.id, undefined],
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

function nothingIn(folder: string, responses: number): Failure {
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
