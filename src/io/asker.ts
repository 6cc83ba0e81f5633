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

/**
 * Asks for the details of an interview before its first question, and leaves the answers on the
 * screen; undefined when the person leaves.
 */
export interface SetUpAsker {
  /** Something to read before the next question. */
  readonly say: (text: string) => Promise<void>;
  readonly text: (question: TextQuestion) => Promise<string | undefined>;
  readonly choice: <Id extends string>(question: ChoiceQuestion<Id>) => Promise<Id | undefined>;
}

export interface TextQuestion {
  readonly label: string;
  /** Why a line will not do; undefined when it will. */
  readonly refuse: (line: string) => string | undefined;
  /** What Enter alone, or in a list the first row, means. */
  readonly start?: string | undefined;
}

export interface ChoiceQuestion<Id extends string> {
  readonly label: string;
  readonly ids: readonly Id[];
  readonly labelOf: (id: Id) => string;
  /** Where the cursor starts; on no row if absent. */
  readonly start?: Id | undefined;
  /** Found by typing a part of its label. */
  readonly isSearched?: boolean;
  readonly occasion?: Occasion;
}

export type SetUpAskerIn = (language: string) => SetUpAsker;
