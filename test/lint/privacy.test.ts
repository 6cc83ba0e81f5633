import { describe, expect, test } from "vitest";
import { lintPrivacy } from "../../src/lint/lint-privacy.ts";

const at = { file: "r.yaml", line: 1, column: 1 };

function codes(raw: object): readonly string[] {
  return lintPrivacy({ raw, locate: () => at }).map(({ code, message }) => `${code}: ${message}`);
}

const answer = (long: object) => ({ answers: { plan: long } });

describe("content that a repository should not hold", () => {
  test.each([
    ["a note", answer({ value: 2, note: "she hesitated" }), "note-in-pipeline"],
    ["an address", answer({ quote: "write to anna.lind@example.org" }), "contact-in-pipeline"],
    ["an address in a list", answer({ evidence: ["anna@example.org"] }), "contact-in-pipeline"],
    ["a number with its country", answer({ quote: "+46 8 123 456 78" }), "contact-in-pipeline"],
    ["a mobile number", answer({ reason: "ring 070-123 45 67" }), "contact-in-pipeline"],
    ["a name as a role", { respondent: { id: "r1", role: "Anna Lind" } }, "name-in-pipeline"],
    ["who asked", { interviewer: "Åsa Öberg Ström" }, "name-in-pipeline"],
    ["who rated", { rater: "Anna Lind" }, "name-in-pipeline"],
    ["who proposed", answer({ proposed: { value: 2, by: "Anna Lind" } }), "name-in-pipeline"],
    ["who reviewed", { review: { by: "Jean-Luc D’Arc" } }, "name-in-pipeline"],
  ])("%s", (_, raw, code) => {
    expect(codes(raw)).toEqual([expect.stringMatching(`^${code}: `)]);
  });
});

describe("content that it may hold", () => {
  test.each([
    ["an empty note", answer({ value: 2, note: " " })],
    ["a quote", answer({ value: 2, quote: "only for moves" })],
    ["a title of two words", { respondent: { id: "r1", role: "Marketing Director" } }],
    ["a Swedish title", { respondent: { id: "r1", role: "Ekonomiansvarig Sverige" } }],
    ["a role in small letters", { respondent: { id: "r1", role: "Head of the plant" } }],
    ["a program that proposes", answer({ proposed: { value: 2, by: "a program" } })],
    ["a pseudonym", { interviewer: "consultant-2" }],
    ["a date", answer({ evidence: ["minutes of 03-11-2026", "2026-11-03"] })],
    ["a figure", answer({ evidence: ["0.95 of 12 000 000"] })],
    ["the digest of a questionnaire", { questionnaire: { digest: "sha256:0123456789012345" } }],
  ])("%s", (_, raw) => {
    expect(codes(raw)).toEqual([]);
  });
});
