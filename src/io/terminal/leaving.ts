import { AbortPromptError, ExitPromptError } from "@inquirer/core";
import { interruptionSignal } from "../interruption.ts";

/** A prompt as the library makes it; `clearPromptOnDone` leaves nothing of it on the screen. */
export type Prompt<Value, Config> = (
  config: Config,
  context?: {
    readonly clearPromptOnDone?: boolean;
    readonly signal?: AbortSignal;
    readonly input?: NodeJS.ReadableStream;
    readonly output?: NodeJS.WritableStream;
  },
) => Promise<Value>;

/**
 * Whether a prompt ended because the person or the system wants to leave. One that is put away when
 * its terminal is gone fails by what the system says of that terminal.
 */
export function isLeaving(error: unknown): boolean {
  const isAsked = error instanceof ExitPromptError || error instanceof AbortPromptError;
  return isAsked || interruptionSignal()?.aborted === true;
}

/** The same prompt, put away by the signals that end the process. */
export function interruptible<Value, Config>(prompt: Prompt<Value, Config>): Prompt<Value, Config> {
  return (config, context) => {
    const signal = interruptionSignal();
    return prompt(config, signal === undefined ? context : { ...context, signal });
  };
}
