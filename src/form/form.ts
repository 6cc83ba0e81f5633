import type { Text } from "../model/index.ts";
import type { SheetQuestion } from "../score/shown-states.ts";

/**
 * The questions that people fill in themselves, with all they read: plain data that can be written as
 * JSON. It has what a respondent may see, and nothing of how answers are scored.
 */
export interface Form {
  readonly head: FormHead;
  /** The first is the one that a form is in until the respondent chooses another. */
  readonly languages: readonly [string, ...string[]];
  /** The questions as they are shown, by capability. Those without questions are left out. */
  readonly sections: readonly FormSection[];
  readonly sheet: FormSheet;
}

/** A string if all languages of the form say the same; otherwise one for each of them. */
export type FormText = Text;

/** What a form is about, and what the respondent reads before the first question. */
export interface FormHead {
  readonly questionnaire: {
    readonly id: string;
    readonly version: string;
    /** The fingerprint of what scores. */
    readonly digest?: string;
  };
  readonly title: FormText;
  readonly organization: string;
  readonly assessment: string;
  /** The id of the shorter questionnaire that is asked. */
  readonly variant?: string;
  /**
   * The departments whose people may fill it in: one if the form is made for it, none if the
   * organization answers as a whole.
   */
  readonly departments: readonly FormDepartment[];
  /** The pseudonym of the person that the form is made for. */
  readonly respondent?: string;
  /** That person's role. */
  readonly role?: string;
  /** An example of a role. */
  readonly roleExample?: FormText;
  /** The last day on which answers are taken, YYYY-MM-DD. */
  readonly until?: string;
  /** Who answers questions about the form, and gets it back. */
  readonly contact?: string;
  /** How many minutes it is expected to take, a multiple of 5. */
  readonly minutes: number;
  /** What the form is about. */
  readonly invitation: FormText;
  /** Who sees the answers, and what is printed. */
  readonly promise: FormText;
  /** How to choose among described levels; absent if there are none. */
  readonly rule?: FormText;
  /** Asks for nothing that tells who answered: no role, date or text, and no draft is kept. */
  readonly isAnonymous?: true;
  /** No draft is kept on the device where it is filled in. */
  readonly hasNoDrafts?: true;
}

/** A department with the number of its questions. */
export interface FormDepartment {
  readonly id: string;
  readonly name: FormText;
  readonly questions: number;
}

export interface FormSection {
  readonly id: string;
  readonly title: FormText;
  /** The dimension that it belongs to. */
  readonly dimension: FormText;
  readonly questions: readonly FormQuestion[];
}

export interface FormQuestion {
  readonly id: string;
  readonly text: FormText;
  readonly help?: FormText;
  /** It cannot be left open; "don't know" is an answer. */
  readonly isRequired: boolean;
  /** "Does not apply here" is one of its answers. */
  readonly mayNotApply: boolean;
  /** Asks what shows the answer. */
  readonly takesEvidence: boolean;
  /** The departments that it is put to; everyone who fills in the form if absent. */
  readonly ask?: readonly string[];
  /** When it needs an answer, as a sentence; absent if always. */
  readonly remark?: FormText;
  readonly answer: FormAnswer;
}

/** How a question is answered. */
export type FormAnswer =
  | { readonly type: "level" | "choice" | "yes-no"; readonly options: readonly FormOption[] }
  | {
      readonly type: "choices";
      readonly options: readonly FormOption[];
      /** "None of these" is offered, because none of the options says it. */
      readonly offersNone: boolean;
    }
  | {
      readonly type: "number";
      readonly unit?: FormText;
      readonly min?: number;
      readonly max?: number;
    }
  | { readonly type: "text" | "date" };

export interface FormOption {
  /** What an answer has: a level, the id of an option, `yes` or `no`. */
  readonly value: number | string;
  readonly text: FormText;
  /** It cannot be chosen together with others. */
  readonly isExclusive?: true;
  /** The respondent may say in words what it is. */
  readonly isOther?: true;
}

/**
 * What decides which questions are shown: those of the form, and those that take the answer of one
 * of them. `shownQuestions` reads it.
 */
export interface FormSheet {
  readonly questions: readonly (SheetQuestion & { readonly ask?: readonly string[] })[];
  /** The places in `questions` of the steps of each ladder. */
  readonly ladders: readonly (readonly number[])[];
}
