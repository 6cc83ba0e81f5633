import specification from "../../generated/templates/history.html.js";
import { forPage } from "../../text/encode/html.ts";
import { mapTexts } from "../html/map-texts.ts";
import { renderer, trusted } from "../html/template.ts";
import { levelPercent } from "../view/node-view.ts";
import { type HistoryInput, historyView } from "./history-view.ts";
import { lineChart } from "./line-chart.ts";

const render = renderer(specification);

/** The history as one self-contained page: a small chart for each line, and the tables. */
export function htmlHistory(input: HistoryInput): string {
  const { title, breaks, words, ...rest } = historyView(input);
  const said = {
    ...rest,
    title,
    breaks,
    labels: {
      document: words.document,
      skip: words.skip,
      lines: words.lines,
      cells: words.cells,
      heights: words.heights,
      node: words.node,
      change: words.change,
      assessments: words.assessments,
      assessment: words.assessment,
      date: words.date,
      model: words.model,
      people: words.people,
      coverage: words.coverage,
      confidence: words.confidence,
    },
  };
  const view = mapTexts(said, forPage);
  const levels = input.questionnaire.levels.map(({ level }) => ({
    level,
    percent: levelPercent(level, input.questionnaire),
  }));
  const charts = view.lines.map((line) => ({
    title: line.title,
    svg: trusted(lineChart({ id: `line-${line.id}`, line, levels }).svg),
  }));
  return render({ ...view, charts });
}
