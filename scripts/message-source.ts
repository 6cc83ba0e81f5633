import type { Token } from "@messageformat/parser";
import * as CARDINALS from "make-plural/cardinals";
import { argumentsOf, type Arguments, type Entry, unknownFormat } from "./catalog.ts";

/** The constant with the words of a language. */
export function nameOf(code: string): string {
  return code.toUpperCase().replaceAll("-", "_");
}

/** The function that selects the plural form for a number. */
export function pluralOf(code: string): string {
  return `PLURAL_${nameOf(code)}`;
}

/** The plural form of a number in a language, by Unicode's rules (CLDR). */
export function pluralSource(code: string): string {
  const [language = ""] = code.split("-");
  const rule =
    (CARDINALS as Readonly<Record<string, (n: number) => string>>)[language] ?? CARDINALS.en;
  return rule.toString().replace("(n)", "(n: number)");
}

/** A message with the arguments `facts`, or a list of texts, as source text. */
export function entrySource(entry: Entry, code: string, facts: Arguments): string {
  switch (entry.kind) {
    case "group":
      throw new Error(`${entry.place}: a list holds no map`);
    case "word":
      return JSON.stringify(entry.word);
    case "list":
      return `[${entry.items.map((item) => entrySource(item, code, new Map())).join(", ")}]`;
    case "message": {
      for (const [name, type] of argumentsOf(entry.tokens, entry.place)) {
        const known = facts.get(name);
        if (known === undefined) throw new Error(`${entry.place}: English has no {${name}} here`);
        if (type !== known && type !== "string") {
          throw new Error(`${entry.place}: {${name}} is ${known} in English`);
        }
      }
      const text = textSource(entry.tokens, { code, place: entry.place });
      return facts.size === 0 ? text : `(p) => ${text}`;
    }
  }
}

interface Where {
  readonly code: string;
  readonly place: string;
  /** The number that # stands for. */
  readonly number?: string;
}

function textSource(tokens: readonly Token[], where: Where): string {
  const parts = tokens.map((token) =>
    token.type === "content" ? escaped(token.value) : `\${${tokenSource(token, where)}}`,
  );
  return `\`${parts.join("")}\``;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`]|\$(?=\{)/gu, "\\$&");
}

function tokenSource(token: Exclude<Token, { type: "content" }>, where: Where): string {
  switch (token.type) {
    case "argument":
      return `p.${token.arg}`;
    case "octothorpe":
      return where.number ?? unknownFormat("#", where.place);
    case "function": {
      if (token.key === "number") return `p.${token.arg}`;
      const [param] = token.param ?? [];
      const how = param?.type === "content" ? param.value.trim() : "";
      return `${token.key}(${JSON.stringify(where.code)}, p.${token.arg}, ${JSON.stringify(how)})`;
    }
    case "plural":
    case "selectordinal":
    case "select":
      return casesSource(token, where);
  }
}

type Cases = Extract<Token, { readonly cases: unknown }>;

/** The first case that matches, else the last one, `other`. `none` is an empty text. */
function casesSource({ type, arg, cases }: Cases, where: Where): string {
  const number = type === "select" ? where.number : `p.${arg}`;
  const inside = number === undefined ? where : { ...where, number };
  const last = cases.find(({ key }) => key === "other");
  if (last === undefined) throw new Error(`${where.place}: {${arg}} has no case "other"`);
  const tests = cases.flatMap((one) => {
    if (one === last) return [];
    const test =
      type === "select"
        ? `p.${arg} === ${JSON.stringify(one.key === "none" ? "" : one.key)}`
        : one.key.startsWith("=")
          ? `p.${arg} === ${one.key.slice(1)}`
          : `${pluralOf(where.code)}(p.${arg}) === ${JSON.stringify(one.key)}`;
    return [`${test} ? ${textSource(one.tokens, inside)} : `];
  });
  return `${tests.join("")}${textSource(last.tokens, inside)}`;
}
