import { AbortPromptError, ExitPromptError } from "@inquirer/core";
import { interruptionSignal } from "../interruption.ts";

/**
 * Whether a prompt ended because the person or the system wants to leave. A prompt that is closed
 * because its terminal is gone fails with the system's error for that terminal.
 */
export function isLeaving(error: unknown): boolean {
  const isAsked = error instanceof ExitPromptError || error instanceof AbortPromptError;
  return isAsked || interruptionSignal()?.aborted === true;
}
