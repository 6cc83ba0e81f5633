import { describe, expect, test } from "vitest";
import type { Agreement, QuestionConsensus } from "../../../src/model/index.ts";
import { type People, questionnaire } from "../../support/read.ts";
import { score, type ScoreOptions } from "../../support/score.ts";
import {
  capability,
  choice,
  dimension,
  dimensions,
  level,
  oneCapability,
  yesNo,
} from "../../support/yaml.ts";

const ASKED = questionnaire(
  "departments: { m: M, cs: C, st: S, it: I }",
  oneCapability(level("a"), yesNo("b")),
);

function consensusOn(people: People, options?: ScoreOptions): readonly QuestionConsensus[] {
  return score(ASKED, people, options).agreement?.questions ?? [];
}

function saying(...answers: readonly (readonly [string, number])[]): People {
  return Object.fromEntries(answers.map(([id, a]) => [id, { a, b: true }]));
}

describe("how far a level is a fact", () => {
  test("of each question of type level, with shares, spread and the departments' medians", () => {
    // STATISTICS.md §4.1, the first row: m 3,2 · cs 1.
    const people = saying(["m.1", 3], ["m.2", 2], ["cs.1", 1]);
    expect(consensusOn(people)).toEqual([
      {
        id: "a",
        level: 1,
        statement: "divided",
        respondents: 3,
        byDepartment: 1 / 2,
        byPerson: 1 / 3,
        far: 1 / 3,
        spread: 1.5,
        departments: [
          { id: "cs", respondents: 1, median: 1 },
          { id: "m", respondents: 2, median: 2.5 },
        ],
        range: [1, 3],
      },
    ]);
  });

  test("a range goes from the lowest to the highest level that a tenth chose", () => {
    // Eleven people: ten say 3, one says 2, which is less than a tenth.
    const ten = Array.from({ length: 10 }, (_, at): [string, number] => [`m.${at}`, 3]);
    expect(consensusOn(saying(...ten, ["it.1", 2]))[0]?.range).toEqual([2, 3]);
    expect(consensusOn(saying(...ten.slice(1), ["it.1", 2]))[0]?.range).toEqual([2, 3]);
    expect(consensusOn(saying(...ten, ["m.10", 4]))[0]?.range).toEqual([3, 3]);
  });

  test("a review does not change it", () => {
    const people = saying(["m.1", 3], ["it.1", 3]);
    const review = { a: { value: 5, reason: "seen" } };
    expect(consensusOn(people, { review })).toEqual(consensusOn(people));
  });

  test("a choice counts at the level that its score reaches", () => {
    // Scores 0 to 2 on five levels: 0 is at 1, 1 at 3, 2 at 5.
    const asked = questionnaire(oneCapability(choice("a", [0, 1, 2])));
    const people = { "it.1": { a: "s1" }, "sales.1": { a: "s1" } };
    expect(score(asked, people).agreement?.questions[0]).toMatchObject({
      level: 3,
      statement: "fact",
    });
  });

  test("without an answer there is none", () => {
    expect(consensusOn({ "m.1": { b: true }, "it.1": { b: true } })).toEqual([]);
  });
});

describe("a capability on which people are divided", () => {
  const MODEL = questionnaire(
    "departments: { m: M, cs: C, st: S, it: I }",
    oneCapability(level("a"), level("b"), level("c")),
  );

  function isDivided(people: People, minimumGroup = 1): boolean {
    const [capability] = score(MODEL, people, { minimumGroup }).dimensions[0]?.capabilities ?? [];
    return capability?.divided === true;
  }

  function all(answers: readonly [number, number, number]): People[string] {
    const [a, b, c] = answers;
    return { a, b, c };
  }

  test("is marked, also where departments are withheld", () => {
    const people = { "m.1": all([4, 3, 3]), "m.2": all([4, 3, 3]), "it.1": all([2, 3, 3]) };
    expect(isDivided(people)).toBe(true);
    expect(isDivided(people, 3)).toBe(true);
  });

  test("so is one in which a department's own answers are two levels below", () => {
    const four = { "m.1": all([4, 4, 4]), "st.1": all([4, 4, 4]), "it.1": all([4, 4, 4]) };
    // Medians of 2.5 are at level 2; 1.5 below the others, and one of five is two levels away.
    const apart = { "cs.1": all([2, 2, 2]), "cs.2": all([3, 3, 3]) };
    const { agreement } = score(MODEL, { ...four, ...apart });
    expect(agreement?.questions.map(({ statement }) => statement)).toEqual([
      "most",
      "most",
      "most",
    ]);
    expect(isDivided({ ...four, ...apart })).toBe(true);
    expect(isDivided({ ...four, "cs.1": all([3, 3, 3]), "cs.2": all([3, 3, 3]) })).toBe(false);
  });

  test("is not marked where all agree", () => {
    expect(isDivided({ "m.1": all([4, 4, 4]), "it.1": all([4, 4, 4]) })).toBe(false);
  });
});

describe("withheld parts", () => {
  const people = saying(["m.1", 4], ["m.2", 4], ["m.3", 4], ["it.1", 2], ["cs.1", 3]);

  test("departments, numbers and questions, if a department compared is small", () => {
    const { agreement } = score(ASKED, people, { minimumGroup: 3 });
    expect(agreement?.questions).toEqual([]);
    expect(agreement?.overall.outcome).toBe("unclear-large");
    expect(JSON.stringify(agreement?.overall)).not.toMatch(
      /"(?:position|difference|interval|within|p|a|variance)":/u,
    );
  });

  const PAIR = "agreement: { pairs: [{ id: p, a: [m], b: [it, cs] }] }";
  const PAIRED = questionnaire(
    "departments: { m: M, cs: C, st: S, it: I }",
    oneCapability(level("a"), yesNo("b")),
    PAIR,
  );

  function pairOf(given: People, minimumGroup: number): unknown {
    return score(PAIRED, given, { minimumGroup }).agreement?.pairs[0];
  }

  test("a pair, if a side has fewer people than the minimum, with their number", () => {
    const { ...two } = people;
    expect(pairOf(two, 3)).toMatchObject({
      reason: "withheld",
      a: { respondents: 3 },
      b: { respondents: 2 },
    });
  });

  test("not a pair with enough people on both sides together", () => {
    const shown = pairOf({ ...people, ...saying(["it.2", 2]) }, 3);
    expect(shown).toMatchObject({ outcome: "apart", difference: 1.5 });
    expect(shown).toMatchObject({
      departments: [
        { id: "cs", respondents: 1 },
        { id: "it", respondents: 2 },
        { id: "m", respondents: 3, position: 4 },
      ],
    });
  });

  test("a pair, if the small departments of a side could be told from the large one", () => {
    // IT has three people, so customer service's one would be what is left.
    const known = { ...people, ...saying(["it.2", 2], ["it.3", 2]) };
    expect(pairOf(known, 3)).toMatchObject({ reason: "withheld" });
    expect(pairOf(known, 1)).toMatchObject({ outcome: "apart" });
  });
});

describe("a question whose answers may not be shown by department", () => {
  // Questions a and b; only two of IT's three people know a. No other question covers it there.
  const GUARDED = questionnaire(
    "departments: { m: M, it: I }",
    "agreement: { pairs: [{ id: p, a: [m], b: [it] }] }",
    dimensions(
      dimension("d", [capability("c", [level("a")])]),
      dimension("e", [capability("f", [level("b")])]),
    ),
  );
  const known = Object.fromEntries(
    ["m.1", "m.2", "m.3", "it.1", "it.2"].map((id) => [id, { a: 4, b: 4 }]),
  );

  function shownWith(last: People[string], minimumGroup: number): Agreement | undefined {
    return score(GUARDED, { ...known, "it.3": last }, { minimumGroup }).agreement;
  }

  test("keeps the differences that would reveal them", () => {
    const shown = shownWith({ b: 4 }, 3);
    expect(shown?.overall.reason).toBe("withheld");
    expect(shown?.pairs[0]?.reason).toBe("withheld");
    expect(shown?.questions.map(({ id }) => id)).toEqual(["b"]);
  });

  test("is compared where it is shown", () => {
    for (const shown of [shownWith({ b: 4 }, 1), shownWith({ a: 4, b: 4 }, 3)]) {
      expect(shown?.overall.outcome).toBe("alike");
      expect(shown?.pairs[0]?.outcome).toBe("alike");
      expect(shown?.questions.map(({ id }) => id)).toEqual(["a", "b"]);
    }
  });
});
