import type { Asker, Occasion } from "../../../io/asker.ts";
import { absolutePath, citedPath, pathKind, reasonOf } from "../../../io/read-files.ts";
import { openStore, type ResponseStore } from "../../../io/response-store/response-store.ts";
import type { Response } from "../../../model/index.ts";
import {
  RESPONSE_ENDINGS,
  responseFormat,
  writeResponse,
} from "../../../read/response/write-response.ts";
import { forTerminalLine } from "../../../text/encode/terminal.ts";
import type { InterviewSavingTexts } from "../../../generated/catalogs/interview-saving.ts";
import { EXIT, Failure } from "../../failure.ts";
import type { Session } from "../../session.ts";

/** How the interviewer is spoken to, once the language is known. */
export interface KeeperVoice {
  readonly texts: InterviewSavingTexts;
  readonly asker: Asker;
  /** The command that continues with a file. */
  readonly resume: (file: string) => string;
}

/** Keeps the response of an interview under a path that may change when the disk fails. */
export interface Keeper {
  /** The file as messages cite it. */
  readonly file: () => string;
  /** The notice about an interrupted interview. */
  readonly recoveryLines: (texts: InterviewSavingTexts) => readonly string[];
  /** Resolves when the response is durable; a failure if the interviewer gives up. */
  readonly keep: (response: Response, voice: KeeperVoice) => Promise<void>;
  /** Puts what was kept into the file; says why where that cannot be done now. */
  readonly settle: (texts: InterviewSavingTexts) => string | undefined;
  /** Gives the file free, with everything in it that was kept. */
  readonly release: () => void;
}

/** Takes the response file for one interviewer, and recovers what was cut off. */
export function openKeeper(output: string, session: Session): Keeper {
  const { ports } = session;
  const cited = (path: string): string =>
    forTerminalLine(citedPath(ports.cwd, absolutePath(ports.cwd, path)));
  let file = output;
  let store = takeStore(output, session);
  const failureFacts = (error: unknown) => ({ file: cited(file), reason: reasonOf(error) });

  async function keep(response: Response, voice: KeeperVoice): Promise<void> {
    const text = (): string => writeResponse(response, responseFormat(file));
    const attempt = (): void => {
      store.save(text());
      if (response.finished) store.settle();
    };
    for (;;) {
      const error = caught(attempt);
      if (error === undefined) return;
      const next = await askWhatNow(voice, {
        question: voice.texts.notSaved(failureFacts(error)),
        isBroken: store.isBroken(),
        print: () => ports.stdout.write(text()),
        move: (path) => move(path, voice),
      });
      // A signal, or the end of the input: the disk may have room by now.
      if (next === "left" && caught(attempt) === undefined) return;
      if (next !== "again") throw notSaved(error, voice);
    }
  }

  async function move(path: string, { texts }: KeeperVoice): Promise<boolean> {
    try {
      if (pathKind(absolutePath(ports.cwd, path)) !== "missing") {
        throw new Failure(EXIT.io, `${path}: ${texts.taken}`);
      }
      const other = takeStore(path, session);
      store.release();
      [store, file] = [other, path];
      await ports.stderr.write(`${texts.movedTo({ file: cited(path) })}\n`);
      return true;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      await ports.stderr.write(`${forTerminalLine(error.message)}\n`);
      return false;
    }
  }

  function notSaved(error: unknown, { texts, resume }: KeeperVoice): Failure {
    const remedy = texts.earlierAnswers({ command: resume(file) });
    return new Failure(EXIT.io, texts.notSaved(failureFacts(error)), remedy);
  }

  return {
    file: () => file,
    recoveryLines: (texts) => recoveryLines(store, cited(file), cited, texts),
    keep,
    settle: (texts) => {
      const error = caught(() => store.settle());
      return error === undefined ? undefined : texts.inJournal(failureFacts(error));
    },
    release: () => {
      caught(() => store.settle());
      store.release();
    },
  };
}

/** The possible actions for unsaved answers. */
interface NotSaved {
  readonly question: string;
  readonly isBroken: boolean;
  readonly print: () => Promise<void>;
  /** Whether another path was taken. */
  readonly move: (path: string) => Promise<boolean>;
}

const UNEXPECTED: Occasion = { isUnexpected: true };

/** Asks until saving should be retried or given up, or the interviewer leaves. */
async function askWhatNow(
  { texts, asker }: KeeperVoice,
  { question, isBroken, print, move }: NotSaved,
): Promise<"again" | "give-up" | "left"> {
  const labels: Readonly<Record<string, string>> = {
    ...(isBroken ? {} : { again: texts.retry }),
    path: texts.otherPath,
    print: texts.print,
    "give-up": texts.giveUp,
  };
  for (;;) {
    const labelOf = (id: string): string => labels[id] ?? id;
    const chosen = await asker.choice(question, Object.keys(labels), labelOf, UNEXPECTED);
    if (chosen === undefined) return "left";
    if (chosen === "again" || chosen === "give-up") return chosen;
    if (chosen === "print") await print();
    if (chosen === "path") {
      const refuse = (line: string) => (line === "" ? texts.whichPath : undefined);
      const path = await asker.text(texts.whichPath, refuse, UNEXPECTED);
      if (path !== undefined && (await move(path))) return "again";
    }
  }
}

/** A file with another ending could not be read again as a response. */
export function requireResponseEnding(output: string): void {
  if (responseFormat(output) !== undefined) return;
  throw new Failure(
    EXIT.usage,
    `${output} cannot be a response file: its name must end in ${RESPONSE_ENDINGS.join(", ")}`,
    "choose another name for -o, such as responses/cmo.yaml",
  );
}

function takeStore(output: string, { ports }: Session): ResponseStore {
  requireResponseEnding(output);
  const path = absolutePath(ports.cwd, output);
  const kind = pathKind(path);
  if (kind === "folder" || kind === "other") {
    throw new Failure(EXIT.io, `${output} is not a file`, "choose another path for -o");
  }
  try {
    const opening = openStore(path);
    if (opening.kind === "open") return opening.store;
    throw new Failure(
      EXIT.io,
      `${output} is open in another interview (process ${opening.pid})`,
      "finish that interview first, or choose another file for -o",
    );
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      EXIT.io,
      `${output} cannot be written: ${reasonOf(error)}`,
      "check the folder and its permissions, or choose another path for -o",
    );
  }
}

function recoveryLines(
  { recovery: { saves, damaged, changed } }: ResponseStore,
  file: string,
  cited: (path: string) => string,
  texts: InterviewSavingTexts,
): readonly string[] {
  return [
    ...(saves === 0 ? [] : [texts.recovered({ saves, file })]),
    ...(damaged === undefined ? [] : [texts.damaged({ kept: cited(damaged) })]),
    ...(changed === undefined ? [] : [texts.changedByHand({ file, kept: cited(changed) })]),
  ];
}

/** What an attempt threw; undefined if it succeeded. */
function caught(attempt: () => void): unknown {
  try {
    attempt();
    return undefined;
  } catch (error) {
    return error;
  }
}
