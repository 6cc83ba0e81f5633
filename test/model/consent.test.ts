import { expect, test } from "vitest";
import { consentOf, consentWord, CONSENT_WORDS } from "../../src/model/consent.ts";

test.each(CONSENT_WORDS)("a consent of %s is called so", (word) => {
  expect(consentWord(consentOf(word, "2026-11-02"))).toBe(word);
});

test("a file that does not say has no word", () => {
  expect(consentWord(undefined)).toBeUndefined();
});
