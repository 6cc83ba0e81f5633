import { Chalk, type ChalkInstance } from "chalk";
import type { Output, Ports } from "../io/ports.ts";

type Destination = Pick<Output, "isTerminal">;

/** Colours for one stream, by NO_COLOR, FORCE_COLOR, TERM and whether it is a terminal. */
export function chalkFor(output: Destination, env: Ports["env"]): ChalkInstance {
  return new Chalk({ level: isColoured(output, env) ? 1 : 0 });
}

function isColoured({ isTerminal }: Destination, env: Ports["env"]): boolean {
  if (env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "") return false;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTerminal && env["TERM"] !== "dumb";
}

/** Whether a terminal shows more than ASCII; a file always does, so that its bytes never differ. */
export function isUnicode({ isTerminal }: Destination, env: Ports["env"]): boolean {
  return !isTerminal || (env["TERM"] !== "dumb" && env["TERM"] !== "linux");
}
