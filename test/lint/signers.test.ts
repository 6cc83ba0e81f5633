import { describe, expect, test } from "vitest";
import { oneCapability } from "../support/yaml.ts";
import { found, full } from "./support.ts";

const MODEL = `departments: { it: IT, marketing: Marketing, stores: Stores }
positions:
  ceo: { name: CEO, above: all }
  cmo: { name: CMO, above: [marketing] }
  cio: { name: CIO, above: [it] }
  lead: whoever leads the team`;

/** The problems of a recommendation with these keys. */
function signed(keys: string): readonly string[] {
  const days = keys.includes("effort:") ? "" : "effort: { it: 5 }, ";
  const one = `{ id: r, title: R, when: { question: a, lt: 4 }, raises: { a: { from: 2, to: 4 } }, ${days}${keys} }`;
  return found(MODEL, oneCapability(full("a")), `recommendations: [${one}]`);
}

function without(departments: string): readonly string[] {
  return [
    `signer-without-authority: nobody who signs r has authority over ${departments}, whose days it takes`,
  ];
}

describe("signers have authority over every department whose days are taken", () => {
  test.each([
    ["the head of another department", "signs: cmo", "it"],
    ["somebody above nobody", "signs: lead", "it"],
    ["the head of one of two", "signs: cio, effort: { it: 5, marketing: 1 }", "marketing"],
    [
      "the head of one of three",
      "signs: [cio], effort: { it: 5, marketing: 1, stores: [0, 0, 1] }",
      "marketing and stores",
    ],
    [
      "the head of the effort, not of those assigned",
      "signs: cio, allocated: { stores: 9 }",
      "stores",
    ],
    [
      "the head of the effort, not of the upkeep",
      "signs: cio, upkeep: { marketing: 2 }",
      "marketing",
    ],
  ])("not %s", (_, keys, departments) => {
    expect(signed(keys)).toEqual(without(departments));
  });

  test.each([
    ["one above all", "signs: ceo, effort: { it: 5, marketing: 1, stores: 1 }"],
    ["the head of the one department", "signs: cio, prepares: the team"],
    [
      "several with authority over all of them together",
      "signs: [cmo, cio], effort: { it: 5, marketing: 1 }",
    ],
    ["a department without days", "signs: cio, effort: { it: 5, marketing: 0 }"],
    ["days of no department in particular", "signs: lead, effort: 5"],
    ["no signer among positions", "owner: CMO (signs)"],
  ])("%s", (_, keys) => {
    expect(signed(keys)).toEqual([]);
  });
});
