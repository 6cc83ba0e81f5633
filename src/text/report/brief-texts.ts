/** The words of the recruiter's brief and of the workshop's sheets, in one language. */
export interface BriefTexts {
  readonly brief: Readonly<Record<BriefLabel, string>>;
  readonly mandate: Readonly<Record<"met" | "missing" | "unknown", string>>;
  /** The question, what was answered, and what is needed. */
  readonly needs: (facts: NeedFacts) => string;
  /** A yes or a no as a separate sentence. */
  readonly yesNo: (value: string, isNeeded: boolean) => string;
  /** "Marketing technologist: questions for the client". */
  readonly questionsFor: (role: string, person: string) => string;
  readonly provisional: (people: number, departments: number) => string;
  readonly notHeard: (departments: readonly string[]) => string;
  readonly workshop: Readonly<Record<WorkshopLabel, string>>;
  /** "Question 2 of 8". */
  readonly sheet: (number: number, of: number) => string;
  readonly chose: (group: string, count: number) => string;
  readonly chosen: (count: number) => string;
  /** No question to talk about was found among what so many people said. */
  readonly workshopNone: (people: number) => string;
  readonly workshopIntro: (count: number, byGap: boolean) => string;
  readonly typeIn: (file: string) => string;
}

export interface NeedFacts {
  readonly question: string;
  /** Empty where it is not known. */
  readonly today: string;
  readonly needed: string;
}

export type BriefLabel =
  | "title"
  | "own"
  | "verdict"
  | "reasons"
  | "job"
  | "mandate"
  | "mandateNote"
  | "part"
  | "today"
  | "needed"
  | "status"
  | "roles"
  | "succeedsIf"
  | "failsIf"
  | "negotiate"
  | "negotiateNone"
  | "unknowns"
  | "unknownsNone"
  | "facts"
  | "otherVerdicts";

export type WorkshopLabel =
  | "title"
  | "agreed"
  | "description"
  | "reason"
  | "firstStep"
  | "who"
  | "notShown"
  | "review"
  | "reviewNote"
  | "how";
