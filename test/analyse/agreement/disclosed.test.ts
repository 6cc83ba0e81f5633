import { expect, test } from "vitest";
import { agreementFinding } from "../../../src/documents/findings/agreement.ts";
import { reportInput } from "../../documents/cases.ts";

/** The differences between the six people of Nordlys Retail, and their sentences. */
async function differences(minimumGroup: number, language = "en") {
  const input = await reportInput({ minimumGroup, language });
  const { overall, dimensions = [] } = input.result.agreement ?? {};
  if (overall === undefined) throw new Error("nothing is compared");
  return [overall, ...dimensions].map((one) => ({
    ...one,
    text: agreementFinding(one, input).text,
  }));
}

test.each([
  ["en", / This rests on (\d+) of (\d+) questions; the answers to the others are withheld\.$/u],
  ["sv", / Det bygger på (\d+) av (\d+) frågor\. Svaren på de andra visas inte\.$/u],
])("a difference says how many of its questions may be shown (%s)", async (language, said) => {
  const open = await differences(1);
  const shown = await differences(3, language);
  const partial = shown.filter(({ allQuestions }) => allQuestions !== undefined);
  expect(partial.map(({ id }) => id)).toContain("silos");
  for (const { id, questions, allQuestions, text } of partial) {
    const all = open.find((one) => one.id === id)?.questions.length;
    expect([id, allQuestions]).toEqual([id, all]);
    expect(said.exec(text)?.slice(1).map(Number)).toEqual([questions.length, all]);
  }
});

test("a difference that rests on all its questions does not say so", async () => {
  const whole = [...(await differences(1)), ...(await differences(3))].filter(
    ({ allQuestions }) => allQuestions === undefined,
  );
  expect(whole.length).toBeGreaterThan(4);
  for (const { text } of whole) expect(text).not.toContain("This rests on");
});
