import type { ValueOf } from "./definition.ts";
import type { COMMON } from "./parts.ts";

/**
 * A place in an input file; line and column count from 1. In a workbook they are the row and the
 * column, and messages cite the cell, such as `Answers!D9`.
 */
export type Location = ValueOf<typeof COMMON.location, typeof COMMON> & {
  readonly cell?: string;
};
