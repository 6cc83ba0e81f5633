import {
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  type KeypressEvent,
  useKeypress,
  useState,
} from "@inquirer/core";
import { wordOf } from "./keys.ts";
import { type Prompt, promptOf } from "./prompt.ts";
import { useRows } from "./screen.ts";

export interface PageConfig {
  /** The text to read, for the terminal's current width. */
  readonly lines: () => readonly string[];
  /** The keys; `place` says how far down the page is, empty where all of it is seen. */
  readonly foot: (place: string) => string;
}

const LEAVING = { b: "back", left: "back", "?": "back", "back-tab": "back" } as const;

/** Lines to read, scrolled where they do not fit. */
export const pagePrompt: Prompt<void, PageConfig> = promptOf(({ lines, foot }, done) => {
  const rows = useRows();
  const [top, setTop] = useState(0);
  const all = lines();
  const room = Math.max(1, rows - 1);
  const last = Math.max(0, all.length - room);
  const first = Math.min(top, last);
  useKeypress((key) => {
    if (isEnterKey(key) || wordOf(key, LEAVING) !== undefined) done();
    else setTop(Math.max(0, Math.min(last, first + stepOf(key, room))));
  });
  const end = Math.min(all.length, first + room);
  const place = last === 0 ? "" : `${first + 1}-${end}/${all.length}`;
  return [...all.slice(first, end), foot(place)].join("\n");
});

function stepOf(key: KeypressEvent, page: number): number {
  if (isUpKey(key)) return -1;
  if (isDownKey(key)) return 1;
  if (isSpaceKey(key) || key.name === "pagedown") return page;
  return key.name === "pageup" ? -page : 0;
}
