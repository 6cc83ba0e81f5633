import { randomInt } from "node:crypto";
import { newToken } from "../model/token.ts";

/** Makes random tokens, each unlike those that are taken and unlike one another. */
export function newTokens(count: number, taken: readonly string[]): readonly string[] {
  const known = new Set(taken);
  while (known.size < new Set(taken).size + count) known.add(newToken(randomInt));
  return [...known].slice(known.size - count);
}
