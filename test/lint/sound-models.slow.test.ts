import fc from "fast-check";
import { expect, test } from "vitest";
import type { Questionnaire } from "../../src/model/index.ts";
import { lintQuestionnaire } from "../../src/lint/lint-questionnaire.ts";
import { answersOf, render } from "../properties/render.ts";
import { people, sketchOf } from "../properties/sketches.ts";
import { score, scoreOf } from "../support/score.ts";
import { capability, dimension, dimensions, question, yesNo } from "../support/yaml.ts";
import { found } from "./support.ts";

const MODELS = [
  { levels: [1, 2, 3, 4, 5], bands: "{ 1: 0, 2: 20, 3: 40, 4: 60, 5: 80 }" },
  { levels: [0, 1, 2, 3], bands: "{ 0: 0, 1: 25, 2: 50, 3: 75 }" },
];

const KINDS = ["level", "yes-no", "choice", "sum", "share", "rules", "number"] as const;

const OPTIONS = (scores: readonly (number | undefined)[]): string => {
  const options = scores.map(
    (own, index) =>
      `{ id: o${index}, text: Option ${index}${own === undefined ? "" : `, score: ${own}`} }`,
  );
  return `options: [${options.join(", ")}]`;
};

/** A sound question of each kind. */
function soundQuestion(kind: (typeof KINDS)[number], levels: readonly number[], rest: string) {
  const described = levels.map((level) => `${level}: Level ${level}`).join(", ");
  const parts: Readonly<Record<typeof kind, readonly [string, string]>> = {
    level: ["level", `levels: { ${described} }`],
    "yes-no": ["yes-no", "score: { yes: 5, no: 0 }"],
    choice: ["choice", OPTIONS([0, 2, 7])],
    sum: ["choices", `${OPTIONS([1, 2, 3])}, score: { by: sum, max: 5 }`],
    share: ["choices", `${OPTIONS([undefined, undefined])}, score: { by: share }`],
    rules: [
      "choices",
      `${OPTIONS([undefined, undefined])}, score: { by: rules, rules: [{ when: { includes: o0 }, score: 4 }], default: 0 }`,
    ],
    number: ["number", "min: 0, bands: [{ from: 0, score: 0 }, { from: 10, score: 9 }]"],
  };
  return (id: string): string => question(id, parts[kind][0], `${parts[kind][1]}, ${rest}`);
}

const weight = fc.integer({ min: 1, max: 4 });
const nodes = <T>(child: fc.Arbitrary<T>) =>
  fc.array(fc.record({ weight, children: fc.array(child, { minLength: 1, maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 2,
  });

/** Models without a trap: percents are combined, and every level rule has what it needs. */
const soundModel = fc.record({
  model: fc.constantFrom(...MODELS),
  rules: fc.tuple(
    fc.constantFrom("criteria", "bands", "weakest", "capped"),
    fc.constantFrom("criteria", "bands", "weakest", "capped"),
    fc.constantFrom("criteria", "bands", "weakest", "capped", "none"),
  ),
  isStaged: fc.boolean(),
  policy: fc.constantFrom("unknown: exclude", "unknown: lowest, coverage: { publish: 0 }"),
  dimensions: nodes(
    fc.record({
      weight,
      kinds: fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 3 }),
    }),
  ),
});

test("random models without a trap have no problem", () => {
  fc.assert(
    fc.property(soundModel, ({ model, rules, isStaged, policy, dimensions: drawn }) => {
      const { levels, bands } = model;
      const ruleOf = (rule: string): string =>
        rule === "bands" ? `{ rule: bands, by: percent, from: ${bands} }` : rule;
      const [below, middle, above] = rules.map(ruleOf);
      const level = isStaged
        ? `{ capability: staged, dimension: staged, overall: ${above} }`
        : `{ capability: ${below}, dimension: ${middle}, overall: ${above} }`;
      const method = "percent-mean";
      let place = 0;
      const required = isStaged
        ? levels.slice(1).map((one) => yesNo(`r${one}`, `requiredFor: ${one}`))
        : [yesNo("r")];
      const body = drawn.map((one, d) =>
        dimension(
          `d${d}`,
          one.children.map(({ weight: own, kinds }, c) => {
            const questions = kinds.map((kind) =>
              soundQuestion(kind, levels, `weight: ${own}`)(`q${place++}`),
            );
            const extra = isStaged ? [yesNo(`e${place}`, `requiredFor: ${levels[1]}`)] : [];
            return capability(`c${d}-${c}`, [...questions, ...extra], `weight: ${own}`);
          }),
          `weight: ${one.weight}`,
        ),
      );
      const declared = levels.map((one) => `{ level: ${one}, name: Level ${one} }`);
      expect(
        found(
          `levels: [${declared.join(", ")}]`,
          `scoring: { methods: { capability: ${method}, dimension: ${method}, overall: ${method} }, level: ${level}, ${policy} }`,
          dimensions(...body, dimension("base", [capability("basics", required)])),
        ),
      ).toEqual([]);
    }),
  );
});

const AT = { file: "q.yaml", line: 1, column: 1 };

function codesOf(asked: Questionnaire): ReadonlyMap<string, string> {
  const problems = lintQuestionnaire({
    questionnaire: asked,
    texts: () => [],
    locate: (path) => ({ ...AT, file: path.join("/") }),
    locateKey: () => AT,
  });
  return new Map(problems.map(({ code, at }) => [code, at?.file ?? ""]));
}

test("on any model, what lint calls impossible does not happen", () => {
  fc.assert(
    fc.property(sketchOf(), people, (sketch, persons) => {
      const asked = render(sketch);
      const codes = codesOf(asked);
      const result = score(asked, answersOf(sketch, persons));
      if (codes.get("weights-all-zero") === "dimensions") {
        expect(scoreOf(result, "overall").kind).toBe("not-scored");
      }
      const { overall } = result;
      const isOverallLevelless = codes.get("weakest-without-levels") === "scoring/level/overall";
      if (isOverallLevelless && overall.kind === "scored") expect(overall.level).toBeUndefined();
      const isTop = codes.get("staged-without-requirements") === "scoring/level/overall";
      if (isTop && overall.kind === "scored") {
        expect(overall.level).toBe(asked.levels.at(-1)?.level);
      }
    }),
  );
});
