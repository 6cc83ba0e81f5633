import { responseDigest } from "../../../io/digest.ts";
import { absolutePath, citedPath, pathKind } from "../../../io/read-files.ts";
import type { Problem, ResponseFile } from "../../../model/index.ts";
import {
  documentOf,
  responseFormat,
  writeResponse,
} from "../../../read/response/write-response.ts";
import { matchResponse } from "../../../read/response/match-response.ts";
import { readResponse } from "../../../read/response/read-response.ts";
import { problem } from "../../../text/problems.ts";
import type { Questionnaire } from "../../../model/index.ts";
import { readSource } from "../../load/files.ts";
import { openSession, type Session } from "../../session.ts";
import { type KnownResponse, knownResponses } from "../interview/known.ts";
import type { Imported } from "./imported.ts";

/** A response with its outcome: a new file, a changed one, or nothing to write. */
export interface Planned {
  readonly one: Imported;
  readonly fate: "new" | "updated" | "unchanged" | "again";
  /** The name of its file in the folder. */
  readonly name: string;
  /** The text that the file has now. */
  readonly before?: string;
}

/** The plan of an import, or why there is none. */
export interface ImportPlan {
  readonly planned: readonly Planned[];
  readonly problems: readonly Problem[];
}

/** The responses that came back, and the questionnaires that they answer, by id. */
export interface ToPlan {
  readonly imported: readonly Imported[];
  readonly questionnaires: ReadonlyMap<string, Questionnaire>;
}

/**
 * Compares the responses that came back with one another, and with those of the folder. With
 * `update`, other answers of the same person replace those imported before.
 */
export function planImport(
  { imported, questionnaires }: ToPlan,
  folder: string,
  update: boolean,
  session: Session,
): ImportPlan {
  const known = knownResponses(folder, session.ports);
  const problems: Problem[] = [];
  const first = new Map<string, Imported>();
  const planned = imported.flatMap((one): readonly Planned[] => {
    const name = `${one.respondent}.yaml`;
    const earlier = first.get(keyOf(one.response, one.respondent));
    if (earlier === undefined) {
      first.set(keyOf(one.response, one.respondent), one);
      const found = fateOf(one, { name, folder, known, update, questionnaires }, session);
      if (!("problem" in found)) return [found];
      problems.push(found.problem);
      return [];
    }
    if (earlier.response.source.digest === one.response.source.digest) {
      return [{ one, fate: "again", name }];
    }
    const details = { id: one.respondent, first: earlier.at.file };
    problems.push(problem("returned-twice", one.at, details));
    return [];
  });
  return { planned, problems };
}

function keyOf(
  {
    organization,
    assessment,
    questionnaire,
  }: Pick<ResponseFile, "organization" | "assessment" | "questionnaire">,
  respondent: string,
): string {
  return JSON.stringify([organization, assessment, questionnaire.id, respondent]);
}

/** The folder as it is, and the file that a response would go to. */
interface Target extends Pick<ToPlan, "questionnaires"> {
  readonly name: string;
  readonly folder: string;
  readonly known: readonly KnownResponse[];
  readonly update: boolean;
}

function fateOf(
  one: Imported,
  { name, folder, known, update, questionnaires }: Target,
  session: Session,
): Planned | { readonly problem: Problem } {
  const { cwd } = session.ports;
  const own = keyOf(one.response, one.respondent);
  const there = known.find(({ raw }) => keyOf(raw, raw.respondent?.id ?? "") === own);
  const otherwise = (why: "imported" | "edited" | "own" | "empty", file: string) => ({
    problem: problem("answered-otherwise", one.at, { why, id: one.respondent, first: file }),
  });
  if (there === undefined) {
    const path = absolutePath(folder, name);
    return pathKind(path) === "missing"
      ? { one, fate: "new", name }
      : otherwise("own", citedPath(cwd, path));
  }
  const { source } = there.raw;
  const file = citedPath(folder, there.path);
  const before = textOf(there.path, session);
  if (source?.digest === one.response.source.digest) return { one, fate: "unchanged", name: file };
  if (source === undefined) return otherwise("own", there.cited);
  if (source.digest !== digestNow(there, before, questionnaires))
    return otherwise("edited", there.cited);
  if (one.answered === 0 && Object.keys(there.raw.answers).length > 0) {
    return otherwise("empty", there.cited);
  }
  return update ? { one, fate: "updated", name: file, before } : otherwise("imported", there.cited);
}

function textOf(path: string, { ports }: Session): string {
  const reading = readSource(path, "response", openSession(ports));
  return reading.kind === "source" ? reading.source.text : "";
}

/** The digest of the answers that a file has now; undefined if it is not a sound response any more. */
function digestNow(
  { cited, raw }: KnownResponse,
  text: string,
  questionnaires: ToPlan["questionnaires"],
): string | undefined {
  const questionnaire = questionnaires.get(raw.questionnaire.id);
  const { draft } = readResponse({ file: cited, text });
  if (questionnaire === undefined || draft === undefined) return undefined;
  const { response } = matchResponse(draft, questionnaire);
  return response && responseDigest(documentOf(response));
}

/** The text of a planned file. */
export function contentOf({ one, name }: Planned): string {
  return writeResponse(one.response, responseFormat(name) ?? "yaml");
}
