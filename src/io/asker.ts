/** Asks what is not a question of the questionnaire; undefined when the person leaves. */
export interface Asker {
  /** One line; `refuse` says why a line will not do. */
  readonly text: (
    label: string,
    refuse: (line: string) => string | undefined,
  ) => Promise<string | undefined>;
  /** One of several, by its id. */
  readonly choice: (
    label: string,
    ids: readonly string[],
    labelOf: (id: string) => string,
  ) => Promise<string | undefined>;
}
