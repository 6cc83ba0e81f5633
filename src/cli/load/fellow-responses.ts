import type { Response } from "../../model/index.ts";
import type { Ports } from "../../io/ports.ts";
import { absolutePath, filesIn, folderOf } from "../../io/read-files.ts";
import { readResponse } from "../../read/response/read-response.ts";
import type { ResponseFile } from "../../model/index.ts";
import { Failure } from "../failure.ts";
import { emptyDesk } from "./desk.ts";
import { isData } from "./find-files.ts";
import { readSource } from "./read-source.ts";

/** Another response of the same assessment, in the same folder. */
export interface Fellow {
  readonly path: string;
  readonly raw: ResponseFile;
}

/** The fellows of a response, and whether its folder holds no other data files. */
export interface Fellowship {
  readonly fellows: readonly Fellow[];
  readonly isAlone: boolean;
}

/** Looks beside a response; what cannot be read as a response is none of its fellows. */
export function fellowsOf(response: Response, file: string, ports: Ports): Fellowship {
  const own = absolutePath(ports.cwd, file);
  const others = filesIn(folderOf(own)).filter((path) => path !== own && isData(path));
  const fellows = others.flatMap((path) => {
    const raw = rawResponse(path, ports);
    return raw !== undefined && isSameAssessment(raw, response) ? { path, raw } : [];
  });
  return { fellows, isAlone: fellows.length === others.length };
}

function rawResponse(path: string, ports: Ports): ResponseFile | undefined {
  try {
    const reading = readSource(path, { limit: "response" }, { ports, desk: emptyDesk() });
    return reading.kind === "source" ? readResponse(reading.source).draft?.raw : undefined;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function isSameAssessment(raw: ResponseFile, response: Response): boolean {
  return (
    raw.organization === response.organization &&
    raw.assessment === response.assessment &&
    raw.questionnaire.id === response.questionnaire.id
  );
}
