import type { Command } from "commander";
import type { Context } from "../context.ts";

/** Defines one command: its help, its options, and what is loaded when it is run. */
export type Define = (
  program: Command,
  context: Context,
  finish: (exitCode: number) => void,
) => void;
