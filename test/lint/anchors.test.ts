import { describe, expect, test } from "vitest";
import { oneCapability, question } from "../support/yaml.ts";
import { found, problemsOf } from "./support.ts";

/** The problems of a question with this text at a level, and harmless ones at the others. */
function withLevel(level: number, text: string): readonly string[] {
  const texts = { 1: "a", 2: "b", 3: "c", 4: "d", 5: "e", [level]: JSON.stringify(text) };
  const levels = Object.entries(texts).map(([key, said]) => `${key}: ${said}`);
  return found(oneCapability(question("q", "level", `levels: { ${levels.join(", ")} }`)));
}

function paper(level: number, word: string): readonly string[] {
  return [
    `paper-anchor: level ${level} of q can be true on paper alone: it says "${word}", but not what was done`,
  ];
}

describe("a level from the third up is not reached on paper", () => {
  test.each([
    ["Roles are written down.", "written"],
    ["Both have agreed in writing who takes part.", "in writing"],
    ["A Named person is responsible.", "Named"],
    ["Somebody has been appointed.", "appointed"],
    ["The rules are documented.", "documented"],
    ["The minutes say who decides.", "The minutes"],
    ["There is a policy.", "policy"],
  ])("%s", (text, word) => {
    expect(withLevel(3, text)).toEqual(paper(3, word));
    expect(withLevel(5, text)).toEqual(paper(5, word));
  });

  test.each([
    ["a case in which it was followed", "A written rule, which was followed in the latest case."],
    ["a decision that held", "A named person decides, and the latest decision held."],
    ["minutes of time", "The answer comes within thirty minutes."],
    ["known instead of named", "A known person or rule settles it for all."],
  ])("but by %s", (_, text) => {
    expect(withLevel(4, text)).toEqual([]);
  });

  test("levels one and two may be", () => {
    expect(withLevel(2, "A rule is written down.")).toEqual([]);
  });
});

describe("a level from the third up needs no change in the past year", () => {
  test.each([
    "Results moved money between channels this past year.",
    "They look at it together. Something was changed after that, in the last twelve months.",
    "A cause of faults was removed last year; it was counted.",
  ])("%s", (text) => {
    expect(withLevel(5, text)).toEqual([
      expect.stringMatching(/^event-anchor: level 5 of q needs a change in the past year: "/u),
    ]);
  });

  test.each([
    [
      "a look that may keep everything",
      "At least yearly, results decide what is kept, changed or stopped.",
    ],
    [
      "a decision to keep counts",
      "In the past year results decided what was kept, changed or stopped.",
    ],
    ["nothing was moved", "No agreed date was moved last year."],
    [
      "the event and the year are in two sentences",
      "Contacts are moved or stopped. Figures were compared last year.",
    ],
  ])("%s", (_, text) => {
    expect(withLevel(5, text)).toEqual([]);
  });

  test("the message quotes the sentence alone", () => {
    const [message] = withLevel(4, "All know it. Last year two rules were dropped. It holds.");
    expect(message).toContain(': "Last year two rules were dropped."');
  });
});

const HEAD = `schemaVersion: 1
id: sample
version: 1.0.0
languages: [LANGUAGES]
title: { en: S, sv: S, de: S }
departments: { it: IT }
levels: [{ level: 2, name: L }, { level: 3, name: M }]
dimensions:
  - { id: d, title: D, capabilities: [{ id: c, title: C, questions: [{ id: q, text: Q, type: level, levels: { 2: a, 3: TEXT } }] }] }
`;

function inLanguages(languages: string, text: string): readonly string[] {
  const problems = problemsOf(HEAD.replace("LANGUAGES", languages).replace("TEXT", text));
  return problems.flatMap(({ code, at }) =>
    code.endsWith("anchor") ? [`${code} ${at?.line}:${at?.column}`] : [],
  );
}

describe("every language that is known is checked", () => {
  const column = HEAD.split("\n").at(-2)?.indexOf("TEXT") ?? 0;

  test("a Swedish translation, at its own place", () => {
    const text = "{ en: It held last time., sv: En namngiven person är utsedd. }";
    const place = column + text.indexOf("En namngiven") + 1;
    expect(inLanguages("en, sv", text)).toEqual([`paper-anchor 9:${place}`]);
  });

  test.each([
    ["paper-anchor", "Rutinen finns skriftligt."],
    ["paper-anchor", "Ett protokoll visar vem som ansvarar."],
    ["event-anchor", "Det senaste året flyttades pengar mellan kanaler."],
    ["event-anchor", "En regel har tagits bort under året."],
  ])("a Swedish model: %s, %s", (code, text) => {
    expect(inLanguages("sv", text)).toEqual([`${code} 9:${column + 1}`]);
  });

  test.each([
    "Rutinen finns skriftligt och följdes i det senaste fallet.",
    "Det senaste året avgjorde resultaten vad som behölls, ändrades eller stoppades.",
    "Inget överenskommet datum flyttades i år.",
  ])("a Swedish text that is well: %s", (text) => {
    expect(inLanguages("sv", text)).toEqual([]);
  });

  test("other languages are not", () => {
    expect(inLanguages("de", "A written policy.")).toEqual([]);
  });
});
