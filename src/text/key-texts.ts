import { widthOf } from "./width.ts";
import { inLanguage } from "./language.ts";

/** A key and what it does. */
export type Key = readonly [key: string, meaning: string];

/** The keys of each screen in one language, the most needed first. */
export interface KeyTexts {
  readonly choose: readonly Key[];
  readonly many: readonly Key[];
  readonly text: readonly Key[];
  readonly remark: readonly Key[];
  readonly review: readonly Key[];
  readonly search: readonly Key[];
  readonly page: readonly Key[];
  /** Where to see the others. */
  readonly more: Key;
  /** The same where letters are text. */
  readonly moreTyped: Key;
  readonly heading: string;
  readonly wordsHeading: string;
}

const EN: KeyTexts = {
  ...screens({
    enter: ["Enter", "confirm"],
    space: ["Space", "mark"],
    card: [
      ["b", "back"],
      ["n", "note"],
      ["q", "quote"],
      ["l", "language"],
      ["g", "go to"],
      ["u", "undo"],
      ["e", "evidence"],
      ["r", "review"],
      ["→", "next"],
      ["1-9 ↑ ↓", "choose"],
      ["Ctrl-C", "save and leave"],
    ],
  }),
  text: [
    ["Enter", "confirm"],
    ["Shift+Tab", "back"],
    ["Ctrl-C", "save and leave"],
  ],
  remark: [
    ["Enter", "keep"],
    ["Shift+Tab", "back to the question"],
  ],
  review: [
    ["Enter", "open"],
    ["f", "finish"],
    ["b", "back"],
    ["g", "go to"],
    ["u", "undo"],
    ["l", "language"],
    ["Ctrl-C", "save and leave"],
  ],
  search: [
    ["Enter", "go there"],
    ["↑ ↓", "choose"],
    ["Shift+Tab", "back"],
  ],
  page: [
    ["Enter", "back"],
    ["↑ ↓ Space", "scroll"],
  ],
  more: ["?", "more"],
  moreTyped: ["? Enter", "more"],
  heading: "Keys",
  wordsHeading: "Type instead of an answer",
};

const SV: KeyTexts = {
  ...screens({
    enter: ["Enter", "välj"],
    space: ["Mellanslag", "markera"],
    card: [
      ["b", "bakåt"],
      ["n", "anteckna"],
      ["q", "citat"],
      ["l", "språk"],
      ["g", "gå till"],
      ["u", "ångra"],
      ["e", "underlag"],
      ["r", "gå igenom"],
      ["→", "framåt"],
      ["1-9 ↑ ↓", "flytta"],
      ["Ctrl-C", "spara och lämna"],
    ],
  }),
  text: [
    ["Enter", "svara"],
    ["Skift+Tabb", "bakåt"],
    ["Ctrl-C", "spara och lämna"],
  ],
  remark: [
    ["Enter", "spara"],
    ["Skift+Tabb", "tillbaka till frågan"],
  ],
  review: [
    ["Enter", "öppna"],
    ["f", "klar"],
    ["b", "bakåt"],
    ["g", "gå till"],
    ["u", "ångra"],
    ["l", "språk"],
    ["Ctrl-C", "spara och lämna"],
  ],
  search: [
    ["Enter", "gå dit"],
    ["↑ ↓", "flytta"],
    ["Skift+Tabb", "tillbaka"],
  ],
  page: [
    ["Enter", "tillbaka"],
    ["↑ ↓ Mellanslag", "bläddra"],
  ],
  more: ["?", "fler"],
  moreTyped: ["? Enter", "fler"],
  heading: "Tangenter",
  wordsHeading: "Skriv i stället för ett svar",
};

interface CardKeys {
  readonly enter: Key;
  readonly space: Key;
  readonly card: readonly Key[];
}

function screens({ enter, space, card }: CardKeys): Pick<KeyTexts, "choose" | "many"> {
  return { choose: [enter, ...card], many: [space, enter, ...card] };
}

/** The keys in a language; English where unsilo has none. */
export function keyTexts(language: string): KeyTexts {
  return inLanguage({ en: EN, sv: SV }, language);
}

/** As many keys as one line of a width holds, the first ones, and always the last one given. */
export function keyLine(keys: readonly Key[], last: Key | undefined, width: number): string {
  const end = last === undefined ? [] : [last];
  for (let count = keys.length; count > 0; count -= 1) {
    const line = written([...keys.slice(0, count), ...end]);
    if (widthOf(line) <= width) return line;
  }
  return written(end);
}

function written(keys: readonly Key[]): string {
  return keys.map(([key, meaning]) => `${key} ${meaning}`.trim()).join(" · ");
}
