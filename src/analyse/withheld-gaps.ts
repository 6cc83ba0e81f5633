import type { GapReading, Perception, PerceptionGap, Question } from "../model/index.ts";
import { questionsBelow } from "../model/outline.ts";
import { type Guard, hasOneAnswer, isFewerThan } from "./guarded-questions.ts";
import type { QuestionTally } from "../score/tally.ts";
import { type Electorate, isPutToAll, isShared } from "./votes.ts";

/** The readings of a gap that reveal how answers differ. */
const TELLING: ReadonlySet<GapReading> = new Set(["measured", "no-disagreement", "one-voice-each"]);

/**
 * The nodes whose gap may not be shown, of those that are printed and of those of all answers. Their scores are hidden or their questions guarded, or
 * fewer than `minimumGroup` people answered, so that each of them could work out the others'
 * answers. If this is a single dimension, the overall gap is hidden too, because the overall minus
 * the others would reveal it.
 */
export function withheldGaps(
  {
    shown: { questions, dimensions, overall },
    whole,
  }: { readonly shown: Perception; readonly whole: Perception },
  guarded: ReadonlySet<string>,
  electorate: Electorate,
  guard: Guard,
): ReadonlySet<string> {
  const isPooled = (one: Question): boolean =>
    one.scored &&
    !guard.hidden.has(one.id) &&
    isShared(one) &&
    isPutToAll(electorate.tally.questions.get(one.id) as QuestionTally, electorate);
  // All other answers are shown by department, so a single guarded question could be worked out.
  const hasOneGuarded = (id: string): boolean =>
    guard.withheld.length === 0 &&
    hasOneAnswer(
      questionsBelow(guard.questionnaire, id).filter((one) => guarded.has(one.id) && isPooled(one)),
    );
  const isHidden = (id: string): boolean => guard.hidden.has(id) && !guard.levels.has(id);
  const isGuarded = (gap: PerceptionGap): boolean =>
    isHidden(gap.id) || isFromFew(gap, guard) || hasOneGuarded(gap.id);
  const isWithheld = (gap: PerceptionGap, all: PerceptionGap): boolean =>
    TELLING.has(all.reading) && (!TELLING.has(gap.reading) || isGuarded(gap));
  const small = dimensions.filter((gap, index) =>
    isWithheld(gap, whole.dimensions[index] as PerceptionGap),
  );
  const isOverall = small.length === 1 || isWithheld(overall, whole.overall);
  const nodes = [...small.map(({ id }) => id), ...(isOverall ? [overall.id] : [])];
  const asked = questions.filter((gap) => guarded.has(gap.id) || isFromFew(gap, guard));
  return new Set([...nodes, ...asked.map(({ id }) => id)]);
}

/**
 * Whether fewer than the minimum group answered; where departments are named, in any one of them.
 */
function isFromFew({ departments }: PerceptionGap, { withheld, minimumGroup }: Guard): boolean {
  const people = departments.map(({ respondents }) => respondents);
  return withheld.length === 0
    ? people.some((own) => isFewerThan(own, minimumGroup))
    : people.reduce((total, own) => total + own, 0) < minimumGroup;
}

/**
 * The part of the perception gap that may be shown. If departments are withheld, that is its size:
 * the departments, the number of levels and the questions would reveal answers of a small group.
 */
export function disclosedPerception(
  { questions, dimensions, overall }: Perception,
  withheld: ReadonlySet<string>,
  guard: Guard,
): Perception {
  const isOpen = guard.withheld.length === 0;
  const disclosed = (gap: PerceptionGap): PerceptionGap => {
    if (withheld.has(gap.id)) return { id: gap.id, reading: "withheld", departments: [] };
    if (isOpen && !isFromFew(gap, guard)) return gap;
    const { shift: _, between: __, delta: ___, pairs: ____, ...rest } = gap;
    return { ...rest, departments: [] };
  };
  return {
    questions: isOpen ? questions.filter(({ id }) => !withheld.has(id)) : [],
    dimensions: dimensions.map(disclosed),
    overall: disclosed(overall),
  };
}
