import { commonTexts } from "../generated/catalogs/common.ts";
import { type Block, styled, type Styled } from "./blocks.ts";

export interface Section extends Styled {
  readonly id: string;
  readonly eyebrow: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Words that a renderer needs of itself. */
export interface DocumentWords {
  readonly skip: string;
  readonly contents: string;
  readonly asTable: string;
  readonly swipe: string;
}

/** A document in its language, ready to be set: every number and sentence is a text. */
export interface Document {
  readonly kind: string;
  readonly language: string;
  /** "Maturity report: Nordlys Retail". */
  readonly title: string;
  /** The two parts of the title where it is set large; the eyebrow may be empty. */
  readonly eyebrow: string;
  readonly heading: string;
  readonly organization: string;
  readonly tool: string;
  /** On the cover and on every page; empty where nothing is confidential. */
  readonly confidentiality: string;
  readonly cover: readonly Block[];
  readonly hasContents: boolean;
  /** Single facts by name, for templates that say them in their own place. */
  readonly facts: Readonly<Record<string, string>>;
  readonly sections: readonly Section[];
  /** The last line. */
  readonly imprint: readonly string[];
  readonly words: DocumentWords;
}

interface SectionOptions {
  readonly eyebrow?: string;
  readonly role?: string;
}

/** Nothing where it has no block. */
export function section(
  id: string,
  title: string,
  blocks: readonly Block[],
  { eyebrow = "", role }: SectionOptions = {},
): readonly Section[] {
  return blocks.length === 0 ? [] : [{ id, eyebrow, title, blocks, ...styled(role) }];
}

type Given = Pick<Document, "kind" | "language" | "title" | "cover" | "sections">;

/** A document for a terminal or a file of text, with nothing around its sections. */
export function plainDocument(given: Given): Document {
  return {
    ...given,
    eyebrow: "",
    heading: given.title,
    organization: "",
    tool: "",
    confidentiality: "",
    hasContents: false,
    facts: {},
    imprint: [],
    words: { skip: "", contents: "", asTable: "", swipe: "" },
  };
}

/** What a document has around its sections where it is not about the result of one assessment. */
export function plainFrame(
  language: string,
  skip: string,
): Pick<Document, "language" | "confidentiality" | "facts" | "hasContents" | "words"> {
  const { contents, asTable, swipe } = commonTexts(language).labels;
  return {
    language,
    confidentiality: "",
    facts: {},
    hasContents: false,
    words: { skip, contents, asTable, swipe },
  };
}
