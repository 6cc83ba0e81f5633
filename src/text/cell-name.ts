/** The letters of a spreadsheet's column, counted from 0: `A`, `Z`, `AA`. */
export function columnName(index: number): string {
  const last = String.fromCodePoint(A + (index % LETTERS));
  return index < LETTERS ? last : `${columnName(Math.floor(index / LETTERS) - 1)}${last}`;
}

const A = 65;
const LETTERS = 26;

/** The name of a cell by its row and column, counted from 0: `D9`. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}
