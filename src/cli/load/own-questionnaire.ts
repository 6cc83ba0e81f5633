import { pathKind, pathsBelow } from "../../io/read-files.ts";
import type { Problem } from "../../model/index.ts";
import { lazily, once } from "../../model/once.ts";
import { isTableFile } from "../../read/data-files.ts";
import { isQuestionnairePart } from "../../read/document-kind.ts";
import type { QuestionnaireReading } from "../../read/questionnaire/read-questionnaire.ts";
import type { Source } from "../../read/source.ts";
import { EXIT, Failure } from "../failure.ts";
import type { Session } from "../session.ts";
import { isWanted, requireSource } from "./files.ts";

/** A questionnaire that is not a shipped one, as it was read from its files. */
interface OwnQuestionnaire extends QuestionnaireReading {
  readonly sources: readonly Source[];
  /** Its problems by the rules of lint; none if it cannot be read. */
  readonly found: () => readonly Problem[];
}

const readIn = once((_: Session) => new Map<string, Promise<OwnQuestionnaire>>());

/** The questionnaire in a file or a folder; a command reads it once, whatever it needs it for. */
export function ownQuestionnaire(path: string, session: Session): Promise<OwnQuestionnaire> {
  const known = readIn(session);
  const reading = known.get(path) ?? readFrom(path, session);
  known.set(path, reading);
  return reading;
}

async function readFrom(path: string, session: Session): Promise<OwnQuestionnaire> {
  const [{ readQuestionnaire }, { lintQuestionnaire }] = await Promise.all([
    import("../../read/questionnaire/read-questionnaire.ts"),
    import("../../lint/lint-questionnaire.ts"),
  ]);
  const sources = sourcesAt(path, session);
  const reading = readQuestionnaire(sources);
  const { document } = reading;
  return {
    ...reading,
    sources,
    found: lazily(() => (document === undefined ? [] : lintQuestionnaire(document))),
  };
}

/**
 * The texts of a questionnaire's file, or of its folder's files in the order of their names, without
 * responses and results that are kept beside it.
 */
function sourcesAt(path: string, session: Session): readonly Source[] {
  const files =
    pathKind(path) === "folder"
      ? pathsBelow(path)
          .filter((found) => isWanted(found) && !isTableFile(found.path))
          .map((found) => found.path)
      : [path];
  if (files.length === 0)
    throw new Failure(EXIT.nothing, `${path} does not contain any .yaml file`);
  const sources = files.map((file) => requireSource(file, "questionnaire", session));
  return sources.length === 1 ? sources : sources.filter(isQuestionnairePart);
}
