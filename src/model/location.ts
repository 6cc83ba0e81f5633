import type { ValueOf } from "./definition.ts";
import type { COMMON } from "./parts.ts";

/** A place in an input file; line and column count from 1. */
export type Location = ValueOf<typeof COMMON.location, typeof COMMON>;
