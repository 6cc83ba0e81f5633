import { expect, test } from "vitest";
import { SHIPPED } from "../../src/generated/questionnaires/index.ts";
import { questionDigests, questionnaireDigest, wordingDigests } from "../../src/io/digest.ts";
import { questionnaire } from "../support/read.ts";
import { choice, level, oneCapability, yesNo } from "../support/yaml.ts";

const digests = (...questions: readonly string[]) =>
  questionDigests(questionnaire(oneCapability(...questions)));

test("a question's fingerprint only changes with its scoring", () => {
  const before = digests(level("plans"), yesNo("crm"), choice("tools", [0, 3]));
  const after = digests(
    level("plans", "help: Think of last year"),
    yesNo("crm", "weight: 2"),
    choice("tools", [0, 4]),
  );
  expect(Object.keys(before)).toEqual(["plans", "crm", "tools"]);
  expect(after["plans"]).toBe(before["plans"]);
  expect(after["crm"]).not.toBe(before["crm"]);
  expect(after["tools"]).not.toBe(before["tools"]);
});

test("a question's wording has a fingerprint in each language, which only changes with its texts", () => {
  const HEAD = "languages: [en, sv]\n";
  const words = (text: string, rest: string) =>
    questionnaire(
      `${HEAD}${oneCapability(`{ id: crm, text: ${text}, type: yes-no${rest} }`, yesNo("plans"))}`,
    );
  const before = words("{ en: Is there one?, sv: Finns det? }", "");
  const weighty = words("{ en: Is there one?, sv: Finns det? }", ", weight: 2");
  const other = words("{ en: Is there one?, sv: Finns det ett? }", "");
  expect(wordingDigests(weighty, "en")).toEqual(wordingDigests(before, "en"));
  expect(wordingDigests(other, "en")).toEqual(wordingDigests(before, "en"));
  expect(wordingDigests(other, "sv")["crm"]).not.toBe(wordingDigests(before, "sv")["crm"]);
  expect(wordingDigests(other, "sv")["plans"]).toBe(wordingDigests(before, "sv")["plans"]);
});

test("a description and an option are part of the wording", () => {
  const of = (...questions: readonly string[]) =>
    wordingDigests(questionnaire(oneCapability(...questions)), "en");
  const before = of(level("plans"), choice("tools", [0, 3]));
  const after = of(
    level("plans").replace("1: ", "1: New "),
    choice("tools", [0, 3]).replace("Option", "Choice"),
  );
  expect(after["plans"]).not.toBe(before["plans"]);
  expect(after["tools"]).not.toBe(before["tools"]);
});

test.each(SHIPPED.map((one) => [one.id, one] as const))(
  "%s ships with its fingerprints, of the wording in its first language",
  async (_, { load, languages: [first = ""], digest, wordings }) => {
    const whole = await load();
    expect(digest).toBe(questionnaireDigest(whole));
    expect(wordings).toEqual(wordingDigests(whole, first));
    expect(wordings).toEqual(wordingDigests(whole));
    expect(wordings).not.toEqual(wordingDigests(whole, "sv"));
  },
);
