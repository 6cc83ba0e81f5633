import type { AssessmentComparison } from "../model/index.ts";
import { meanText, sizeText, type Speaker } from "./moves.ts";

/** Whether it is known which changes chance could explain. */
export function hasLimits({ dimensions }: AssessmentComparison): boolean {
  return dimensions.some(({ limit }) => limit !== undefined);
}

/** What the change of the overall says, where chance could explain it; and how to tell more. */
export function chanceNotices(
  comparison: AssessmentComparison,
  speaker: Speaker,
): readonly string[] {
  const { overall, people } = comparison;
  const { words } = speaker;
  const { before, after, movement, limit, levelChange = 0 } = overall;
  const same = people.areSame ? "yes" : "no";
  const isWithin = movement === "within-limit" && limit !== undefined;
  const [from, to] = [before, after].map((one) => (one?.kind === "scored" ? one.level : undefined));
  return [
    ...(isWithin
      ? [
          words.withinLimit({
            from: meanText(before, speaker),
            to: meanText(after, speaker),
            same,
            limit: sizeText(limit, speaker),
          }),
        ]
      : []),
    ...(isWithin && levelChange !== 0 && from !== undefined && to !== undefined
      ? [words.levelOnly({ way: levelChange < 0 ? "fell" : "rose", from, to })]
      : []),
    ...(hasLimits(comparison) && !people.areSame ? [words.samePeople] : []),
  ];
}

/** What the figures beside the changes are; empty where there are none. */
export function limitNote(comparison: AssessmentComparison, { words }: Speaker): string {
  if (!hasLimits(comparison)) return "";
  return words.limitNote({ same: comparison.people.areSame ? "yes" : "no" });
}
