import type { Location, Problem } from "../../model/index.ts";
import { fingerprint } from "../../text/fingerprint.ts";
import { meaningOf, titleOf } from "../../text/problem-meanings.ts";

/** What a rule is about, for a reader who has never met it. */
export interface RuleWords {
  readonly short: string;
  readonly full: string;
  readonly help: string;
}

/** Something that a tool for code review points at. */
export interface Alert {
  readonly rule: string;
  readonly about: RuleWords;
  readonly level: "error" | "warning";
  readonly message: string;
  readonly at: Location;
  /** The same as long as it is the same thing, whatever the line; no two alerts share one. */
  readonly fingerprint: string;
}

/** An alert by what makes it the same thing, before those with one key are told apart. */
export type KeyedAlert = Omit<Alert, "fingerprint"> & { readonly key: string };

/** Gives each alert its fingerprint; of several with one key, by their order. */
export function fingerprinted(alerts: readonly KeyedAlert[]): readonly Alert[] {
  const seen = new Map<string, number>();
  return alerts.map(({ key, ...alert }) => {
    const earlier = seen.get(key) ?? 0;
    seen.set(key, earlier + 1);
    return { ...alert, fingerprint: fingerprint(`${key} ${earlier}`) };
  });
}

/** A problem in a file; tools for code review show nothing without a place, so it gets one. */
export function problemAlert(
  { code, severity, message, remedy, at }: Problem,
  anyPlace: Location,
): KeyedAlert {
  return {
    rule: code,
    about: {
      short: titleOf(code),
      full: meaningOf(code),
      help: `docs/problems.md#${code}: an example that has it, and one that has not.`,
    },
    level: severity,
    message: remedy === undefined ? message : `${message} → ${remedy}`,
    at: at ?? anyPlace,
    key: `problem ${code} ${at?.file ?? ""} ${message}`,
  };
}
