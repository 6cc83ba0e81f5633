import type { LinePoint } from "../documents/charts.ts";
import type { Canvas } from "./canvas.ts";

const BLOCKS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
/** Eight rising steps for terminals without blocks. */
const STEPS = ["1", "2", "3", "4", "5", "6", "7", "8"];

/** The means as a line of symbols: eight heights, a dot without a mean, a bar at a break. */
export function sparkLine(points: readonly LinePoint[], { isUnicode }: Canvas): string {
  const signs = isUnicode ? BLOCKS : STEPS;
  return points
    .map(({ percent, isBroken }) => `${isBroken ? "|" : ""}${signOf(percent, signs)}`)
    .join("");
}

function signOf(percent: string, signs: readonly string[]): string {
  if (percent === "") return ".";
  const step = Math.floor((Number(percent) / 100) * signs.length);
  return signs[Math.min(signs.length - 1, step)] ?? "";
}
