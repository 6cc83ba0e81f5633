import type { AssessmentComparison, HeardTwice, Move } from "../model/index.ts";
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
    ...untestedLevels(comparison, speaker),
    ...heardTwiceNotice(comparison.heardTwice, speaker),
    ...(hasLimits(comparison) && !people.areSame ? [words.samePeople] : []),
  ];
}

/** That the change of a level was not examined, where only the level may be shown. */
function untestedLevels(
  { overall, dimensions, break: broken }: AssessmentComparison,
  speaker: Speaker,
): readonly string[] {
  if (broken !== undefined) return [];
  const nodes = [{ ...overall, title: speaker.overall }, ...dimensions];
  const titles = nodes.filter(isLevelAlone).map(({ title }) => title);
  return titles.length === 0 ? [] : [speaker.words.levelsUntested({ titles })];
}

function isLevelAlone({ before, after }: Move): boolean {
  const isWithheld = [before, after].some(
    (one) => one?.kind === "not-scored" && one.reason === "withheld",
  );
  const [from, to] = [before?.level, after?.level];
  return isWithheld && from !== undefined && to !== undefined && from !== to;
}

/** The change among the people heard both times; nothing where it is not known. */
export function heardTwiceNotice(
  change: HeardTwice | undefined,
  speaker: Speaker,
): readonly string[] {
  if (change === undefined || !speaker.kind.hasOverall) return [];
  const { people, before, after, movement, limit } = change;
  const facts = {
    people,
    from: meanText(before, speaker),
    to: meanText(after, speaker),
    limit: limit === undefined ? "" : sizeText(limit, speaker),
  };
  const { heardTwice } = speaker.words;
  switch (movement) {
    case "risen":
    case "fallen":
    case "within-limit":
      return [heardTwice[limit === undefined ? "unlimited" : movement](facts)];
    case "unchanged":
      return [heardTwice.unchanged(facts)];
    case "newly-scored":
    case "no-longer-scored":
    case "not-scored":
    case "not-comparable":
      return [];
  }
}

/** What the figures beside the changes are; empty where there are none. */
export function limitNote(comparison: AssessmentComparison, { words }: Speaker): string {
  if (!hasLimits(comparison)) return "";
  return words.limitNote({ same: comparison.people.areSame ? "yes" : "no" });
}
