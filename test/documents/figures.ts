/** What a chart has for drawing and not for reading, or as a name of its own. */
const UNSEEN = new Set([
  "id",
  "percent",
  "levelPercent",
  "targetPercent",
  "levelSpan",
  "standing",
  "labels",
  "words",
  "spoken",
  "span",
  "facts",
  "tone",
  "places",
  "bounds",
  "x",
  "y",
  "language",
]);

/** Every text and number of a chart that has a digit in it: all of it belongs into the report. */
export function figuresOf(chart: unknown): readonly string[] {
  if (typeof chart === "number") return [String(chart)];
  if (typeof chart === "string") return /\d/u.test(chart) ? [chart] : [];
  if (Array.isArray(chart)) return chart.flatMap(figuresOf);
  if (typeof chart !== "object" || chart === null) return [];
  return Object.entries(chart).flatMap(([key, value]) => (UNSEEN.has(key) ? [] : figuresOf(value)));
}
