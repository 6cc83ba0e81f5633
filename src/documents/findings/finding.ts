import type { FindingsTexts } from "../../generated/catalogs/findings.ts";

export type FindingRule = keyof FindingsTexts["rules"];

/** A sentence about the client, with the rule that made it and the answers it rests on. */
export interface Finding {
  readonly rule: FindingRule;
  /** What it is about: `overall`, a dimension, a question or a recommendation. */
  readonly about: string;
  readonly text: string;
  /** The dimensions and questions whose answers it rests on; none where it rests on who answered. */
  readonly restsOn: readonly string[];
}

/** The sentences of findings, as documents print them. */
export function textsOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ text }) => text);
}

/** A finding whose sentence takes long: computed once a document prints it. */
export function lazyFinding(facts: Omit<Finding, "text">, say: () => string): Finding {
  let text: string | undefined;
  return {
    ...facts,
    get text() {
      text ??= say();
      return text;
    },
  };
}
