/**
 * The properties of a terminal: its width, its colours, and whether it supports more than ASCII.
 */
export interface Canvas {
  readonly columns: number;
  readonly isUnicode: boolean;
  /** Read aloud by a screen reader: words instead of bars. */
  readonly isSpoken?: boolean;
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly accent: (text: string) => string;
  readonly warning: (text: string) => string;
}

/** The symbols of the profile. */
export interface Signs {
  readonly done: string;
  readonly today: string;
  readonly ahead: string;
  readonly target: string;
  readonly empty: string;
  readonly holds: string;
  readonly between: string;
}

const UNICODE: Signs = {
  done: "━",
  today: "●",
  ahead: "┄",
  target: "◇",
  empty: " ",
  holds: "◂",
  between: "·",
};

const ASCII: Signs = {
  done: "=",
  today: "O",
  ahead: "-",
  target: "+",
  empty: " ",
  holds: "<",
  between: "|",
};

export function signsOf({ isUnicode }: Canvas): Signs {
  return isUnicode ? UNICODE : ASCII;
}

const WIDEST = 100;
const NARROWEST = 40;

/** The width of a text: the terminal's width, up to a readable maximum. */
export function widthFor({ columns }: Canvas): number {
  return Math.max(NARROWEST, Math.min(WIDEST, columns));
}

const PLAIN: Readonly<Record<string, string>> = {
  "·": "|",
  "–": "-",
  "→": "->",
  "−": "-",
  "“": '"',
  "”": '"',
  "…": "...",
};

/** Terminals without Unicode get plain symbols for those that our own sentences use. */
export function plainSigns(text: string, { isUnicode }: Canvas): string {
  return isUnicode ? text : text.replaceAll(/[·–→−“”…]/gu, (sign) => PLAIN[sign] ?? sign);
}
