import { expect, test } from "vitest";
import { seededRandom } from "../../src/analyse/random.ts";
import type { Questionnaire } from "../../src/model/index.ts";
import {
  askedBy,
  DEPARTMENTS,
  HIGHEST,
  MINIMUM,
  MODELS,
  pick,
  print,
  published,
  QUESTIONS,
  type Random,
  RULES,
} from "../support/attacker.ts";
import { DONT_KNOW, type People, respondents } from "../support/read.ts";

const ROUNDS = 8;

/** Three or four people of each department; all but one or two leave `few` open. */
function peopleOf(random: Random): { readonly people: People; readonly few: readonly string[] } {
  const names = DEPARTMENTS.flatMap((department) =>
    Array.from({ length: MINIMUM + pick(random, 2) }, (_, index) => `${department}.${index}`),
  );
  const few = names.toSorted(() => random() - 0.5).slice(0, 1 + pick(random, 2));
  const answers = (name: string) =>
    QUESTIONS.filter((id) => id !== "k" || !name.startsWith("marketing")).map((id) => [
      id,
      random() < 0.05 ? DONT_KNOW : 1 + pick(random, HIGHEST),
    ]);
  return {
    people: Object.fromEntries(
      names.map((name) => [
        name,
        {
          ...Object.fromEntries(answers(name)),
          few: few.includes(name) ? 1 + pick(random, HIGHEST) : DONT_KNOW,
        },
      ]),
    ),
    few,
  };
}

/** Every combination of answers that the few could have given. */
function alternatives(people: People, few: readonly string[]): readonly People[] {
  return few.reduce<readonly People[]>(
    (all, name) =>
      all.flatMap((one) =>
        Array.from({ length: HIGHEST }, (_, index) => ({
          ...one,
          [name]: { ...one[name], few: index + 1 },
        })),
      ),
    [people],
  );
}

/** Other answers of the few with the same levels, verdicts, priorities and plan, and what they print. */
async function attack(asked: Questionnaire, isNextAnswered = false): Promise<number> {
  const random = seededRandom(20_261_130);
  let possible = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { people, few } = peopleOf(random);
    const next = (): object => (isNextAnswered ? { next: 1 + pick(random, HIGHEST) } : {});
    const real: People = Object.fromEntries(
      Object.entries(people).map(([name, own]) => [
        name,
        few.includes(name) ? { ...own, ...next() } : own,
      ]),
    );
    const before = await print(asked, respondents(asked, real));
    for (const other of alternatives(real, few)) {
      const after = await print(asked, respondents(asked, other));
      if (published(after) !== published(before)) continue;
      possible += JSON.stringify(other) === JSON.stringify(real) ? 0 : 1;
      expect(after).toEqual(before);
    }
  }
  return possible;
}

test.each(RULES)(
  "by %s, documents narrow a withheld answer no further than levels, verdicts, priorities and plan do",
  async (_, rules) => {
    // The property is empty unless other answers have the same levels, verdicts and priorities.
    expect(await attack(askedBy(rules))).toBeGreaterThan(ROUNDS / 4);
  },
  600_000,
);

test.each(MODELS)(
  "nor does %s",
  async (_, rules, tree) => {
    const isNextAnswered = tree.includes("id: next");
    expect(await attack(askedBy(rules, tree), isNextAnswered)).toBeGreaterThan(ROUNDS / 4);
  },
  600_000,
);
