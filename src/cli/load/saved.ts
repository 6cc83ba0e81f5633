import type { Problem, Result } from "../../model/index.ts";
import { documentKind } from "../../read/document-kind.ts";
import { readTree } from "../../read/read-document.ts";
import type { SavedResult } from "../../read/result/read-result.ts";
import { LIMITS, type Source } from "../../read/source.ts";
import { disambiguate } from "../../text/disambiguate.ts";
import { EXIT, Failure } from "../failure.ts";
import { sayLine } from "../output.ts";
import type { Session } from "../session.ts";
import { readSource, requireSource } from "./files.ts";
import { type LoadedQuestionnaire, loadShipped } from "./questionnaire.ts";
import { isTable } from "./tables.ts";

/** A saved result with the file that holds it. */
export type SavedFile = SavedResult & { readonly file: string };

/** What to do where a baseline is wanted and there is none. */
export const MAKE_ONE = "to create one, run: unsilo baseline write FILES -o FILE";

/** Tells the saved results among files from the files that hold something else. */
export async function sortOutSaved(
  files: readonly string[],
  stdinFilename: string | undefined,
  session: Session,
  /** Looks at each result before the next file is read, and may refuse it. */
  inspect: (saved: SavedFile) => void,
): Promise<{ readonly saved: readonly SavedFile[]; readonly others: readonly string[] }> {
  const saved: SavedFile[] = [];
  const others: string[] = [];
  for (const file of files) {
    if (isTable(file, stdinFilename)) {
      others.push(file);
      continue;
    }
    const reading = readSource(file, "result", session, stdinFilename);
    if (reading.kind === "problem" || !isWritten(reading.source)) {
      others.push(file);
      continue;
    }
    if (documentKind(reading.source) === "document") {
      const { file: cited } = reading.source;
      if (files.length === 1) throw notAResult(cited);
      await sayLine(`skipped ${cited}: unsilo wrote it, but it is not a result`, session);
      continue;
    }
    const found = await resultIn(reading.source, session);
    inspect(found);
    saved.push(found);
  }
  return { saved, others };
}

/**
 * Reads the result in a file, and checks it against the current questionnaire if that one scored
 * it. Ends the command with the problems of an invalid file.
 */
export async function requireSaved(
  file: string,
  atHand: LoadedQuestionnaire,
  session: Session,
): Promise<SavedFile> {
  const source = requireSource(file, "result", session);
  if (isWritten(source)) {
    if (documentKind(source) === "document") throw notAResult(source.file);
    return resultIn(source, session, atHand);
  }
  const { tree, problems } = readTree(source, "a saved result");
  if (tree === undefined) return session.fail(problems);
  throw new Failure(EXIT.content, `${source.file} is not a saved result`, MAKE_ONE);
}

async function resultIn(
  source: Source,
  session: Session,
  atHand?: LoadedQuestionnaire,
): Promise<SavedFile> {
  session.keep(source.file, source.text);
  const { readResult } = await import("../../read/result/read-result.ts");
  const { saved, problems } = readResult(source);
  if (saved === undefined) return session.fail(problems);
  const defects = await resultProblems(saved, atHand);
  return defects.length > 0 ? session.fail(defects) : { ...saved, file: source.file };
}

/**
 * Checks that a saved result adds up: by itself, and with the current questionnaire, else the
 * shipped one that it names, if that still scores as it did then.
 */
export async function resultProblems(
  saved: SavedResult,
  atHand?: LoadedQuestionnaire,
): Promise<readonly Problem[]> {
  const { lintResult } = await import("../../lint/lint-result.ts");
  const { id, digest } = saved.result.questionnaire;
  const loaded = atHand?.scoringDigest === digest ? atHand : await loadShipped(id);
  const own = loaded?.scoringDigest === digest ? { questionnaire: loaded.questionnaire } : {};
  return lintResult({ ...saved, ...own });
}

function notAResult(file: string): Failure {
  return new Failure(
    EXIT.content,
    `unsilo wrote ${file}, but it is not a result`,
    "give the responses, or what 'unsilo score FILES --format json' wrote",
  );
}

/** JSON with a key that results and other documents of unsilo have, and no response. */
function isWritten({ text }: Source): boolean {
  if (!/^\s*\{/u.test(text)) return false;
  try {
    const document = JSON.parse(text) as object;
    return ["tool", "reached"].some((key) => Object.hasOwn(document, key));
  } catch {
    return false;
  }
}

/** The same session with a standard input that can be read again: looking into it takes nothing away. */
export function withStdinKept(session: Session): Session {
  const { ports } = session;
  let kept: Uint8Array | undefined;
  const readStdin = (): Uint8Array => {
    kept ??= ports.readStdin(LIMITS.result);
    return kept;
  };
  return { ...session, ports: { ...ports, readStdin } };
}

/** A saved result cannot be converted to another variant. */
export function checkVariant(
  { file, result: { variant: saved } }: SavedFile,
  variant: string | undefined,
): void {
  if (variant === undefined || variant === saved) return;
  const what = saved === undefined ? "the full questionnaire" : `the variant ${saved}`;
  throw new Failure(
    EXIT.usage,
    `${file} is a saved result of ${what}, so --variant ${variant} cannot be used`,
    "use the responses instead",
  );
}

/** Refuses a saved result that shows what fewer people said than a document may. */
export function checkMinimumGroup({ result, locate }: SavedFile, minimumGroup: number): void {
  // An organization that answered as a whole has no group to protect.
  if (result.minimumGroup === undefined || result.minimumGroup >= minimumGroup) return;
  const { file, line, column } = locate(["minimumGroup"]);
  throw new Failure(
    EXIT.content,
    `${file}:${line}:${column}: saved with minimumGroup ${result.minimumGroup}, so it shows answers of fewer than ${minimumGroup} people; a document for a client must not`,
    `use the responses instead, or save it again with minimumGroup: ${minimumGroup} in unsilo.config.yaml`,
  );
}

/** Refuses different organizations and different questionnaires. */
export function requireSameSubject(before: Result, after: Result): void {
  const pairs = [
    ["organizations", before.organization, after.organization],
    ["questionnaires", before.questionnaire.id, after.questionnaire.id],
  ] as const;
  for (const [what, earlier, later] of pairs) {
    if (earlier === later) continue;
    const [then, now] = disambiguate([earlier, later]);
    throw new Failure(
      EXIT.usage,
      `cannot compare different ${what}: ${then} and ${now}`,
      "compare two assessments of the same organization with the same questionnaire",
    );
  }
}
