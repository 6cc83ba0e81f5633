import { randomInt } from "node:crypto";
import { describe, expect, test } from "vitest";
import { isToken, newToken, tokenIn } from "../../src/model/token.ts";
import { newTokens } from "../../src/io/new-tokens.ts";

const DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
const TOKENS = Array.from({ length: 20 }, () => newToken(randomInt));

describe("a token", () => {
  test("has a last digit that is worked out from the others", () => {
    // 10 times x, seven times, in the field of 32: 20, 13, 26, 17, 7, 14, 28, which is w.
    expect(newToken(() => 0)).toBe("a000000w");
    expect(isToken("a000000w")).toBe(true);
  });

  test("begins with a letter, and has digits that no spreadsheet takes for a number or a date", () => {
    for (const token of TOKENS) expect(token).toMatch(/^[a-z]\d[0-9a-z]{2}\d[0-9a-z]{3}$/u);
  });

  test("with one character mistyped is found, whichever it is", () => {
    for (const token of TOKENS) {
      for (const [place, right] of Array.from(token).entries()) {
        for (const wrong of DIGITS.replace(right, "")) {
          const mistyped = token.slice(0, place) + wrong + token.slice(place + 1);
          expect([mistyped, isToken(tokenIn(mistyped) ?? "")]).toEqual([mistyped, false]);
        }
      }
    }
  });

  test("with two characters swapped is found, neighbours or not", () => {
    for (const token of TOKENS) {
      for (let one = 0; one < 8; one += 1) {
        for (let other = one + 1; other < 8; other += 1) {
          const digits = Array.from(token);
          [digits[one], digits[other]] = [digits[other] ?? "", digits[one] ?? ""];
          const swapped = digits.join("");
          if (swapped !== token) expect([swapped, isToken(swapped)]).toEqual([swapped, false]);
        }
      }
    }
  });

  test("is read in any case of letters, and with letters that look like digits", () => {
    expect(tokenIn("A0O0OIL7")).toBe("a0000117");
  });

  test.each(["cmo", "it-lead1", "director", "p7kq4mz", "p7kq4mz00"])(
    "is not %s, which is an id of your own",
    (id) => expect(tokenIn(id)).toBeUndefined(),
  );

  test("is never made twice", () => {
    const made = newTokens(500, TOKENS);
    expect(new Set([...made, ...TOKENS]).size).toBe(520);
    expect(made.every(isToken)).toBe(true);
  });
});
