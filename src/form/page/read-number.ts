/** A number as somebody typed it. */
export type NumberReading =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "not-a-number" | "ambiguous" | "out-of-bounds" };

interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

const NUMBER = /^[-−]?\d+(?:[.,]\d+)?$/u;
/** 1,500 may be a thousand and a half, or one and a half. */
const AMBIGUOUS = /^[-−]?[1-9]\d{0,2}[.,]\d{3}$/u;
const THOUSANDS = /^([-−]?\d{1,3})((?:\s\d{3})+)(?=$|[.,])/u;

/** Reads a number with a point or a comma before its decimals, and spaces between thousands. */
export function readNumber(typed: string, { min, max }: Bounds): NumberReading {
  const text = typed.trim();
  if (text === "") return { kind: "blank" };
  const joined = text.replace(THOUSANDS, (whole) => whole.replaceAll(/\s/gu, ""));
  if (!NUMBER.test(joined)) return { kind: "not-a-number" };
  if (AMBIGUOUS.test(joined)) return { kind: "ambiguous" };
  const value = Number(joined.replace("−", "-").replace(",", "."));
  if (!Number.isFinite(value)) return { kind: "not-a-number" };
  const isWithin = (min === undefined || value >= min) && (max === undefined || value <= max);
  return isWithin ? { kind: "number", value } : { kind: "out-of-bounds" };
}

/** A number as it may be typed, so that it is read as itself. */
export function typedNumber(value: number): string {
  const text = String(value);
  return AMBIGUOUS.test(text) ? `${text}0` : text;
}
