import { describe, expect, test } from "vitest";
import type { PartState, Questionnaire, VerdictResult } from "../../src/model/index.ts";
import { judge } from "../../src/plan/advice.ts";
import {
  ALL,
  ids,
  improvements,
  questionnaire,
  readerOf,
  type States,
  verdict,
} from "./part-states.ts";

function judged(
  states: States,
  language = "en",
  asked: Questionnaire = questionnaire,
): VerdictResult {
  const read = readerOf(states, (kind) => (kind === "department" ? ["executive"] : undefined));
  const readers = { questionnaire: asked, read, readByMany: read, readShown: read };
  return judge(verdict, readers, [language]);
}

/** The rank of a combination's rule, from 1. */
function ruleOf(states: States): number {
  const { outcome } = judged(states);
  return verdict.rules.findIndex(({ id }) => id === outcome) + 1;
}

test("every combination of states has a rule, as often as counted by hand", () => {
  const counts = verdict.rules.map(() => 0);
  for (const states of ALL) counts[ruleOf(states) - 1] = (counts[ruleOf(states) - 1] ?? NaN) + 1;
  expect(counts).toEqual([625, 452, 512, 512, 448, 64, 26, 324, 18, 112, 31, 1]);
});

test("a rule's outcome is one of those that the table has, in its order", () => {
  expect(verdict.rules.map(({ id }) => id)).toEqual([
    "no-sponsor",
    "two-refused",
    "sponsor-unknown",
    "sponsor-missing",
    "one-refused",
    "smaller-job",
    "mostly-unknown",
    "depends",
    "ask-first",
    "on-conditions",
    "promised",
    "ready",
  ]);
});

test("no improvement of a part leads to an earlier rule", () => {
  for (const states of ALL) {
    for (const improved of improvements(states)) {
      expect([states, ruleOf(improved) >= ruleOf(states)]).toEqual([states, true]);
    }
  }
});

test("a part in dispute leads to the same rule as one that is unknown", () => {
  for (const states of ALL) {
    const disputed = states.map((one) => (one === "unknown" ? "disputed" : one));
    expect(ruleOf(disputed)).toBe(ruleOf(states));
  }
});

/** The sentences that name parts, as far as their words say in which states. */
const SAID: Readonly<Record<string, readonly (readonly [RegExp, readonly PartState[]])[]>> = {
  en: [
    [/Those who decide will not sign for ([^.]+)\./u, ["refused"]],
    [/remains depends on ([^.:]+): ask/u, ["missing", "unknown", "disputed"]],
    [/rest is open: ([^.]+)\./u, ["unknown", "disputed"]],
    [/Still open: ([^.]+)\./u, ["unknown", "disputed"]],
    [/must sign for ([^.]+)\./u, ["missing"]],
    [/promise about ([^.:]+)[.:]/u, ["signed"]],
    [/(?:^|\. )([^.:]+) are missing: ask/u, ["missing"]],
    [/Still missing: ([^.]+)\./u, ["missing"]],
  ],
  sv: [
    [/De som bestämmer vill inte skriva under på ([^.]+)\./u, ["refused"]],
    [/kvar beror på ([^.:]+): fråga/u, ["missing", "unknown", "disputed"]],
    [/övrigt är oklart: ([^.]+)\./u, ["unknown", "disputed"]],
    [/Fortfarande oklart: ([^.]+)\./u, ["unknown", "disputed"]],
    [/måste någon skriva under på ([^.]+)\./u, ["missing"]],
    [/löfte om ([^.:]+)[.:]/u, ["signed"]],
    [/(?:^|\. )([^.:]+) saknas: fråga/u, ["missing"]],
    [/saknas ännu: ([^.]+)\./u, ["missing"]],
  ],
};

const TITLES: Readonly<Record<string, readonly string[]>> = {
  en: ["a sponsor", "decision rights", "a way into IT", "a shared goal", "money"],
  sv: ["en sponsor", "beslutanderätt", "en väg till IT", "ett gemensamt mål", "pengar"],
};

const SPONSOR: Readonly<Record<string, readonly [there: RegExp, promised: RegExp]>> = {
  en: [/There is a sponsor\./u, /A sponsor is promised/u],
  sv: [/Det finns en sponsor\./u, /En sponsor är utlovad/u],
};

/** The rules before it apply whatever is promised. */
const FIRST_WITH_SPONSOR = 5;

/** The sponsor is named by itself, and never in a list. */
const ALONE = 0;

describe.each(["en", "sv"])("the text in %s", (language) => {
  const titles = TITLES[language] as readonly string[];
  const said = SAID[language] as (typeof SAID)[string];

  test("names exactly the parts that are in the state that it says", () => {
    const used = new Set<RegExp>();
    for (const states of ALL) {
      const { text = "" } = judged(states, language);
      for (const [pattern, wanted] of said) {
        const [, listed] = pattern.exec(text) ?? [];
        if (listed === undefined) continue;
        used.add(pattern);
        const named = titles.filter((title) => listed.toLowerCase().includes(title.toLowerCase()));
        const expected = titles.filter(
          (_, part) => part !== ALONE && wanted.includes(states[part] as PartState),
        );
        expect([states, text, named]).toEqual([states, text, expected]);
      }
    }
    expect(used.size).toBe(said.length);
  });

  test("names the sponsor only as the answers do", () => {
    const [there, promised] = SPONSOR[language] as readonly [RegExp, RegExp];
    for (const states of ALL) {
      const { outcome = "", text = "" } = judged(states, language);
      const [sponsor] = states;
      if (there.test(text)) expect([states, sponsor]).toEqual([states, "holds"]);
      const isNamed = ruleOf(states) >= FIRST_WITH_SPONSOR && sponsor === "signed";
      expect([states, outcome, promised.test(text)]).toEqual([states, outcome, isNamed]);
    }
  });

  test("has no empty list and no slot, and begins with a capital letter", () => {
    for (const states of ALL) {
      const { text = "" } = judged(states, language);
      expect(text).toMatch(/^\p{Lu}.*\.$/u);
      expect(text).not.toMatch(/[{}]| {2}| [.:,]|undefined/u);
    }
  });

  test("marks a part in dispute", () => {
    const { text } = judged(["holds", "disputed", "holds", "holds", "unknown"], language);
    expect(text).toBe(
      language === "en"
        ? "Still open: decision rights (disputed) and money. Ask the two department heads who disagree most and the CFO."
        : "Fortfarande oklart: beslutanderätt (svaren går isär) och pengar. Fråga de två avdelningschefer som är mest oense och ekonomichefen.",
    );
  });
});

test("nobody is asked twice about two parts", () => {
  const { text } = judged(["holds", "holds", "unknown", "unknown", "unknown"]);
  expect(text).toBe(
    "There is a sponsor. Most of the rest is open: a way into IT, a shared goal and money. Ask the CIO, the CMO, the CFO and the head of people, and read this again.",
  );
});

test("the parts are listed with the same states", () => {
  const states: States = ["signed", "refused", "unknown", "missing", "holds"];
  expect(judged(states).parts?.map(({ id, state }) => [id, state])).toEqual(
    ids.map((id, part) => [id, states[part]]),
  );
});
