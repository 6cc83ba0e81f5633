import { AbortPromptError, ExitPromptError } from "@inquirer/core";
import { interruptionSignal } from "../interruption.ts";

/**
 * Whether a prompt ended because the person or the system wants to leave. One that is put away when
 * its terminal is gone fails by what the system says of that terminal.
 */
export function isLeaving(error: unknown): boolean {
  const isAsked = error instanceof ExitPromptError || error instanceof AbortPromptError;
  return isAsked || interruptionSignal()?.aborted === true;
}
