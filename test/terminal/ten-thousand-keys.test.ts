import { describe, expect, test } from "vitest";
import { everyKind } from "./every-kind.ts";
import { hasStrace, kindsInterview, wait } from "./kinds-interview.ts";
import { hasScript, type Pty } from "./pty.ts";

const KEYS = 10_000;
const QUESTIONS = 40;
const SEED = 22;
/** Microseconds that a call takes longer on a slow disk. */
const SLOW = 20_000;

const LEVEL = "type: level, levels: { 1: Alone, 2: Each tells, 3: Together, 4: As one }";
const CHOICES =
  "type: choices, score: { by: share }, options: [{ id: a, text: A }, { id: b, text: B }, { id: c, text: C }, { id: d, text: D }]";
const NUMBER = "type: number, bands: [{ from: 0, score: 1 }]";

/** Keys in pieces, each written at once, and the record that they leave. */
interface Typed {
  readonly pieces: readonly (readonly string[])[];
  readonly record: unknown;
}

/** Several letters and an Enter in one piece would be a paste. */
function singly(...keys: readonly string[]): readonly (readonly string[])[] {
  return keys.map((key) => [key]);
}

type Random = (below: number) => number;

/** Moves about among choices, and ends on one of them; nothing is chosen at first. */
function walk(choices: number, moves: number, random: Random): { keys: string[]; at: number } {
  const keys: string[] = [];
  let at = -1;
  for (let move = 0; move < moves; move += 1) {
    const isDown = at < 0 || (at < choices - 1 && random(2) === 0) || at === 0;
    if (isDown && at === choices - 1) continue;
    keys.push(isDown ? "Down" : "Up");
    at += isDown ? 1 : -1;
  }
  return { keys, at };
}

const KINDS: readonly { readonly question: string; readonly type: (random: Random) => Typed }[] = [
  {
    question: LEVEL,
    type: (random) => {
      const { keys, at } = walk(4, 40 + random(40), random);
      // The two highest levels are followed by a question for their evidence.
      const aside = at >= 2 ? [["Enter"]] : [];
      return { pieces: [[...keys, "Enter"], ...aside], record: at + 1 };
    },
  },
  {
    question:
      "type: choice, options: [{ id: a, text: A, score: 1 }, { id: b, text: B, score: 1 }, { id: c, text: C, score: 1 }]",
    type: (random) => {
      const { keys, at } = walk(3, 40 + random(40), random);
      return { pieces: [[...keys, "Enter"]], record: "abc"[at] };
    },
  },
  {
    question: CHOICES,
    type: (random) => {
      const marks = [random(2), random(2), random(2), 1].map((one) => one === 1);
      const keys = marks.flatMap((isMarked) => ["Down", ...(isMarked ? ["Space"] : [])]);
      const record = ["a", "b", "c", "d"].filter((_, index) => marks[index]);
      const aside = record.length > 2 ? ["Enter"] : [];
      return { pieces: singly(...keys, "Enter", ...aside), record };
    },
  },
  {
    question: NUMBER,
    type: (random) => {
      const value = random(9000) + 1000;
      return {
        pieces: singly("7", "7", "C-u", ...Array.from(String(value)), "Enter"),
        record: value,
      };
    },
  },
  {
    question: "type: text",
    type: (random) => {
      const text = Array.from({ length: 8 + random(12) }, () => "abcdefgh"[random(8)]).join("");
      return { pieces: singly(...Array.from(text), "Enter"), record: text };
    },
  },
];

/** The same numbers on every machine (a linear congruential generator). */
function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const { ask, start, saved, pid, remove } = kindsInterview();

describe.runIf(hasScript)("10,000 keys in a real terminal", () => {
  test("leave exactly the records that were chosen, though the interview is killed", async () => {
    ask(everyKind(KINDS, QUESTIONS / KINDS.length));
    const random = randomFrom(SEED);
    let [keys, records, wrong, faults] = [0, 0, 0, 0];
    while (keys < KEYS) {
      remove();
      const chosen: unknown[] = [];
      for (let part = 0; chosen.length < QUESTIONS; part += 1) {
        const isSlow = hasStrace && part === 1;
        const terminal = start(isSlow ? SLOW : 0);
        await terminal.shows(`Question ${chosen.length + 1}?`);
        const stopAt = part < 2 ? chosen.length + 5 + random(10) : QUESTIONS;
        const safe = chosen.length;
        keys += await type(terminal, chosen, Math.min(stopAt, QUESTIONS), random);
        if (part === 2 || stopAt >= QUESTIONS) {
          await terminal.shows("No open questions.");
          terminal.press("C-c");
          await terminal.shows("ended with 130");
          break;
        }
        // Somewhere between the last keys and the last save.
        await wait(random(40));
        const interviewer = pid();
        if (interviewer === undefined) throw new Error("nobody interviews");
        process.kill(interviewer, part === 0 ? "SIGKILL" : "SIGTERM");
        await terminal.shows("ended with");
        faults += 1;
        const there = Object.values(saved());
        wrong += differing(there, chosen);
        if (there.length < safe) wrong += safe - there.length;
        // Questions whose answer is not in the file are asked again.
        chosen.length = there.length;
      }
      const there = Object.values(saved());
      wrong += differing(there, chosen) + Math.abs(there.length - chosen.length);
      records += there.length;
    }
    expect(wrong).toBe(0);
    expect(keys).toBeGreaterThanOrEqual(KEYS);
    expect(records).toBeGreaterThan(QUESTIONS);
    expect(faults).toBeGreaterThan(1);
  });
});

/** Answers the questions from the next one on; returns the number of keys. */
async function type(
  { press }: Pty,
  chosen: unknown[],
  until: number,
  random: Random,
): Promise<number> {
  let keys = 0;
  while (chosen.length < until) {
    const kind = KINDS[chosen.length % KINDS.length];
    const { pieces, record } = kind?.type(random) ?? { pieces: [], record: undefined };
    chosen.push(record);
    for (const piece of pieces) {
      press(...piece);
      keys += piece.length;
      await wait(random(4));
    }
  }
  return keys;
}

function differing(there: readonly unknown[], chosen: readonly unknown[]): number {
  return there.filter((one, index) => JSON.stringify(one) !== JSON.stringify(chosen[index])).length;
}
