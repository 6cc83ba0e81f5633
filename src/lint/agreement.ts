import type { Problem } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import type { LintInput } from "./outline.ts";

/** With more pairs than this, a difference must be larger to be told from chance. */
const MOST_PAIRS = 2;

/** No department is on both sides of a pair, and pairs are few. */
export function checkAgreement({ questionnaire, locate }: LintInput): readonly Problem[] {
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
  return [...overlaps, ...many];
}
