import { bareName } from "../../text/clean-name.ts";

/** A row of a list. */
interface Row {
  readonly value: string;
  readonly name: string;
}

/** A row that cannot be chosen. */
interface Message {
  readonly value: string;
  readonly name: string;
  /** Why. */
  readonly disabled: string;
}

/** The rows that have what was typed; before that all of them, below an empty row. */
export function found(
  typed: string | undefined,
  rows: readonly Row[],
  noMatch: string,
): (Row | Message)[] {
  if (typed === undefined) return [{ value: "", name: "" }, ...rows];
  const wanted = bareName(typed);
  const matching = rows.filter(({ name }) => bareName(name).includes(wanted));
  return matching.length > 0 ? matching : [{ value: "", name: "", disabled: noMatch }];
}
