import type { ErrorObject } from "ajv";

type Words = (limit: number) => string;

const counted =
  (bound: "at least" | "at most", one: string, many: string): Words =>
  (limit) =>
    bound === "at least" && limit === 1 && one === "character"
      ? "must not be empty"
      : `must have ${bound} ${limit} ${limit === 1 ? one : many}`;

/** The requirements of a schema's bounds, by keyword. */
const RULES: Readonly<Record<string, Words>> = {
  minLength: counted("at least", "character", "characters"),
  maxLength: counted("at most", "character", "characters"),
  minItems: counted("at least", "item", "items"),
  maxItems: counted("at most", "item", "items"),
  minProperties: counted("at least", "entry", "entries"),
  maxProperties: counted("at most", "entry", "entries"),
  minimum: (limit) => `must be ${limit} or more`,
  maximum: (limit) => `must be ${limit} or less`,
  exclusiveMinimum: (limit) => `must be more than ${limit}`,
  exclusiveMaximum: (limit) => `must be less than ${limit}`,
};

/** A bound in words; for any other keyword, the validator's own words. */
export function ruleWords({ keyword, params, message }: ErrorObject): string {
  const words = Object.hasOwn(RULES, keyword) ? RULES[keyword] : undefined;
  return words?.(Number((params as { readonly limit?: number }).limit)) ?? message ?? keyword;
}
