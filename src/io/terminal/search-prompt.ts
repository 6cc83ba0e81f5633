import { isEnterKey, useEffect, useKeypress, useState } from "@inquirer/core";
import { fit, type Block } from "./fit.ts";
import { isBackKey } from "./keys.ts";
import { promptOf, type Prompt } from "./prompt.ts";
import { useRows } from "./screen.ts";
import { pastedText } from "./strokes.ts";

/** Something that can be found, on one line. */
export interface Found {
  readonly id: string;
  readonly label: string;
}

export interface SearchConfig {
  readonly head: () => readonly Block[];
  readonly foot: () => readonly Block[];
  readonly find: (query: string) => readonly Found[];
  /** In place of a list with nothing in it. */
  readonly none: string;
  readonly strong: (line: string) => string;
  /** The text typed so far. */
  readonly query?: string;
}

const NOT_YET = -1;

/**
 * A list that narrows as one types. Nothing is chosen until something is typed or the cursor moves;
 * ends with the id chosen, or with undefined, back where one came from.
 */
export const searchPrompt: Prompt<string | undefined, SearchConfig> = promptOf((config, done) => {
  const rows = useRows();
  const { query: start = "" } = config;
  const [query, setQuery] = useState(start);
  const [cursor, setCursor] = useState(start === "" ? NOT_YET : 0);
  const found = config.find(query);
  useEffect((readline) => readline.write(start), []);
  useKeypress((key, readline) => {
    const pasted = pastedText(key);
    if (pasted !== undefined) readline.write(oneLine(pasted));
    if (isBackKey(key) || key.name === "escape") return done(undefined);
    if (isEnterKey(key)) {
      if (found.length > 0 || query === "") done(found[cursor]?.id);
      return;
    }
    if (key.name === "up") return setCursor(Math.max(0, cursor - 1));
    if (key.name === "down") return setCursor(Math.min(found.length - 1, cursor + 1));
    setQuery(readline.line);
    setCursor(readline.line === "" ? NOT_YET : 0);
  });
  const choices = found.map(({ label }, index) =>
    index === cursor ? [config.strong(`> ${label}`)] : [`  ${label}`],
  );
  const line = `/ ${query}`;
  const head = [...config.head(), { lines: [line], rank: 0 }];
  const shown = choices.length === 0 ? [[`  ${config.none}`]] : choices;
  const all = fit(
    { head, choices: () => shown, foot: config.foot(), cursor: Math.max(0, cursor) },
    rows,
  );
  const place = all.indexOf(line) + 1;
  return [all.slice(0, place).join("\n"), all.slice(place).join("\n")];
});

/** More than anybody searches for; the library measures all of it at every key. */
const LONGEST = 100;

function oneLine(pasted: string): string {
  return pasted.trim().replaceAll(/\s+/gu, " ").slice(0, LONGEST);
}
