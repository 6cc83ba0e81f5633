import type { ReportInput } from "../input.ts";
import { nodeView } from "./node-view.ts";
import { questionView } from "./question-view.ts";
import type { HighlightView, QuestionView } from "./view.ts";

const HIGHLIGHTS = 3;
/** Below the middle of its range, or on the lowest level, nothing is called a strength. */
const STRENGTH_PERCENT = 50;

/** The highest or lowest capabilities, with the answers that show it. */
export function highlights(
  input: ReportInput,
  end: "strongest" | "weakest",
): readonly HighlightView[] {
  const scored = input.result.dimensions.flatMap((dimension) =>
    dimension.capabilities.flatMap((capability) =>
      capability.kind === "scored"
        ? [{ dimension, capability, percent: capability.percent, level: capability.level }]
        : [],
    ),
  );
  const sign = end === "strongest" ? -1 : 1;
  const half = Math.floor(scored.length / 2);
  const sorted = scored
    .toSorted((a, b) => sign * (a.percent - b.percent))
    .slice(0, Math.min(HIGHLIGHTS, half))
    .filter(({ percent, level }) => {
      const isLowest = level === input.questionnaire.levels[0]?.level;
      return end === "weakest" || (percent >= STRENGTH_PERCENT && !isLowest);
    });
  return sorted.map(({ dimension, capability }) => {
    const questions = capability.questions
      .filter(({ kind }) => kind === "scored")
      .map((question) => questionView(question, input));
    return {
      ...nodeView(capability, "capability", input),
      dimension: dimension.title,
      shownBy: questions.flatMap(shownBy),
      quotes: questions.flatMap(({ quotes }) => quotes),
      evidence: questions.flatMap(({ evidence }) => evidence),
    };
  });
}

/** What today's level says; without such a description the question and its answers, if they show. */
function shownBy({ today, title, answers }: QuestionView): readonly string[] {
  if (today !== "") return [today];
  const given = answers.map(({ answer, count }) => `${answer} (${count})`);
  return given.length === 0 ? [] : [`${title} ${given.join(", ")}`];
}
