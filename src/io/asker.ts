/** Asks what is not a question of the questionnaire; undefined when the person leaves. */
export interface Asker {
  /** One line; `refuse` says why a line will not do. */
  readonly text: (
    label: string,
    refuse: (line: string) => string | undefined,
    occasion?: Occasion,
  ) => Promise<string | undefined>;
  /** One of several, by its id. */
  readonly choice: <Id extends string>(
    label: string,
    ids: readonly Id[],
    labelOf: (id: Id) => string,
    occasion?: Occasion,
  ) => Promise<Id | undefined>;
}

export interface Occasion {
  /** Nobody could expect this question, so text typed before is not for it. */
  readonly isUnexpected: boolean;
}

export const EXPECTED: Occasion = { isUnexpected: false };

/** Who asks in a language. */
export type AskerIn = (language: string) => Asker;
