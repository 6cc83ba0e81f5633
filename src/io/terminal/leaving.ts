import { AbortPromptError, ExitPromptError } from "@inquirer/core";
import { interruptionSignal } from "../interruption.ts";
import type { Prompt } from "./choose-prompt.ts";

/** Whether a prompt ended because the person or the system wants to leave. */
export function isLeaving(error: unknown): boolean {
  return error instanceof ExitPromptError || error instanceof AbortPromptError;
}

/** The same prompt, put away by the signals that end the process. */
export function interruptible<Value, Config>(prompt: Prompt<Value, Config>): Prompt<Value, Config> {
  return (config, context) => {
    const signal = interruptionSignal();
    return prompt(config, signal === undefined ? context : { ...context, signal });
  };
}
