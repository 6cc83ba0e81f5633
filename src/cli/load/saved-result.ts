import { readTree } from "../../read/read-document.ts";
import type { SavedResult } from "../../read/result/read-result.ts";
import { type Source, LIMITS } from "../../read/source.ts";
import type { Context } from "../context.ts";
import { EXIT, Failure } from "../failure.ts";
import { fail } from "./desk.ts";
import type { LoadedQuestionnaire } from "./load-questionnaire.ts";
import { readSource } from "./read-source.ts";

/** A saved result with the file that holds it. */
export type SavedFile = SavedResult & { readonly file: string };

/** What to do where a baseline is wanted and there is none. */
export const MAKE_ONE = "unsilo baseline write FILES -o FILE makes one";

/** A result that a file holds, or undefined where the file holds something else. */
export async function savedResultIn(
  file: string,
  { stdinFilename }: { readonly stdinFilename?: string },
  context: Context,
): Promise<SavedFile | undefined> {
  const settings = {
    limit: "result",
    ...(stdinFilename === undefined ? {} : { stdinFilename }),
  } as const;
  const reading = readSource(file, settings, context);
  if (reading.kind === "problem" || !isResult(reading.source)) return undefined;
  return resultIn(reading.source, context);
}

/** The result that a file is meant to hold; fails with what keeps it from being one, in its place. */
export async function savedResultOf(
  file: string,
  atHand: LoadedQuestionnaire,
  context: Context,
): Promise<SavedFile> {
  const reading = readSource(file, { limit: "result" }, context);
  const { desk } = context;
  if (reading.kind === "problem") return fail(desk, [reading.problem]);
  const { source } = reading;
  if (isResult(source)) return resultIn(source, context, atHand);
  desk.sources.set(source.file, source.text);
  const { tree, problems } = readTree(source, "a saved result");
  if (tree === undefined) return fail(desk, problems);
  throw new Failure(EXIT.content, `${source.file} is no saved result`, MAKE_ONE);
}

async function resultIn(
  source: Source,
  context: Context,
  atHand?: LoadedQuestionnaire,
): Promise<SavedFile> {
  const { desk } = context;
  desk.sources.set(source.file, source.text);
  const { readResult } = await import("../../read/result/read-result.ts");
  const { saved, problems } = readResult(source);
  if (saved === undefined) return fail(desk, problems);
  const { resultProblems } = await import("./result-problems.ts");
  const defects = await resultProblems(saved, atHand);
  return defects.length > 0 ? fail(desk, defects) : { ...saved, file: source.file };
}

/** JSON with a key that every result has and no response. */
function isResult({ text }: Source): boolean {
  if (!/^\s*\{/u.test(text)) return false;
  try {
    return Object.hasOwn(JSON.parse(text) as object, "tool");
  } catch {
    return false;
  }
}

/** The same context with a standard input that can be read again: looking into it takes nothing away. */
export function withStdinKept(context: Context): Context {
  const { ports } = context;
  let kept: Uint8Array | undefined;
  const readStdin = (): Uint8Array => {
    kept ??= ports.readStdin(LIMITS.result);
    return kept;
  };
  return { ...context, ports: { ...ports, readStdin } };
}
