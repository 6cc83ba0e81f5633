/**
 * A number with a fixed count of decimals, halves away from zero. Works on the decimal that the
 * number is written as, so that 2.675 rounds to 2.68; the decimal mark is a point.
 */
export function roundHalfAway(value: number, decimals: number): string {
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toString().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const shift = Number(exponent);
  const digits = shift < 0 ? "0".repeat(-shift) + whole + fraction : whole + fraction;
  const point = shift < 0 ? whole.length : whole.length + shift;
  const padded = digits.padEnd(point + decimals + 1, "0");
  const kept = BigInt(padded.slice(0, point + decimals));
  const rounded = Number(padded[point + decimals]) >= 5 ? kept + 1n : kept;
  const text = rounded.toString().padStart(decimals + 1, "0");
  const sign = value < 0 && rounded > 0n ? "-" : "";
  if (decimals === 0) return sign + text;
  return `${sign}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
