import { describe, expect, test } from "vitest";
import { oneCapability } from "../support/yaml.ts";
import { found } from "./support.ts";

const DEPARTMENTS =
  "departments: { it: IT, marketing: Marketing, service: Customer service, people: People }";
const BODY = "type: level, levels: { 1: a, 2: b, 3: c, 4: d, 5: e }";

/** The problems of a question with this text and these further keys. */
function asked(text: string, rest = "", before = ""): readonly string[] {
  const one = `{ id: q, text: "${text}", ${BODY}${rest === "" ? "" : `, ${rest}`} }`;
  const questions = before === "" ? [one] : [before, one];
  const all = `{ id: everyone, text: Anything?, ${BODY} }`;
  return found(DEPARTMENTS, oneCapability(...questions, all));
}

const BOTH = "When do marketing and IT plan together?";

function oneSided(named: string, count: string): readonly string[] {
  return [`one-sided-question: q names ${named}, but is put to ${count} of them`];
}

describe("a question that names two departments is put to both", () => {
  test.each([
    ["one of them", "ask: [it]", "only one"],
    ["one of them and another", "ask: [marketing, service]", "only one"],
    ["another department", "ask: [service]", "none"],
    ["both, but shown to one", "when: { department: own, is: it }", "only one"],
  ])("not to %s", (_, rest, count) => {
    expect(asked(BOTH, rest)).toEqual(oneSided("IT and Marketing", count));
  });

  test.each([
    ["both", "ask: [it, marketing]"],
    ["everybody", ""],
    ["one, unscored", "ask: [it], scored: false"],
  ])("a question that is put to %s is fine", (_, rest) => {
    expect(asked(BOTH, rest)).toEqual([]);
  });

  test("two of three are enough", () => {
    const text = "What do IT, marketing and customer service agree on?";
    expect(asked(text, "ask: [it, service]")).toEqual([]);
    expect(asked(text, "ask: [it]")).toEqual(
      oneSided("IT, Marketing and Customer service", "only one"),
    );
  });

  test.each([
    ["it is a pronoun, IT a department", "When marketing asks for it, who answers?"],
    ["a longer word", "Who in digital-marketingtech knows IT?"],
    ["people are anybody", "Which people in marketing take part?"],
    ["one department, twice", "Does marketing know what Marketing does?"],
  ])("%s", (_, text) => {
    expect(asked(text, "ask: [marketing]")).toEqual([]);
  });
});
