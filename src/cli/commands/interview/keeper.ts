import type { Asker, Occasion } from "../../../io/asker.ts";
import { absolutePath, citedPath, pathKind, reasonOf } from "../../../io/read-files.ts";
import type { Ports } from "../../../io/ports.ts";
import type { Saved } from "../../../io/response-store/response-store.ts";
import type { Response } from "../../../model/index.ts";
import { type ResponseText, updateResponse } from "../../../read/response/update-response.ts";
import { responseFormat, writeResponse } from "../../../read/response/write-response.ts";
import { forTerminalLine } from "../../../text/encode/terminal.ts";
import type { InterviewSavingTexts } from "../../../generated/catalogs/interview-saving.ts";
import { EXIT, Failure } from "../../failure.ts";
import type { Session } from "../../session.ts";
import { takeStore } from "./take-store.ts";

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
  /** What the file has already, so that only changes are written into it. */
  readonly resume: (response: Response) => void;
  /** Resolves when the response is durable; a failure if the interviewer gives up. */
  readonly keep: (response: Response, voice: KeeperVoice) => Promise<void>;
  /** The files in which versions of another program were kept. */
  readonly kept: () => readonly string[];
  /** Gives the file free. */
  readonly release: () => void;
}

/** Takes the response file for one interviewer. */
export function openKeeper(output: string, session: Session): Keeper {
  const { ports } = session;
  const cited = (path: string): string =>
    forTerminalLine(citedPath(ports.cwd, absolutePath(ports.cwd, path)));
  let file = output;
  let store = takeStore(output, session);
  let last: ResponseText | undefined;
  const notices = saveNotices(cited, ports);
  const failureFacts = (error: unknown) => ({ file: cited(file), reason: reasonOf(error) });

  async function keep(response: Response, voice: KeeperVoice): Promise<void> {
    for (;;) {
      const text = textOf(response, file, last);
      const attempt = (): Saved => store.save(text);
      const [saved, error] = tried(attempt);
      if (saved !== undefined) {
        last = { text, response };
        return notices.say(saved, file, voice.texts);
      }
      const next = await askWhatNow(voice, {
        question: voice.texts.notSaved(failureFacts(error)),
        print: () => ports.stdout.write(text),
        move: (path) => move(path, voice),
      });
      // A signal, or the end of the input: the disk may have room by now.
      if (next === "left" && tried(attempt)[0] !== undefined) return;
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
      if (responseFormat(path) !== responseFormat(file)) last = undefined;
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
    resume: (response) => {
      const text = store.before?.toString("utf8");
      last = text === undefined ? undefined : { text, response };
    },
    keep,
    kept: notices.kept,
    release: () => store.release(),
  };
}

/** Says what is unusual about a save. */
function saveNotices(cited: (path: string) => string, { stderr }: Ports) {
  const kept: string[] = [];
  let isTold = false;
  return {
    kept: (): readonly string[] => kept,
    say: async (
      { changed, isPrivate }: Saved,
      file: string,
      texts: InterviewSavingTexts,
    ): Promise<void> => {
      if (changed !== undefined) {
        kept.push(cited(changed));
        const facts = { file: cited(file), kept: cited(changed) };
        await stderr.write(`${texts.changedMeanwhile(facts)}\n`);
      }
      if (isPrivate || isTold) return;
      isTold = true;
      await stderr.write(`${texts.notPrivate({ file: cited(file) })}\n`);
    },
  };
}

function textOf(response: Response, file: string, last: ResponseText | undefined): string {
  const format = responseFormat(file) ?? "yaml";
  return last === undefined
    ? writeResponse(response, format)
    : updateResponse(last, response, format);
}

/** The possible actions for unsaved answers. */
interface NotSaved {
  readonly question: string;
  readonly print: () => Promise<void>;
  /** Whether another path was taken. */
  readonly move: (path: string) => Promise<boolean>;
}

const UNEXPECTED: Occasion = { isUnexpected: true };

/** Asks until saving should be retried or given up, or the interviewer leaves. */
async function askWhatNow(
  { texts, asker }: KeeperVoice,
  { question, print, move }: NotSaved,
): Promise<"again" | "give-up" | "left"> {
  const labels: Readonly<Record<string, string>> = {
    again: texts.retry,
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

/** What an attempt gave, or what it threw. */
function tried<Value>(attempt: () => Value): readonly [Value] | readonly [undefined, unknown] {
  try {
    return [attempt()];
  } catch (error) {
    return [undefined, error];
  }
}
