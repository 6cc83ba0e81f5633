import { describe, expect, test } from "vitest";
import { everyKind, KINDS } from "./every-kind.ts";
import { hasStrace, kindsInterview, wait } from "./kinds-interview.ts";
import { hasScript, type Pty } from "./pty.ts";

/**
 * Milliseconds between two keys. Every call that secures an answer takes some microseconds longer: on
 * the slow disk, an answer takes longer than typing it at any of these paces.
 */
const DISKS = [
  ["at any pace", [0, 10, 20, 30, 50, 80], 0],
  ["faster than a slow disk", [0, 80], 150_000],
] as const;

/** Milliseconds between two Enters of a key that is held. */
const REPEAT = 33;
const A_SECOND = 30;

const { ask, start, saved, hasFile } = kindsInterview();

async function typeAt(pace: number, keys: readonly string[], { press }: Pty): Promise<void> {
  for (const key of keys) {
    press(key);
    await wait(pace);
  }
}

async function holdEnter(times: number, { press }: Pty): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    press("Enter");
    await wait(REPEAT);
  }
}

/** The rows below the choices of a level. */
const ROWS = new Set(["unknown", "inapplicable", "skipped"]);

async function leave({ press, shows }: Pty, shown: string): Promise<void> {
  await shows(shown);
  press("C-c");
  await shows("ended with 130");
}

describe.runIf(hasScript)("keys", () => {
  test.runIf(hasStrace).each(DISKS)(
    "typed %s record exactly what they choose, at every kind of question",
    async (_, paces, delay) => {
      ask(everyKind(KINDS, paces.length));
      const interview = start(delay);
      await interview.shows("Question 1?");
      for (const [index, pace] of paces.entries()) {
        const keys = KINDS.flatMap((kind) => kind.keys);
        await typeAt(pace, keys, interview);
        const next = (index + 1) * KINDS.length + 1;
        const isLast = next > paces.length * KINDS.length;
        await interview.shows(isLast ? "No open questions." : `Question ${next}?`);
      }
      await leave(interview, "No open questions.");
      const recorded = paces.flatMap(() => KINDS.map(({ record }) => record));
      expect(Object.values(saved())).toEqual(recorded);
    },
  );

  test("held for a second do not answer any kind of question", async () => {
    const kinds = KINDS.filter(({ name }) => !ROWS.has(name));
    ask(everyKind(kinds, 1));
    const interview = start();
    for (const [index, { keys }] of kinds.entries()) {
      await interview.shows(`Question ${index + 1}?`);
      const before = saved();
      await holdEnter(A_SECOND, interview);
      expect(saved()).toEqual(before);
      await typeAt(5, keys, interview);
    }
    await leave(interview, "No open questions.");
    expect(Object.values(saved())).toEqual(kinds.map(({ record }) => record));
  });

  test.each([1, 5])("pressed once, and then Enter %i times more, answer once", async (more) => {
    const kinds = KINDS.filter(({ name }) => name !== "proved");
    ask(everyKind(kinds, 1));
    const interview = start();
    for (const [index, { keys }] of kinds.entries()) {
      await interview.shows(`Question ${index + 1}?`);
      await typeAt(5, keys, interview);
      // At the review, Enter opens a question.
      if (index < kinds.length - 1) await holdEnter(more, interview);
    }
    await leave(interview, "No open questions.");
    expect(Object.values(saved())).toEqual(kinds.map(({ record }) => record));
  });

  test("that only confirm leave no file", async () => {
    ask(everyKind(KINDS, 1));
    const interview = start();
    await interview.shows("Question 1?");
    await holdEnter(A_SECOND, interview);
    await leave(interview, "! Choose a level first.");
    expect(hasFile()).toBe(false);
  });
});
