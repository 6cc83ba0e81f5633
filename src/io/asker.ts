/** Asks what is not a question of the questionnaire; undefined when the person leaves. */
export interface Asker {
  /** One line; `refuse` says why a line will not do. */
  readonly text: (
    label: string,
    refuse: (line: string) => string | undefined,
  ) => Promise<string | undefined>;
  /** One of several, by its id. */
  readonly choice: <Id extends string>(
    label: string,
    ids: readonly Id[],
    labelOf: (id: Id) => string,
  ) => Promise<Id | undefined>;
}
