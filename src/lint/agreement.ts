import type { Problem } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import { type LintInput, placedComparisons, placedConditions } from "./outline.ts";

/** With more pairs than this, a difference must be larger to be told from chance. */
const MOST_PAIRS = 2;

/** No department is on both sides of a pair, pairs are few, and conditions on agreement are noted. */
export function checkAgreement(input: LintInput): readonly Problem[] {
  const { questionnaire, locate } = input;
  const { pairs } = questionnaire.agreement;
  const overlaps = pairs.flatMap(({ id, a, b }, index) =>
    b.flatMap((department, place) =>
      a.includes(department)
        ? [
            problem("pair-overlap", locate(["agreement", "pairs", index, "b", place]), {
              id,
              department,
            }),
          ]
        : [],
    ),
  );
  const many =
    pairs.length > MOST_PAIRS
      ? [
          problem("many-pairs", locate(["agreement", "pairs", MOST_PAIRS, "id"]), {
            count: pairs.length,
          }),
        ]
      : [];
  return [...overlaps, ...many, ...agreedComparisons(input)];
}

/** Agreement is not computed yet. */
function agreedComparisons({ questionnaire, locate }: LintInput): readonly Problem[] {
  return placedConditions(questionnaire)
    .filter(({ home }) => home === "aggregate")
    .flatMap(placedComparisons)
    .filter(({ item }) => item.agreed === true)
    .map(({ path }) => problem("agreed-without-effect", locate([...path, "agreed"]), {}));
}
