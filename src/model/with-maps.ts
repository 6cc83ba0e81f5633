/** The key of an object that stands for a map in JSON; its value is the list of entries. */
export const MAP = "$map";

/** A value from JSON with its maps. A text of JSON is parsed faster than a program with objects. */
export function withMaps(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withMaps);
  const object = value as Record<string, unknown>;
  const entries = object[MAP] as readonly (readonly [unknown, unknown])[] | undefined;
  if (entries !== undefined) return new Map(entries.map(([key, item]) => [key, withMaps(item)]));
  for (const key of Object.keys(object)) object[key] = withMaps(object[key]);
  return object;
}
