import { reviewLines } from "../../../interview/card.ts";
import type { InterviewEnd, Prompter } from "../../../interview/run-interview.ts";
import { type Effect, scriptPrompter } from "../../../interview/script-prompter.ts";
import type { InterviewState } from "../../../interview/state.ts";
import { interviewScriptTexts } from "../../../generated/catalogs/interview-script.ts";
import type { Asker } from "../../../io/asker.ts";
import { openAmong } from "../../../interview/card.ts";
import type { StyleIn } from "../../../io/terminal/card-style.ts";
import type { InterviewStep } from "../../../model/index.ts";
import { forTerminalLine } from "../../../text/encode/terminal.ts";
import { EXIT } from "../../failure.ts";
import { printProblems } from "../../problems.ts";
import type { Session } from "../../session.ts";
import { refusalWords } from "./script-refusal.ts";
import { openSource, type ScriptSource } from "./script-source.ts";
import { effectDocument, placeDocument, type Sitter, stepLine } from "./step-document.ts";
import type { InterviewWay } from "./way.ts";

/** An interview whose actions come from a file or from another program. */
export interface ScriptOptions {
  readonly answers?: string;
  readonly json?: boolean;
}

/** Such an interview, and its end. */
export interface InterviewScript extends InterviewWay {
  readonly prompterFor: (styleIn: StyleIn, sitter: Sitter) => Prompter;
  /** Says how it ended and what is open; returns the exit code. */
  readonly sayEnd: (end: InterviewEnd, saved: Saved) => Promise<number>;
}

/** Where the answers are. */
export interface Saved {
  readonly file: string;
  /** The interview is finished, or no proposal is left to confirm. */
  readonly isDone: boolean;
  /** Only some questions were put, and the words below list the open ones. */
  readonly isPart: boolean;
  /** How it ended, in words. */
  readonly lines: readonly string[];
  /** The exit code of a signal. */
  readonly signal: number | undefined;
}

/** Opens the actions that the options name. */
export function openScript(
  name: string,
  { json = false }: ScriptOptions,
  session: Session,
): InterviewScript {
  const source = openSource(name, session);
  const refused: { line?: number } = {};
  return {
    askerIn: () => NOBODY,
    setUp: () => {
      throw new Error("a script is not asked who is interviewed");
    },
    isPlain: true,
    prompterIn: () => {
      throw new Error("a script has a prompter of its own");
    },
    prompterFor: (styleIn, sitter) =>
      scriptPrompter({
        next: source.next,
        sayTextIn: (language) => styleIn(language).sayText,
        stopsAtRefusal: !json,
        take: async (place, effect) => {
          const style = styleIn(place.language);
          const refusal = effect?.refusal && refusalWords(effect.refusal, place, style);
          if (json) {
            const said = effect && effectDocument(effect, place, refusal ?? "");
            const step = placeDocument(place, style, sitter);
            await write(
              { ...(said === undefined ? {} : { effect: said }), ...step },
              place.language,
            );
          } else if (effect !== undefined && refusal !== undefined) {
            refused.line = effect.line.number;
            await sayRefusal(effect, refusal, source, session);
          }
        },
      }),
    sayEnd: async (end, saved) => {
      const exitCode = exitCodeOf(saved, source, refused.line !== undefined);
      if (json) await write(endDocument(end, saved, source, exitCode), end.state.language);
      else await sayWords(end, saved, refused.line, session);
      if (source.isBroken()) await session.ports.stderr.write(`${source.file} is not UTF-8 text\n`);
      return exitCode;
    },
    close: source.close,
  };

  async function write(step: Partial<InterviewStep>, language: string): Promise<void> {
    await session.ports.stdout.write(stepLine(language, step));
  }
}

/** Nobody is there to be asked. */
const NOBODY: Asker = { text: async () => undefined, choice: async () => undefined };

async function sayRefusal(
  { line: { number, text } }: Effect,
  message: string,
  { file }: ScriptSource,
  session: Session,
): Promise<void> {
  const at = { file, line: number, column: text.length - text.trimStart().length + 1 };
  const one = { code: "action-refused", severity: "error", message, at } as const;
  await printProblems([one], session);
}

function exitCodeOf(
  { signal, isDone }: Saved,
  { isBroken }: ScriptSource,
  isRefused: boolean,
): number {
  if (signal !== undefined) return signal;
  if (isRefused || isBroken()) return EXIT.content;
  return isDone ? EXIT.done : EXIT.threshold;
}

function endDocument(
  { kind, state }: InterviewEnd,
  { file }: Saved,
  source: ScriptSource,
  exitCode: number,
): Partial<InterviewStep> {
  const line = source.last()?.number;
  const answers = [...state.answers.values()].filter((one) => one.state !== "unanswered").length;
  return {
    ...(line === undefined ? {} : { effect: { line, outcome: kind } }),
    end: { kind, file, answers, open: openIn(state), exitCode },
  };
}

function openIn(state: InterviewState): readonly string[] {
  return openAmong(reviewLines(state)).map(({ question }) => question.id);
}

async function sayWords(
  { state }: InterviewEnd,
  { lines, isDone, isPart }: Saved,
  stoppedAt: number | undefined,
  { ports }: Session,
): Promise<void> {
  const texts = interviewScriptTexts(state.language);
  const open = openIn(state);
  const all = [
    ...(stoppedAt === undefined ? [] : [texts.stopped({ line: stoppedAt })]),
    ...lines,
    ...(open.length > 0 && !isPart ? [texts.open({ questions: open })] : []),
    ...(open.length === 0 && !isDone ? [texts.notFinished] : []),
  ];
  await ports.stderr.write(all.map((one) => `${forTerminalLine(one)}\n`).join(""));
}
