import type { Location } from "./location.ts";

/** What a register, a report or another source says about a question. */
export interface Fact {
  /** The id of a question of type level, number or yes-no. */
  readonly question: string;
  /** Absent if it concerns the whole organization. */
  readonly department?: string;
  /** A level, a number, yes or no. */
  readonly value: number | string;
  /** Where it comes from, in the words of the file. */
  readonly source: string;
  readonly at: Location;
}
