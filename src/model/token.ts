/** The digits of tokens: Crockford's base 32, in lower case as in ids. It has no i, l, o and u. */
const DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
const BASE = DIGITS.length;
const LENGTH = 8;

/** The position of the first letter, and the number of digits before it. */
const DECIMAL = 10;

/**
 * A token of a respondent: eight digits of base 32, of which the last checks the others. The first is
 * a letter, the second and the fifth are decimal digits, so that no spreadsheet takes a token for a
 * number or a date, and no token is a word. `random` returns a whole number below its argument.
 */
export function newToken(random: (below: number) => number): string {
  const values = Array.from({ length: LENGTH - 1 }, (_, position) => {
    if (position === 0) return DECIMAL + random(BASE - DECIMAL);
    return random(position === 1 || position === 4 ? DECIMAL : BASE);
  });
  return [...values, doubled(remainderOf(values))].map((value) => DIGITS.charAt(value)).join("");
}

/**
 * The token that a text stands for, if it is eight letters and digits with at least one digit: in any
 * case of letters, with o for 0, and i or l for 1. Undefined of any other text, such as an id that
 * somebody chose.
 */
export function tokenIn(text: string): string | undefined {
  if (!/^(?=.*\d)[a-z\d]{8}$/iu.test(text)) return undefined;
  return text.toLowerCase().replaceAll("o", "0").replaceAll(/[il]/gu, "1");
}

/**
 * Whether the last digit of a token fits the others. Not if one character is wrong, or if any two
 * are swapped: each position has its own weight.
 */
export function isToken(token: string): boolean {
  const values = Array.from(token, (digit) => DIGITS.indexOf(digit));
  return values.length === LENGTH && !values.includes(-1) && remainderOf(values) === 0;
}

/**
 * The sum of the values in the field of 32 elements (x^5 + x^2 + 1), the last times 1, the one before
 * times x, then x^2 and so on. The first 31 powers of x differ from each other and from 0.
 */
function remainderOf(values: readonly number[]): number {
  return values.reduce((sum, value) => doubled(sum) ^ value, 0);
}

const POLYNOMIAL = 0b100101;

/** A value times x. */
function doubled(value: number): number {
  const product = value << 1;
  return product < BASE ? product : product ^ POLYNOMIAL;
}
