import fc from "fast-check";
import { expect, test } from "vitest";
import type { QuestionResult, Result } from "../../src/model/index.ts";
import { DONT_KNOW, NOT_APPLICABLE, type People, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { capability, dimension, dimensions, level, question, yesNo } from "../support/yaml.ts";

const DEPARTMENTS = ["it", "marketing", "sales"] as const;
const QUESTIONS = { d: ["a", "b", "c"], e: ["f", "g"] } as const;

/** Questions for everybody, for some departments and for those who lead. */
const ASKED = questionnaire(
  dimensions(
    dimension("d", [
      capability("k", [yesNo("leads", "scored: false"), level("a"), level("b")]),
      capability("l", [level("c")], "when: { question: leads, is: yes }"),
    ]),
    dimension("e", [
      capability("m", [level("f", "ask: [it, sales]"), level("g"), question("words", "text")]),
    ]),
  ),
);

const answer = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 5 }) },
  fc.constantFrom(DONT_KNOW, NOT_APPLICABLE),
);
const person = fc.record({
  leads: fc.boolean(),
  a: answer,
  b: answer,
  c: answer,
  f: answer,
  g: answer,
  words: fc.constant("My boss shouts."),
});
const MINIMUM = 3;
const groups = fc.tuple(
  ...DEPARTMENTS.map(() => fc.array(person, { minLength: MINIMUM, maxLength: 6 })),
);
type Groups = readonly (readonly Readonly<Record<string, unknown>>[])[];

function peopleOf(all: Groups): People {
  return Object.fromEntries(
    all.flatMap((members, index) =>
      members.map((given, number) => {
        const department = DEPARTMENTS[index] ?? "";
        const { f, ...others } = given;
        return [
          `${department}.${number}`,
          { ...others, ...(department === "marketing" ? {} : { f }) },
        ];
      }),
    ),
  );
}

/** How many people of a department answered a question. */
function answering(all: Groups, department: string, id: string): number {
  const members = all[DEPARTMENTS.findIndex((one) => one === department)] ?? [];
  if (id === "f" && department === "marketing") return 0;
  return members.filter(
    (own) => typeof own[id] === "number" && (id !== "c" || own["leads"] === true),
  ).length;
}

function isFew(people: number): boolean {
  return people > 0 && people < MINIMUM;
}

function questionsIn({ dimensions: all }: Result): readonly QuestionResult[] {
  return all.flatMap(({ capabilities }) => capabilities).flatMap(({ questions }) => questions);
}

function holds(check: (result: Result, all: Groups) => void): void {
  fc.assert(
    fc.property(groups, fc.boolean(), (all, listAnswers) => {
      const result = score(ASKED, peopleOf(all), { minimumGroup: MINIMUM, listAnswers });
      expect(result.withheld).toEqual([]);
      check(result, all);
    }),
  );
}

test("no question shows answers or medians by department if few people of one answered", () => {
  holds((result, all) => {
    const gaps = new Set(result.perception.questions.map(({ id }) => id));
    for (const { id, answers } of questionsIn(result)) {
      if (!DEPARTMENTS.some((one) => isFew(answering(all, one, id)))) continue;
      expect([id, answers, gaps.has(id)]).toEqual([id, [], false]);
    }
  });
});

test("no department's score in a dimension leaves exactly one of its answers unknown", () => {
  holds((result, all) => {
    const closed = new Set(
      questionsIn(result).flatMap(({ id, answersWithheld }) => (answersWithheld ? id : [])),
    );
    for (const { id: department, dimensions: cells } of result.departments) {
      for (const { id, kind } of cells.filter((one) => one.kind === "scored")) {
        const own = QUESTIONS[id as keyof typeof QUESTIONS];
        const given = own.filter((one) => answering(all, department, one) > 0);
        const unknown = given.filter((one) => closed.has(one));
        expect([department, id, kind, unknown.length === 1]).toEqual([
          department,
          id,
          "scored",
          false,
        ]);
      }
    }
  });
});

test("no gap between departments rests on few people of one", () => {
  holds(({ perception }) => {
    for (const { departments } of [perception.overall, ...perception.dimensions]) {
      expect(departments.filter(({ respondents }) => isFew(respondents))).toEqual([]);
    }
  });
});

test("a text is not shown without consent", () => {
  holds((result) => expect(JSON.stringify(result)).not.toContain("shouts"));
});
