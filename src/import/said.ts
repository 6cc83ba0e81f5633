import type { Location } from "../model/index.ts";
import type { FormTag } from "../form/form-tag.ts";
import type { Pick } from "../form/shown-answers.ts";

/** The content of a cell; a formula or an error of the spreadsheet is not an answer. */
export type Content =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  /** A number that the spreadsheet shows as a percentage: 0.7 for 70%. */
  | { readonly kind: "percent"; readonly value: number }
  | { readonly kind: "date"; readonly day: string }
  | { readonly kind: "flag"; readonly value: boolean }
  | { readonly kind: "formula" }
  | { readonly kind: "error"; readonly text: string };

/** Something that the respondent wrote, and where. */
export interface Said {
  readonly content: Content;
  readonly at: Location;
}

/** Everything that the respondent said to one question. */
export interface QuestionSaid {
  readonly id: string;
  readonly at: Location;
  /** The choices that were ticked. */
  readonly picks: readonly { readonly pick: Pick; readonly at: Location }[];
  /** A number, a date or a text. */
  readonly written?: Said;
  /** What an option stands for. */
  readonly other?: Said;
  readonly evidence?: Said;
}

/** A form that came back: what it says about itself, and what the respondent said. */
export interface FormSaid {
  readonly tag: FormTag;
  readonly tagAt: Location;
  /** Where the form asks for the department, if it does. */
  readonly departmentAt?: Location;
  /** The name of the department that the respondent chose. */
  readonly department?: Said;
  readonly role?: Said;
  readonly questions: readonly QuestionSaid[];
}
