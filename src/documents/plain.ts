import { commonTexts } from "../generated/catalogs/common.ts";
import type { Document } from "./document.ts";

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
