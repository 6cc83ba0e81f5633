import type { ProgressOutcome, RecommendationProgress } from "../../model/index.ts";
import type { ProgressGroupView, ProgressView } from "./comparison-view.ts";
import { meanText, type Speaker } from "./move-view.ts";

/** What took hold first, what cannot be told last. */
const ORDER: readonly ProgressOutcome[] = [
  "took-hold",
  "rising",
  "mixed",
  "fallen",
  "not-moved",
  "cannot-tell",
];

/** The recommendations by what became of them; in a group those that were done come first. */
export function progressView(
  recommendations: readonly RecommendationProgress[],
  speaker: Speaker,
): readonly ProgressGroupView[] {
  return ORDER.flatMap((outcome) => {
    const found = recommendations.filter((one) => one.outcome === outcome);
    const [done, rest] = [
      found.filter((one) => one.done === "done"),
      found.filter((one) => one.done !== "done"),
    ];
    const items = [...done, ...rest].map((one) => itemView(one, speaker));
    return items.length === 0 ? [] : [{ heading: speaker.words.outcomes[outcome], items }];
  });
}

function itemView(
  { title, done, isRecommended, raises }: RecommendationProgress,
  speaker: Speaker,
): ProgressView {
  const { labels, raise } = speaker.words;
  const remarks = [
    ...(done === "done" ? [labels.done] : []),
    ...(isRecommended === undefined
      ? []
      : [isRecommended ? labels.stillRecommended : labels.noLongerRecommended]),
  ];
  return {
    title,
    isDone: done === "done",
    remarks: remarks.join(", "),
    raises: raises.map(({ title: question, to, before, after }) =>
      raise({
        title: question,
        to,
        before: meanText(before, speaker),
        after: meanText(after, speaker),
      }),
    ),
  };
}

/** A recommendation with what is said of it in parentheses. */
export function withRemarks(title: string, remarks: string): string {
  return remarks === "" ? title : `${title} (${remarks})`;
}
