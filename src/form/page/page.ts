import type { FormPageTexts } from "../../generated/catalogs/form-page.ts";
import type { FormTexts } from "../../generated/catalogs/form.ts";
import type { Form, FormText } from "../form.ts";
import type { Draft } from "./drafts.ts";
import type { PageState } from "./state.ts";

/** What every part of the page needs: the form, its words, and what the respondent said so far. */
export interface Page {
  readonly form: Form;
  readonly words: FormPageTexts;
  /** The words that all kinds of forms share. */
  readonly common: FormTexts;
  /** A text of the form in the language of the page. */
  readonly say: (text: FormText) => string;
  readonly state: () => PageState;
  /** Changes what the respondent said, saves the draft and shows the consequences. */
  readonly change: (change: (state: PageState) => PageState) => void;
  readonly keeping: () => Keeping;
  /** The last thing to tell the respondent, in the language of the page. */
  readonly message: () => string;
  /** A draft on this device that may be the respondent's. */
  readonly offered: () => Draft | undefined;
  readonly takeOffer: (isAccepted: boolean) => void;
  readonly forgetDraft: () => void;
  readonly openFile: (file: File) => void;
  /** Says that the answers are in a file. */
  readonly noteSaved: () => void;
}

/** A message in any language. */
export type Message = (words: FormPageTexts) => string;

/** Whether drafts are kept: as the form says, as the browser allows, as the respondent wants. */
export type Keeping = "kept" | "not-kept" | "cannot-keep" | "removed";
