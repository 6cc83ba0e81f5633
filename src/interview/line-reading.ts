import type { Remark } from "./remarks.ts";
import type { Reply } from "./run-interview.ts";

/** Why a typed line will not do. */
export type Refusal =
  | "number"
  | "bounds"
  | "empty"
  | "choice"
  | "language"
  | "applies"
  | "required"
  | "date"
  | "aside"
  | "predict"
  | "remark"
  | "text"
  | "consent"
  | "no-consent"
  | "quotes";

/** What a typed line means, or why it means nothing here. */
export type LineReading =
  | { readonly kind: "reply"; readonly reply: Reply }
  | { readonly kind: "help" }
  | { readonly kind: "jump"; readonly query: string }
  /** A remark of which the text is still to be typed. */
  | { readonly kind: "remark"; readonly remark: Remark }
  | { readonly kind: "bad"; readonly reason: Refusal };

/** A reading that needs no further line. */
export type Meaning = Extract<LineReading, { readonly kind: "reply" | "bad" }>;

/**
 * Who reads the lines: a person who sees what is asked about an answer, so that a bare line answers
 * that, or a script, which has to name it.
 */
export type Reader = "person" | "script";
