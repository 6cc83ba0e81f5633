import { Chalk } from "chalk";
import type { Output, Ports } from "../io/ports.ts";

/** A stream that may be a terminal. */
type Stream = Pick<Output, "isTerminal">;

/** Makes a text bold, dim or coloured. */
type Colours = Readonly<
  Record<"bold" | "dim" | "cyan" | "green" | "red" | "yellow", (text: string) => string>
>;

const same = (text: string): string => text;

const NO_COLOURS: Colours = {
  bold: same,
  dim: same,
  cyan: same,
  green: same,
  red: same,
  yellow: same,
};

/** Colours for one stream, by NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, CLICOLOR, TERM and whether it is a terminal. */
export function coloursFor(output: Stream, env: Ports["env"]): Colours {
  return isColoured(output, env) ? new Chalk({ level: 1 }) : NO_COLOURS;
}

function isColoured({ isTerminal }: Stream, env: Ports["env"]): boolean {
  if (env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "") return false;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if ((env["CLICOLOR_FORCE"] ?? "0") !== "0") return true;
  if (env["CLICOLOR"] === "0") return false;
  return isTerminal && env["TERM"] !== "dumb";
}

/** Whether a terminal shows more than ASCII; a file always does, so that its bytes never differ. */
export function isUnicode({ isTerminal }: Stream, env: Ports["env"]): boolean {
  return !isTerminal || (env["TERM"] !== "dumb" && env["TERM"] !== "linux");
}
