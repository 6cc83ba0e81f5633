import { expect } from "vitest";
import type { Question, Questionnaire, Response } from "../../src/model/index.ts";
import { seededRandom } from "../../src/analyse/random.ts";
import { questionsOf } from "../../src/model/outline.ts";
import { documentFor } from "../../src/documents/report/report.ts";
import { markdownDocument } from "../../src/render/markdown.ts";
import { SHIPPED } from "../../src/generated/questionnaires/index.ts";
import { answerAt } from "../content/answers.ts";
import { type Assessed, assessed, expectOneOrder, listedBelow } from "./advice.ts";
import { DONT_KNOW, NOT_APPLICABLE, type People, respondents } from "./read.ts";

/** A third of the random assessments: there is a file for each seed, so that they run side by side. */
export const ASSESSMENTS = 100;
const DEPARTMENTS = ["marketing", "it", "finance", "customer-service", "stores"];

type Random = () => number;

/** Five to eight people from five departments, with individual levels; some answers are missing. */
function people(questionnaire: Questionnaire, random: Random): People {
  const pick = (count: number): number => Math.floor(random() * count);
  const departments = [
    ...DEPARTMENTS,
    ...[0, 0, 0].slice(0, pick(4)).map(() => DEPARTMENTS[pick(5)] ?? ""),
  ];
  return Object.fromEntries(
    departments.map((department, index) => {
      const centre = 1 + pick(4);
      const asked = questionsOf(questionnaire).filter(
        ({ ask, scored }) => scored && ask?.includes(department) !== false,
      );
      return [
        `${department}.${index}`,
        Object.fromEntries(
          asked.flatMap((question) => {
            const answer = answerTo(question, centre + pick(3) - 1, questionnaire, random);
            return answer === undefined ? [] : [[question.id, answer]];
          }),
        ),
      ];
    }),
  );
}

/** One in ten is not known, one in twenty does not apply, one in ten is left out. */
function answerTo(question: Question, level: number, questionnaire: Questionnaire, random: Random) {
  const drawn = random();
  if (drawn < 0.1) return DONT_KNOW;
  if (drawn < 0.15) return NOT_APPLICABLE;
  if (drawn < 0.25) return undefined;
  return answerAt(question, Math.min(4, Math.max(1, level)), questionnaire);
}

/** One assessment of so many is rendered as text. */
const RENDERED = 14;

const HEADINGS = [
  ["consultant", / ### Decide[^1]* /u],
  ["executive", / ### Decide[^1]* /u],
  ["recruiter", / ## Priorities [^1]* /u],
] as const;

/** The text of every document has the same numbers and days. */
function expectSameText(open: Assessed, guarded: Assessed): void {
  for (const [audience, heading] of HEADINGS) {
    const [whole, limited] = [open, guarded].map(({ input }) =>
      listedBelow(markdownDocument(documentFor({ ...input, background: { audience } })), heading),
    );
    expect(whole?.length).toBeGreaterThan(0);
    expect([audience, limited]).toEqual([audience, whole]);
  }
}

/** A hundred random assessments get the same advice in every document, for every minimum group. */
export async function expectSameAdvice(seed: number): Promise<void> {
  const shipped = SHIPPED.find(({ id }) => id === "digital-marketing-organization");
  if (shipped === undefined) throw new Error("not shipped");
  const questionnaire = await shipped.load();
  const random = seededRandom(seed);
  let withheld = 0;
  for (let number = 0; number < ASSESSMENTS; number += 1) {
    const responses: readonly Response[] = respondents(
      questionnaire,
      people(questionnaire, random),
    );
    const wanted = { language: "en", isPlanned: true };
    const open = await assessed(questionnaire, responses, { ...wanted, minimumGroup: 1 });
    for (const minimumGroup of [2, 3, 4, 5]) {
      // The plan takes half of the time, so each assessment has it for one group.
      const isPlanned = minimumGroup === 2 + (number % 4);
      const guarded = await assessed(questionnaire, responses, {
        ...wanted,
        minimumGroup,
        isPlanned,
      });
      expectOneOrder(open, guarded);
      if (number % RENDERED === 0) expectSameText(open, guarded);
      withheld += guarded.titles.slice(0, 3).filter((title) => title === undefined).length;
    }
  }
  // The property is empty unless first priorities are withheld.
  expect(withheld).toBeGreaterThan(ASSESSMENTS);
}
