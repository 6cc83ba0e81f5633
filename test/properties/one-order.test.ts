import { expect, test } from "vitest";
import type { Question, Questionnaire, Response } from "../../src/model/index.ts";
import { seededRandom } from "../../src/analyse/random.ts";
import { questionsOf } from "../../src/model/outline.ts";
import { SHIPPED } from "../../src/generated/questionnaires/index.ts";
import { answerAt } from "../content/answers.ts";
import { assessed, expectOneOrder } from "../support/advice.ts";
import { DONT_KNOW, NOT_APPLICABLE, type People, respondents } from "../support/read.ts";

/** Three times as many random assessments, a hundred in each test. */
const ASSESSMENTS = 100;
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
        ({ ask, scored }) => scored && (ask.length === 0 || ask.includes(department)),
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

test.each([20_261_129, 20_261_130, 20_261_131])(
  `${ASSESSMENTS} random assessments get the same advice in every document, for every minimum group (seed %d)`,
  async (seed) => {
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
        withheld += guarded.titles.slice(0, 3).filter((title) => title === undefined).length;
      }
    }
    // The property is empty unless first priorities are withheld.
    expect(withheld).toBeGreaterThan(ASSESSMENTS);
  },
);
