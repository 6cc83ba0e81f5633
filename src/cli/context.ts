import type { Ports } from "../io/ports.ts";
import type { Desk } from "./load/desk.ts";

/** What every command works with. */
export interface Context {
  readonly ports: Ports;
  readonly desk: Desk;
}
