import { chart, group, list, minor, paragraph, paragraphs } from "../blocks.ts";
import { levelMarks } from "../charts.ts";
import { headlineOf, nodeMoves, noticesOf, outcomesOf } from "../comparison-words.ts";
import { section, type Section } from "../document.ts";
import type { ReportInput } from "../input.ts";
import { movesChart, movesTable, speakerOf } from "../moves.ts";

/** Changes since the previous assessment, and the outcome of its recommendations. */
export function progress(input: ReportInput): readonly Section[] {
  const { result, questionnaire, background } = input;
  const comparison = background?.progress;
  if (comparison === undefined) return [];
  const title = input.texts.labels.progress;
  const speaker = speakerOf(input);
  const { labels } = speaker.words;
  const rows = nodeMoves(comparison, speaker);
  const levels = levelMarks(questionnaire, result.language);
  const names = `${comparison.before.assessment} → ${comparison.after.assessment}`;
  return section("progress", `${title}: ${names}`, [
    ...paragraph(headlineOf(comparison, speaker), "lead"),
    ...paragraphs(noticesOf(comparison, speaker), "note"),
    ...chart(movesChart("chart-progress", title, rows, levels, labels), labels.chartNote, {
      table: movesTable(title, rows, speaker),
    }),
    ...outcomesOf(comparison, speaker).flatMap(({ heading, items }) =>
      group(heading, list(items.map((one) => [one.title, minor(one.remarks)]))),
    ),
  ]);
}
