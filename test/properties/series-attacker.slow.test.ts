import { expect, test } from "vitest";
import { seededRandom } from "../../src/analyse/random.ts";
import type { Questionnaire } from "../../src/model/index.ts";
import {
  askedBy,
  DEPARTMENTS,
  HIGHEST,
  issue,
  pick,
  print,
  type Printed,
  published,
  QUESTIONS,
  type Random,
  RULES,
} from "../support/attacker.ts";
import { type Answers, DONT_KNOW, type People, respondents } from "../support/read.ts";

const ROUNDS = 5;
const ALTERNATIVES = 20;

/** The people of a first document, and of a second one. */
interface Series {
  readonly first: People;
  readonly second: People;
}

/** What happens between the documents: a series, and another with the same first document. */
type Happens = (
  people: People,
  random: Random,
) => { readonly real: Series; readonly other: () => Series };

function answersOf(name: string, random: Random): Answers {
  const asked = QUESTIONS.filter((id) => id !== "k" || !name.startsWith("marketing"));
  return Object.fromEntries(asked.map((id) => [id, answerOf(random)]));
}

function answerOf(random: Random): unknown {
  return random() < 0.1 ? DONT_KNOW : 1 + pick(random, HIGHEST);
}

/** Five to eight people: a department of three, and others of two or three. */
function peopleOf(random: Random): People {
  const count = 5 + pick(random, 4);
  const names = Array.from(
    { length: count },
    (_, index) => `${DEPARTMENTS[Math.floor(index / 3)]}.${index}`,
  );
  return Object.fromEntries(names.map((name) => [name, answersOf(name, random)]));
}

/** The same answers except for one question, or others to all of them. */
function otherAnswers(name: string, answers: Answers, random: Random): Answers {
  if (random() < 0.5) return answersOf(name, random);
  const ids = Object.keys(answers);
  return { ...answers, [ids[pick(random, ids.length)] as string]: answerOf(random) };
}

const newcomer: Happens = (people, random) => {
  const name = `${DEPARTMENTS[pick(random, 3)]}.new`;
  const answers = answersOf(name, random);
  const withNew = (own: Answers): Series => ({
    first: people,
    second: { ...people, [name]: own },
  });
  return { real: withNew(answers), other: () => withNew(otherAnswers(name, answers, random)) };
};

const replacedAnswer: Happens = (people, random) => {
  const names = Object.keys(people);
  const name = names[pick(random, names.length)] as string;
  const answers = otherAnswers(name, people[name] as Answers, random);
  const replaced = (own: Answers): Series => ({
    first: people,
    second: { ...people, [name]: own },
  });
  return { real: replaced(answers), other: () => replaced(otherAnswers(name, answers, random)) };
};

/** Two people of the same department who exchange answers look the same in a document. */
const leaver: Happens = (people, random) => {
  const names = Object.keys(people);
  const name = names[pick(random, names.length)] as string;
  const [department] = name.split(".");
  const peers = names.filter((one) => one !== name && one.startsWith(`${department}.`));
  const without = (first: People): Series => {
    const { [name]: _, ...second } = first;
    return { first, second };
  };
  const exchanged = (): Series => {
    const peer = peers[pick(random, peers.length)];
    if (peer === undefined) return without(people);
    const ids = Object.keys(people[name] as Answers).filter(() => random() < 0.5);
    const [own, others] = [people[name] as Answers, people[peer] as Answers];
    const taken = (from: Answers): Answers => Object.fromEntries(ids.map((id) => [id, from[id]]));
    return without({
      ...people,
      [name]: { ...own, ...taken(others) },
      [peer]: { ...others, ...taken(own) },
    });
  };
  return { real: without(people), other: exchanged };
};

interface Documents {
  readonly first: Printed;
  readonly second: Printed;
}

async function documentsOf(
  { first, second }: Series,
  asked: Questionnaire,
  isRecorded: boolean,
): Promise<Documents> {
  const [before, after] = [respondents(asked, first), respondents(asked, second)];
  return {
    first: await print(asked, before),
    second: await print(asked, after, isRecorded ? issue(asked, before) : undefined),
  };
}

interface Seen {
  /** Other answers with the same first document, levels, verdicts, priorities and plan. */
  readonly possible: number;
  /** Those that the second document rules out. */
  readonly ruledOut: number;
}

async function attack(happens: Happens, rules: string, isRecorded: boolean): Promise<Seen> {
  const asked = askedBy(rules);
  const random = seededRandom(20_261_130);
  let [possible, ruledOut] = [0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { real, other } = happens(peopleOf(random), random);
    const told = await documentsOf(real, asked, isRecorded);
    for (let number = 0; number < ALTERNATIVES; number += 1) {
      const series = other();
      if ([real.first, real.second].some((one) => isAlike(one, series.second))) continue;
      const found = await documentsOf(series, asked, isRecorded);
      if (!isAlike(found.first, told.first)) continue;
      if (published(found.second) !== published(told.second)) continue;
      possible += 1;
      if (!isAlike(found.second, told.second)) ruledOut += 1;
    }
  }
  return { possible, ruledOut };
}

function isAlike(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

test.each(
  [
    ["who joined", newcomer],
    ["whose answers were replaced", replacedAnswer],
    ["who left", leaver],
  ].flatMap(([who, happens]) =>
    RULES.map(([name, rules]) => [who, name, happens, rules] as [string, string, Happens, string]),
  ),
)(
  "a second document says no more about one person %s, by %s",
  async (_, __, happens, rules) => {
    const { possible, ruledOut } = await attack(happens, rules, true);
    // The property is empty unless other answers have the same levels, verdicts and priorities.
    expect(possible).toBeGreaterThan(ROUNDS / 2);
    expect(ruledOut).toBe(0);
  },
  600_000,
);

test("without a record of the first document, the second one gives the newcomer away", async () => {
  const { possible, ruledOut } = await attack(newcomer, "", false);
  expect(ruledOut).toBeGreaterThan(possible / 2);
}, 600_000);
