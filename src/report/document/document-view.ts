import type { FactView } from "../view/view.ts";

/** A document of parts in a row: the recruiter's brief, the workshop's sheets. */
export interface DocumentView {
  readonly language: string;
  readonly title: string;
  readonly organization: string;
  readonly tool: string;
  readonly questionnaire: string;
  readonly skip: string;
  readonly confidentiality: string;
  readonly facts: readonly FactView[];
  /** What a reader learns first, a sentence each. */
  readonly lead: readonly string[];
  readonly parts: readonly PartView[];
}

/** A part; what it does not have is an empty text or list. */
export interface PartView {
  readonly id: string;
  /** Begins a page of its own. */
  readonly isPage: boolean;
  readonly eyebrow: string;
  readonly heading: string;
  /** What the heading asks, answered; stands out. */
  readonly answer: string;
  readonly paragraphs: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly items: readonly ItemView[];
  /** What is written in by hand. */
  readonly blanks: readonly string[];
  /** What is typed in as it stands. */
  readonly code: string;
}

export interface ItemView {
  /** Empty where the text says it all. */
  readonly title: string;
  readonly text: string;
}

const EMPTY: Omit<PartView, "id" | "heading"> = {
  isPage: false,
  eyebrow: "",
  answer: "",
  paragraphs: [],
  columns: [],
  rows: [],
  items: [],
  blanks: [],
  code: "",
};

/** A part of what is given. */
export function part(id: string, heading: string, given: Partial<PartView>): PartView {
  return { ...EMPTY, ...given, id, heading };
}

/** Items without a title. */
export function plainItems(texts: readonly string[]): readonly ItemView[] {
  return texts.map((text) => ({ title: "", text }));
}
