import type { CellStyle } from "./workbook-parts.ts";

/** Each style with its font, its fill, its format of numbers, and whether its cells may be changed. */
const STYLES: Readonly<Record<CellStyle, Look>> = {
  plain: { font: 0, fill: 0 },
  title: { font: 2, fill: 0 },
  heading: { font: 1, fill: 2 },
  head: { font: 1, fill: 2 },
  text: { font: 0, fill: 0 },
  note: { font: 3, fill: 0 },
  // As text, nothing that is typed becomes a date, a number or a formula.
  "open-text": { font: 0, fill: 3, format: 49, isOpen: true },
  "open-number": { font: 0, fill: 3, isOpen: true },
};

interface Look {
  readonly font: number;
  readonly fill: number;
  readonly format?: number;
  readonly isOpen?: true;
}

const NAMES = Object.keys(STYLES);

/** The number by which a cell names its style. */
export function styleNumber(style: CellStyle): number {
  return NAMES.indexOf(style);
}

const FONT = '<name val="Calibri"/><family val="2"/>';
const FONTS = [
  `<font><sz val="11"/>${FONT}</font>`,
  `<font><b/><sz val="11"/>${FONT}</font>`,
  `<font><b/><sz val="16"/>${FONT}</font>`,
  `<font><sz val="10"/><color rgb="FF595959"/>${FONT}</font>`,
];

/** The first two are what every program expects there. */
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid("FFE7E6E6"),
  solid("FFFFF8DC"),
];

function solid(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

const LINE = '<color rgb="FFBFBFBF"/>';
const BORDERS = [
  "<border><left/><right/><top/><bottom/><diagonal/></border>",
  `<border><left style="thin">${LINE}</left><right style="thin">${LINE}</right><top style="thin">${LINE}</top><bottom style="thin">${LINE}</bottom><diagonal/></border>`,
];

export function stylesXml(): string {
  const looks = Object.values(STYLES).map(
    ({ font, fill, format = 0, isOpen = false }) =>
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${isOpen ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment vertical="top" wrapText="1"/><protection locked="${isOpen ? 0 : 1}"/></xf>`,
  );
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    counted("fonts", FONTS),
    counted("fills", FILLS),
    counted("borders", BORDERS),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    counted("cellXfs", looks),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    "</styleSheet>",
  ].join("");
}

function counted(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}
