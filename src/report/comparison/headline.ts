import type { AssessmentComparison, Extremes, Move } from "../../model/index.ts";
import type { HeadlineFacts, MovedFacts } from "../../text/comparison/comparison-texts.ts";
import { meanText, type Speaker } from "./move-view.ts";

type Named = Move & { readonly id: string; readonly title: string };

/** What rose most and what fell most, and whether there is a break, in one sentence. */
export function headlineOf(comparison: AssessmentComparison, speaker: Speaker): string {
  const { dimensions, capabilities, questions, furthest } = comparison;
  const isBroken = comparison.break !== undefined;
  const quoted = questions.map((one) => ({ ...one, title: speaker.words.quoted(one.title) }));
  const below = {
    ...extremesOf(furthest.questions, quoted, speaker),
    ...(isBroken ? {} : extremesOf(furthest.capabilities, capabilities, speaker)),
  };
  const { risen: risenBelow, fallen: fallenBelow } = below;
  const facts: HeadlineFacts = {
    isBroken,
    ...extremesOf(furthest.dimensions, dimensions, speaker),
    ...(risenBelow === undefined ? {} : { risenBelow }),
    ...(fallenBelow === undefined ? {} : { fallenBelow }),
  };
  return speaker.words.headline(facts);
}

function extremesOf(
  { risen, fallen }: Extremes,
  moves: readonly Named[],
  speaker: Speaker,
): { readonly risen?: MovedFacts; readonly fallen?: MovedFacts } {
  const facts = (id: string | undefined): MovedFacts | undefined => {
    const move = moves.find((one) => one.id === id);
    return (
      move && {
        title: move.title,
        from: meanText(move.before, speaker),
        to: meanText(move.after, speaker),
      }
    );
  };
  const [up, down] = [facts(risen), facts(fallen)];
  return {
    ...(up === undefined ? {} : { risen: up }),
    ...(down === undefined ? {} : { fallen: down }),
  };
}
