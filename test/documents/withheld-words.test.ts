import { expect, test } from "vitest";
import { compareResults } from "../../src/analyse/comparison.ts";
import { assess } from "../../src/assess/assess.ts";
import { examine } from "../../src/assess/examine.ts";
import { planFrom } from "../../src/assess/plan.ts";
import { chanceNotices } from "../../src/documents/chance-words.ts";
import { speakerOf } from "../../src/documents/moves.ts";
import { withheldLine } from "../../src/documents/plan-lead.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import type { Result } from "../../src/model/index.ts";
import { recommendations, solve } from "../support/plan.ts";
import { type People, questionnaire, respondents } from "../support/read.ts";
import { capability, dimension, dimensions, level, steps } from "../support/yaml.ts";

const asked = questionnaire(
  `levels: ${steps(1, 2, 3, 4, 5)}`,
  dimensions(
    dimension("d", [capability("c", [level("a"), level("b")])]),
    dimension("e", [capability("f", [level("g")])]),
  ),
  recommendations(
    { id: "raise-a", effort: 2, raises: { a: [1, 4] } },
    { id: "raise-g", effort: 3, raises: { g: [1, 4] } },
  ),
);

/** Three people answer a and g, and only the first of them b. */
function peopleAt(level: number): People {
  return {
    "it.1": { a: level, b: level, g: 2 },
    "it.2": { a: level, g: 2 },
    "it.3": { a: level, g: 2 },
  };
}

const SETTINGS = { toolVersion: "0.0.0", digest: "", minimumGroup: 3 };

function resultAt(level: number, assessment: string): Result {
  const result = assess(asked, respondents(asked, peopleAt(level)), SETTINGS);
  return { ...result, assessment };
}

/** The plan's sentence about what is withheld. */
async function planLine(language: string, minimumGroup = 3): Promise<string> {
  const settings = { ...SETTINGS, minimumGroup };
  const examination = examine(asked, respondents(asked, peopleAt(2)), settings);
  const none = new Set<string>();
  const wishes = { exclude: none, done: none, must: none };
  const { plan } = await planFrom(examination, { ...settings, wishes, capacity: new Map() }, solve);
  const texts = commonTexts(language);
  return withheldLine({ plan, questionnaire: asked, texts, languages: ["en"] });
}

test("a plan says once how many exact scores are withheld", async () => {
  // Overall and d rest on b, e does not.
  expect(await planLine("en")).toBe(
    "Withheld to protect respondents: 2 of 3 exact scores. The plan uses all answers.",
  );
  expect(await planLine("sv")).toBe(
    "Visas inte, för att skydda dem som har svarat: 2 av 3 exakta värden. Planen bygger på alla svar.",
  );
});

test("a plan that shows everything says nothing about it", async () => {
  expect(await planLine("en", 1)).toBe("");
});

test("a comparison says that chance was not examined where only levels are shown", () => {
  const words = (language: string, to: number): readonly string[] =>
    chanceNotices(
      compareResults(resultAt(2, "2026"), resultAt(to, "2027"), asked, { language, done: [] }),
      speakerOf({ questionnaire: asked, texts: commonTexts(language) }),
    );
  // d goes from level 2 to 3; overall stays at 2, the level of e.
  expect(words("en", 3)).toContain(
    "Changed levels: Dimension d. The exact scores are withheld to protect respondents, so it was not examined whether chance alone could explain these changes.",
  );
  expect(words("sv", 3)).toContain(
    "Ändrade nivåer: Dimension d. De exakta värdena visas inte, för att skydda dem som har svarat, och därför har det inte prövats om enbart slumpen kan förklara ändringarna.",
  );
  expect(words("en", 2).filter((one) => one.startsWith("Changed levels"))).toEqual([]);
});

test("a plan names the required recommendations that raise nothing more", async () => {
  const examination = examine(asked, respondents(asked, peopleAt(4)), SETTINGS);
  const none = new Set<string>();
  const wishes = { exclude: none, done: none, must: new Set(["raise-a", "raise-g"]) };
  const planned = await planFrom(examination, { ...SETTINGS, wishes, capacity: new Map() }, solve);
  // a is at 4 already, g at 2.
  expect(planned.reached).toEqual(["raise-a"]);
  expect(planned.plan.steps.map(({ id }) => id)).toEqual(["raise-g"]);
});
