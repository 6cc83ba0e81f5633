import { type ProblemsTexts, problemsTexts } from "../generated/catalogs/problems.ts";
import type { Location, Problem, Severity } from "../model/index.ts";
import { didYouMean } from "./did-you-mean.ts";
import { listed, shortened } from "./shorten.ts";
import { escapeInvisible } from "./escape-invisible.ts";

/** The texts of all problems. They are in English, whatever the language of a report (decision 013). */
const TEXTS = problemsTexts("en");

/** A kind of problem. Each is a row of the catalog: an entry with a severity. */
export type ProblemCode = {
  [Key in keyof ProblemsTexts]: ProblemsTexts[Key] extends { readonly severity: Severity }
    ? Key
    : never;
}[keyof ProblemsTexts];

/** The arguments of a text. A text with variants also takes `why`, the key of one of them. */
type FactsOf<Text> = Text extends string
  ? unknown
  : Text extends (facts: infer Facts) => string
    ? Facts
    : { readonly why: keyof Text } & FactsOf<Text[keyof Text]>;

/** The arguments of the message and the remedy of a kind. */
type Facts<C extends ProblemCode> = FactsOf<ProblemsTexts[C]["message"]> &
  FactsOf<ProblemsTexts[C]["remedy"]>;

/** Why something with a condition can never apply. */
export type WhyNever = Facts<"never-applies">["why"];

/** Why a config may not have a document written to a path. */
export type WhyMisplaced = Facts<"report-misplaced">["why"];

/** Why a template may not fill something in at a place. */
export type WhyUnsafe = Facts<"template-unsafe">["why"];

/** Arguments that are computed, and the details that they are computed from. */
interface FromDetails<Fact extends string, Details> {
  readonly facts: Fact;
  readonly details: Details;
}

type FromKey = FromDetails<"where", { readonly key: string }>;
type FromFirst = FromDetails<"first", { readonly first: Location }>;
type FromLevels = FromDetails<"levels", { readonly levels: readonly number[] }>;
type FromKnown<Fact extends string, Name extends string = "id"> = FromDetails<
  Fact,
  Readonly<Record<Name, string>> & { readonly known: readonly string[] }
>;

/** The arguments that are computed from the details that callers pass in. */
interface ComputedFacts {
  readonly "bad-format": FromKey;
  readonly "bands-gap": FromDetails<
    "why" | "min",
    { readonly from: number; readonly min?: number }
  >;
  readonly cycle: FromDetails<"path", { readonly path: readonly string[] }>;
  readonly "duplicate-id": FromFirst;
  readonly "duplicate-key": FromFirst;
  readonly "file-too-large": FromDetails<"why" | "bytes", { readonly bytes?: number }>;
  readonly "level-not-described": FromLevels;
  readonly "level-not-in-model": FromLevels;
  readonly "missing-translation": FromDetails<
    "additions",
    { readonly languages: readonly string[] }
  >;
  readonly "not-allowed": FromDetails<
    "where" | "suggestion",
    { readonly key: string; readonly found: string; readonly allowed: readonly string[] }
  >;
  readonly "not-predicted": FromKnown<"suggestion">;
  readonly "out-of-bounds": FromKey;
  readonly "reviewed-twice": FromFirst;
  readonly "template-failed": FromDetails<"reason", { readonly reason?: string }>;
  readonly "template-unknown": FromKnown<"likely", "name">;
  readonly "token-twice": FromFirst;
  readonly "roster-column": FromKnown<"suggestion">;
  readonly "unknown-department": FromKnown<"suggestion">;
  readonly "unknown-key": FromKnown<"suggestion", "key">;
  readonly "unknown-language": FromDetails<
    "likely",
    { readonly language: string; readonly languages: readonly string[] }
  >;
  readonly "unknown-option": FromKnown<"suggestion">;
  readonly "unknown-question": FromKnown<"likely">;
  readonly "unknown-questionnaire": FromKnown<"likely">;
  readonly "unknown-reference": FromKnown<"suggestion">;
  readonly "unknown-translation": FromKnown<"path" | "likely", "key">;
  readonly "unknown-variant": FromKnown<"suggestion">;
  readonly "unsafe-integer": FromDetails<"why", { readonly source: string }>;
  readonly "wrong-type": FromDetails<
    "where" | "write",
    { readonly key: string; readonly expected: string }
  >;
}

/** How they are computed. An argument that no text uses does not compile. */
const COMPUTE: {
  readonly [C in keyof ComputedFacts]: (
    details: ComputedFacts[C]["details"],
  ) => Pick<Facts<C>, ComputedFacts[C]["facts"] & keyof Facts<C>>;
} = {
  "bad-format": where,
  "bands-gap": ({ from, min }) =>
    min === undefined ? { why: "below", min: from } : { why: "between", min },
  cycle: ({ path }) => ({ path: listed(path, " → ") }),
  "duplicate-id": first,
  "duplicate-key": first,
  "file-too-large": ({ bytes }) =>
    bytes === undefined ? { why: "stdin", bytes: 0 } : { why: "file", bytes },
  "level-not-described": levels,
  "level-not-in-model": levels,
  "missing-translation": ({ languages }) => ({
    additions: languages.map((code) => `${code}: …`),
  }),
  "not-allowed": ({ key, found, allowed }) => ({
    ...where({ key }),
    suggestion: suggestion(found.replaceAll('"', ""), allowed),
  }),
  "not-predicted": suggestedId,
  "out-of-bounds": where,
  "reviewed-twice": first,
  "template-failed": ({ reason = "" }) => ({ reason }),
  "template-unknown": ({ name, known }) => ({ likely: likely(name, known) }),
  "token-twice": first,
  "roster-column": suggestedId,
  "unknown-department": suggestedId,
  "unknown-key": ({ key, known }) => ({ suggestion: suggestion(key, known) }),
  "unknown-language": ({ language, languages }) => ({ likely: likely(language, languages) }),
  "unknown-option": suggestedId,
  "unknown-question": likelyId,
  "unknown-questionnaire": likelyId,
  "unknown-reference": suggestedId,
  "unknown-translation": ({ key, known }) => ({
    path: dotted(key),
    likely: dotted(likely(key, known)),
  }),
  "unknown-variant": suggestedId,
  // YAML writes infinity and "not a number" as .inf and .nan.
  "unsafe-integer": ({ source }) => ({
    why: /^[-+]?\.(?:nan|inf)$/iu.test(source) ? "not-a-number" : "too-large",
  }),
  "wrong-type": ({ key, expected }) => ({ ...where({ key }), write: howToWrite(expected) }),
};

/** The arguments of a kind, with the details in place of those that are computed. */
type DetailsOf<C extends ProblemCode> = C extends keyof ComputedFacts
  ? Omit<Facts<C>, ComputedFacts[C]["facts"]> & ComputedFacts[C]["details"]
  : Facts<C>;

/** The details that a caller passes in with a problem. */
type ProblemDetails<C extends ProblemCode> = [keyof DetailsOf<C>] extends [never]
  ? Readonly<Record<string, never>>
  : DetailsOf<C>;

/** A problem in words; its severity is that of its kind unless another is given. */
export function problem<C extends ProblemCode>(
  code: C,
  at: Location | undefined,
  details: ProblemDetails<C>,
  severity: Severity = TEXTS[code].severity,
): Problem {
  const { message, remedy } = TEXTS[code];
  const facts = factsOf(code, quotable(details as Given));
  return {
    code,
    severity,
    message: escapeInvisible(said(message, facts)),
    remedy: said(remedy, facts),
    ...(at === undefined ? {} : { at }),
  };
}

/** Details or arguments of any kind, where the types have been checked already. */
type Given = Readonly<Record<string, unknown>>;

function factsOf(code: ProblemCode, details: Given): Given {
  if (!Object.hasOwn(COMPUTE, code)) return details;
  const compute = COMPUTE[code as keyof ComputedFacts] as (details: Given) => Given;
  return { ...details, ...compute(details) };
}

/** A text of the catalog: without arguments, with arguments, or in variants. */
type Sayable = string | ((facts: never) => string) | { readonly [why: string]: Sayable };

function said(text: Sayable | undefined, facts: Given): string {
  if (typeof text === "object") return said(text[String(facts["why"])], facts);
  return typeof text === "function" ? text(facts as never) : (text ?? "");
}

/** Shortens what a message repeats of a file. */
function quotable(details: Given): Given {
  const entries = Object.entries(details).map(([name, value]) => [
    name,
    typeof value === "string" ? shortened(value) : value,
  ]);
  return Object.fromEntries(entries) as Given;
}

/** Every code that there is. */
export function problemCodes(): readonly ProblemCode[] {
  return Object.keys(TEXTS).filter((key) => isCode(key));
}

function isCode(key: string): key is ProblemCode {
  const entry = Object.hasOwn(TEXTS, key) ? TEXTS[key as keyof ProblemsTexts] : "";
  return typeof entry === "object" && "severity" in entry;
}

/** Explains a code; a problem without a row is a file that could not be read. */
export function explanationOf(code: string): string {
  return isCode(code) ? TEXTS[code].explanation : TEXTS.parts.unreadable;
}

/** `file:line:column`, as editors and terminals understand it. */
export function place({ file, line, column, cell }: Location): string {
  return cell === undefined ? `${file}:${line}:${column}` : `${file}:${cell}`;
}

function where({ key }: { readonly key: string }): { readonly where: string } {
  return { where: key === "" ? "" : `${key}: ` };
}

function first(details: { readonly first: Location }): { readonly first: string } {
  return { first: place(details.first) };
}

function levels(details: { readonly levels: readonly number[] }): {
  readonly levels: readonly string[];
} {
  return { levels: details.levels.map(String) };
}

function dotted(path: string): string {
  return path.replaceAll("/", ".");
}

/** The known word that is most similar to an unknown one; empty if none is. */
function likely(word: string, known: readonly string[]): string {
  return didYouMean(word, known) ?? "";
}

function suggestion(word: string, known: readonly string[]): string {
  const facts = { likely: likely(word, known), known: listed(known) };
  const why = facts.likely !== "" ? "likely" : facts.known !== "" ? "known" : "none";
  return said(TEXTS.parts.suggestion[why], facts);
}

interface UnknownId {
  readonly id: string;
  readonly known: readonly string[];
}

function likelyId({ id, known }: UnknownId): { readonly likely: string } {
  return { likely: likely(id, known) };
}

function suggestedId({ id, known }: UnknownId): { readonly suggestion: string } {
  return { suggestion: suggestion(id, known) };
}

/** How to write a value, by the first of these words that occurs in what is expected. */
const WRITTEN = [
  ["whole number", "integer"],
  ["number", "number"],
  ["text", "text"],
  ["true or false", "boolean"],
  ["list", "list"],
  ["map", "map"],
] as const;

function howToWrite(expected: string): string {
  const [, type = "other"] = WRITTEN.find(([part]) => expected.includes(part)) ?? [];
  return TEXTS.parts.write[type];
}
