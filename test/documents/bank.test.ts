import { describe, expect, test } from "vitest";
import { agreement } from "../../src/documents/report/agreement.ts";
import { highlightsOf } from "../../src/documents/report/highlights.ts";
import { reportDocument } from "../../src/documents/report/report.ts";
import type { ReportInput } from "../../src/documents/input.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import { peopleOf } from "../analyse/agreement/samples.ts";
import { blocksOf, sectionOf, spokenBy, wordsIn } from "../support/document-words.ts";
import { type People, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { capability, dimension, dimensions, level, yesNo } from "../support/yaml.ts";

/** Seven questions, of which the second asks for sponsorship, and a fact. */
const BANK = questionnaire(
  "departments: { m: Marketing, i: IT, s: Service, b: Branches, x: Executives }",
  "agreement: { pairs: [{ id: marketing-it, a: [m], b: [i] }, { id: top-front, a: [x, m], b: [s, b] }] }",
  dimensions(
    dimension("together", [
      capability("sponsorship", [level("b")]),
      capability(
        "work",
        ["a", "c", "d", "e", "f", "g"].map((id) => level(id)),
      ),
      capability("money", [yesNo("joint-budget", "short: Joint budget")]),
    ]),
  ),
);

/** The people, each with an answer to the fact. */
function bank(text: string, budget: Readonly<Record<string, boolean>>): People {
  return Object.fromEntries(
    Object.entries(peopleOf(text)).map(([id, answers]) => [
      id,
      budget[id] === undefined ? answers : { ...answers, "joint-budget": budget[id] },
    ]),
  );
}

function inputOf(people: People, minimumGroup: number): ReportInput {
  const result = score(BANK, people, { minimumGroup });
  return { result, questionnaire: BANK, texts: commonTexts("en") };
}

/** Nine people: STATISTICS.md §6, F, with the second executive of §5.7. */
const NINE = bank(
  "m 4344344, 3343443 · i 2212221, 2222212 · s 2121222, 1222122 · b 2322232 · x 4443444, 4434443",
  { "x.0": true, "x.1": true, "i.0": false, "i.1": false, "m.0": true },
);

describe("a bank of nine", () => {
  const input = inputOf(NINE, 1);

  test("has both named pairs apart", () => {
    const pairs = input.result.agreement?.pairs ?? [];
    expect(pairs.map(({ id, outcome }) => [id, outcome])).toEqual([
      ["marketing-it", "apart"],
      ["top-front", "apart"],
    ]);
    expect(pairs[0]?.difference).toBeCloseTo(1.7857, 4);
    expect(pairs[1]?.difference).toBeCloseTo(1.6786, 4);
  });

  test("has no strength in sponsorship, on which it is divided", () => {
    // Medians: marketing 3, IT 2, service 1.5, branches 3, executives 4, so level 3 of 5.
    const [sponsorship] = input.result.dimensions[0]?.capabilities ?? [];
    expect(sponsorship).toMatchObject({ level: 3, percent: 50, divided: true });
    expect(highlightsOf(input).strengths).toEqual([]);
    // The same level, on which all agree.
    const united = Object.fromEntries(
      Object.entries(NINE).map(([id, answers]) => [id, { ...answers, b: 3 }]),
    );
    const { strengths } = highlightsOf(inputOf(united, 1));
    expect(strengths.map(({ capability: { id } }) => id)).toEqual(["sponsorship"]);
  });

  test("has a joint budget to verify, with who says what", () => {
    // Executives and one of marketing say yes, IT no: s(yes) = 2/3, but t(yes) = 3/5.
    const verify = blocksOf(agreement(input)[0]?.blocks ?? [], "group").find(
      ({ title }) => spokenBy(title) === "To verify: facts on which departments differ",
    );
    expect(wordsIn(verify?.blocks ?? []).join(" ")).toBe(
      "Joint budget IT no, IT no, Marketing yes, Executives yes, Executives yes",
    );
    const money = input.result.dimensions[0]?.capabilities.at(-1);
    expect(money).toMatchObject({ kind: "not-scored", questions: [{ reason: "in-dispute" }] });
  });
});

// Positions in sevenths: marketing 26, 24, 26; IT 12, 13, 13; service 12, 12, 13; executives 27, 26,
// 27. Marketing is (76 − 38) / 21 = 1.8 above IT; the top ((80 + 76) / 2 − 37) / 21 = 2.0 above
// service.
const TWELVE = bank(
  "m 4344344, 3343443, 4433444 · i 2212221, 2222212, 2122222 · s 2121222, 1222122, 2221222 · x 4443444, 4434443, 4344444",
  {},
);

test("the report of a bank of twelve, three on each side, begins with both gaps", () => {
  const report = reportDocument(inputOf(TWELVE, 3));
  const said = blocksOf(sectionOf(report, "summary"), "paragraph").map(({ spans }) =>
    spokenBy(spans),
  );
  const from = said.findIndex((one) => one.startsWith("Marketing rates"));
  expect(said.slice(from, from + 2).join(" ")).toMatch(
    /^Marketing rates the organization 1\.8 levels higher than IT \(95% interval: .*\)\. A difference this large is unlikely to be chance\. Executives and Marketing rate the organization 2\.0 levels higher than Service \(95% interval: /u,
  );
});
