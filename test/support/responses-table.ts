import { seededRandom } from "../../src/analyse/random.ts";
import type { Question, Questionnaire } from "../../src/model/index.ts";
import { askedQuestionsOf } from "../../src/model/outline.ts";

/** The head of a table of responses to a questionnaire. */
export function tableHead({ id, version }: Questionnaire, more: object = {}): object {
  return {
    unsilo: "responses",
    schemaVersion: 1,
    questionnaire: { id, version },
    organization: "Large",
    assessment: "2026-11",
    ...more,
  };
}

type Random = ReturnType<typeof seededRandom>;

/** Shares of answers that are not a plain value. */
const UNKNOWN = 0.06;
const NOT_APPLICABLE = 0.02;
const WITH_EVIDENCE = 0.01;

/**
 * The lines of a table with so many people, each with a line feed: the head, then people of all
 * departments who answer most of what they are asked. The same seed gives the same lines.
 */
export function* tableLines(
  questionnaire: Questionnaire,
  people: number,
  seed = 1,
): Generator<string> {
  yield `${JSON.stringify(tableHead(questionnaire))}\n`;
  const random = seededRandom(seed);
  const departments = questionnaire.departments.map(({ id }) => id);
  for (let person = 1; person <= people; person += 1) {
    const department = pick(departments, random);
    const id = `r${String(person).padStart(6, "0")}`;
    const answers = answersOf(questionnaire, department, random);
    yield `${JSON.stringify({ id, department, answers })}\n`;
  }
}

function answersOf(
  questionnaire: Questionnaire,
  department: string,
  random: Random,
): Readonly<Record<string, unknown>> {
  // Departments differ, so that there is an agreement to measure.
  const leaning = (department.length % 3) - 1;
  const asked = askedQuestionsOf(questionnaire).filter(
    ({ ask }) => ask?.includes(department) !== false,
  );
  return Object.fromEntries(
    asked.map((question) => [question.id, answerOf(question, questionnaire, leaning, random)]),
  );
}

function answerOf(
  question: Question,
  questionnaire: Questionnaire,
  leaning: number,
  random: Random,
): unknown {
  const chance = random();
  if (chance < UNKNOWN) return { state: "dont-know" };
  if (chance < UNKNOWN + NOT_APPLICABLE) return { state: "not-applicable" };
  const value = valueOf(question, questionnaire, leaning, random);
  const isProven = random() < WITH_EVIDENCE;
  return isProven ? { value, evidence: ["the minutes of a meeting"] } : value;
}

function valueOf(
  question: Question,
  { levels }: Questionnaire,
  leaning: number,
  random: Random,
): unknown {
  switch (question.type) {
    case "level": {
      // The sum of two draws: most answers are in the middle.
      const middle = Math.round((random() + random()) * (levels.length / 2)) + leaning;
      return levels[Math.min(levels.length - 1, Math.max(0, middle))]?.level;
    }
    case "choice":
      return pick(question.options, random).id;
    case "choices": {
      const chosen = question.options.filter(({ exclusive }) => !exclusive && random() < 0.4);
      return chosen.slice(0, question.most).map(({ id }) => id);
    }
    case "yes-no":
      return random() < 0.5 ? "yes" : "no";
    case "number": {
      const { min = 0, max = min + 100 } = question;
      return min + Math.floor(random() * (max - min + 1));
    }
    case "text":
      return "as every week";
    case "date":
      return "2026-11-21";
  }
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)] as Item;
}
