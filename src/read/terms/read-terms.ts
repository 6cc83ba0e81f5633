import type { Problem, Term, TermsFile } from "../../model/index.ts";
import { TERMS } from "../../model/terms.ts";
import validate from "../../generated/validators/terms.js";
import { readDocument } from "../read-document.ts";
import { readFormat } from "../read-format.ts";
import type { Source } from "../source.ts";
import { plain } from "../tree.ts";

/** The terms of a file, none of them if it has problems. */
export interface TermsReading {
  readonly terms: readonly Term[];
  readonly problems: readonly Problem[];
}

export function readTerms(source: Source): TermsReading {
  const { tree, problems } = readDocument(source, "terms", validate);
  if (tree === undefined) return { terms: [], problems };
  const { terms } = readFormat(TERMS, plain(tree), {}) as TermsFile;
  return { terms, problems };
}
