/** Data of a view for drawing only, or a name. */
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

/** Every text and number of a view that contains a digit; the report must show all of them. */
export function figuresOf(view: unknown): readonly string[] {
  if (typeof view === "number") return [String(view)];
  if (typeof view === "string") return /\d/u.test(view) ? [view] : [];
  if (Array.isArray(view)) return view.flatMap(figuresOf);
  if (typeof view !== "object" || view === null) return [];
  return Object.entries(view).flatMap(([key, value]) => (UNSEEN.has(key) ? [] : figuresOf(value)));
}
