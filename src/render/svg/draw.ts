import type { ChartSpec } from "../../documents/charts.ts";
import { COMPACT, NARROW, WIDE } from "./chart-layout.ts";
import { distributionChart } from "./distribution-chart.ts";
import { lineChart } from "./line-chart.ts";
import { matrixChart } from "./matrix-chart.ts";
import { movesChart } from "./moves-chart.ts";
import { profileChart } from "./profile-chart.ts";
import { roadmapChart } from "./roadmap-chart.ts";
import type { Svg } from "./svg.ts";

/** A drawing, and the pages that it is for if not all. */
export interface Drawing {
  readonly svg: Svg;
  readonly width: "" | "wide" | "narrow";
}

/**
 * A chart as SVG: two drawings if a narrow page needs another layout, none if there is nothing to
 * show.
 */
export function drawChart(spec: ChartSpec): readonly Drawing[] {
  const id = `${spec.id}-narrow`;
  if (spec.type === "profile") {
    return [
      { svg: profileChart(spec, spec.isCompact ? COMPACT : WIDE), width: "wide" },
      { svg: profileChart({ ...spec, id }, NARROW), width: "narrow" },
    ];
  }
  if (spec.type === "moves") {
    return [
      { svg: movesChart(spec, COMPACT), width: "wide" },
      { svg: movesChart({ ...spec, id }, NARROW), width: "narrow" },
    ];
  }
  const svg = drawn(spec);
  return svg === undefined ? [] : [{ svg, width: "" }];
}

function drawn(spec: Exclude<ChartSpec, { readonly type: "profile" | "moves" }>): Svg | undefined {
  switch (spec.type) {
    case "distribution":
      return distributionChart(spec);
    case "matrix":
      return matrixChart(spec);
    case "roadmap":
      return roadmapChart(spec);
    case "line":
      return lineChart(spec);
  }
}
