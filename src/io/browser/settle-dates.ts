const DATE = /\/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)/gu;

/**
 * The PDF with the day that its content is of (YYYY-MM-DD) in place of the moment of printing, so
 * that the same input gives the same bytes. Nothing moves: the dates are as long as before.
 */
export function settleDates(pdf: Uint8Array, day: string): Uint8Array {
  const digits = day.replaceAll("-", "");
  const text = Buffer.from(pdf).toString("latin1");
  const settled = text.replaceAll(DATE, `/$1 (D:${digits}000000+00'00')`);
  return Buffer.from(settled, "latin1");
}
