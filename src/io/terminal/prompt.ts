import { createPrompt } from "@inquirer/core";
import { interruptionSignal } from "../interruption.ts";
import { type Keyboard, sessionKeyboard } from "./keyboard.ts";

/** A prompt: asks, and resolves with what was chosen or typed. */
export type Prompt<Value, Config> = (config: Config, context?: PromptContext) => Promise<Value>;

export interface PromptContext {
  /** Leaves nothing of the prompt on the screen. */
  readonly clearPromptOnDone?: boolean;
  /** Nobody could expect this prompt: keys that were typed before it are not for it. */
  readonly isUnexpected?: boolean;
  readonly keyboard?: Keyboard;
  readonly output?: NodeJS.WritableStream;
}

type View<Value, Config> = (
  config: Config,
  done: (value: Value) => void,
) => string | [string, string];

/** A prompt that takes its turn at the session's keyboard, put away by the signals that end the process. */
export function promptOf<Value, Config>(view: View<Value, Config>): Prompt<Value, Config> {
  return async (config, { keyboard = sessionKeyboard(), isUnexpected = false, ...rest } = {}) => {
    const signal = interruptionSignal();
    const turn = keyboard.turn(isUnexpected);
    const prompt = createPrompt<Value, { readonly own: Config }>(({ own }, done) =>
      view(own, (value) => {
        turn.end();
        done(value);
      }),
    );
    const context = { ...rest, input: turn.input, ...(signal === undefined ? {} : { signal }) };
    try {
      const answer = prompt({ own: config }, context);
      turn.start();
      return await answer;
    } finally {
      turn.end();
    }
  };
}
