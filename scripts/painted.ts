/** Text in one ink: the names of a weight and a colour, separated by spaces. */
interface Stretch {
  readonly text: string;
  readonly ink: string;
}

export type Line = readonly Stretch[];

/** The inks that a terminal's codes switch on, by their letter. */
const ON: Readonly<Record<string, string>> = { "1": "b", "2": "d", "33": "w", "36": "a" };

/** The inks that they switch off. */
const OFF: Readonly<Record<string, readonly string[]>> = {
  "": ["b", "d", "w", "a"],
  "0": ["b", "d", "w", "a"],
  "22": ["b", "d"],
  "39": ["w", "a"],
};

// oxlint-disable-next-line no-control-regex -- escape sequences begin with a control character
const ESCAPE = /\u001B\[([\d;]*)m/u;

/** The lines of a screen in their inks; an ink continues across lines until it is switched off. */
export function paintedLines(lines: readonly string[]): readonly Line[] {
  let inks: readonly string[] = [];
  return lines.map((line) =>
    // Every second item is text that the expression captured.
    line.split(ESCAPE).flatMap((part, index): Stretch[] => {
      if (index % 2 === 0) return part === "" ? [] : [{ text: part, ink: inks.join(" ") }];
      for (const code of part.split(";")) inks = inksAfter(inks, code);
      return [];
    }),
  );
}

function inksAfter(inks: readonly string[], code: string): readonly string[] {
  const on = ON[code];
  const left = inks.filter((ink) => ink !== on && !(OFF[code] ?? []).includes(ink));
  return on === undefined ? left : [...left, on];
}
