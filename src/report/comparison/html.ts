import specification from "../../generated/templates/comparison.html.js";
import { forPage } from "../../text/encode/html.ts";
import { COMPACT, NARROW } from "../html/chart-layout.ts";
import { mapTexts } from "../html/map-texts.ts";
import { renderer, trusted } from "../html/template.ts";
import { levelPercent } from "../view/node-view.ts";
import type { ComparisonInput } from "./comparison-view.ts";
import { movesChart, type MovesChart } from "./moves-chart.ts";
import { comparisonView } from "./view-of.ts";

const render = renderer(specification);

/** What moved as one self-contained page: no script, no request. */
export function htmlComparison(input: ComparisonInput): string {
  const view = mapTexts(comparisonView(input), forPage);
  const chart: Omit<MovesChart, "id"> = {
    title: view.labels["dimensions"] ?? "",
    note: view.labels["chartNote"] ?? "",
    rows: view.dimensions,
    levels: input.questionnaire.levels.map(({ level }) => ({
      level,
      percent: levelPercent(level, input.questionnaire),
    })),
  };
  return render({
    ...view,
    charts: {
      wide: trusted(movesChart({ ...chart, id: "chart-wide" }, COMPACT).svg),
      narrow: trusted(movesChart({ ...chart, id: "chart-narrow" }, NARROW).svg),
    },
  });
}
