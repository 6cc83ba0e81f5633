/** What a view holds for drawing and not for reading, or as a name of its own. */
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
  "tone",
  "places",
  "matrixBounds",
  "x",
  "y",
  "language",
]);

/** Every text and number of a view that has a digit in it: all of it belongs into the report. */
export function figuresOf(view: unknown): readonly string[] {
  if (typeof view === "number") return [String(view)];
  if (typeof view === "string") return /\d/u.test(view) ? [view] : [];
  if (Array.isArray(view)) return view.flatMap(figuresOf);
  if (typeof view !== "object" || view === null) return [];
  return Object.entries(view).flatMap(([key, value]) => (UNSEEN.has(key) ? [] : figuresOf(value)));
}
