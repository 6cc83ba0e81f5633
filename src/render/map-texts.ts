/** The new text for the text under a key. */
type Change = (text: string, key: string) => string;

/** The same plain data with every text changed; keys stay. */
export function mapTexts<Data>(data: Data, change: Change): Data {
  return mapped(data, change, "") as Data;
}

function mapped(data: unknown, change: Change, under: string): unknown {
  if (typeof data === "string") return change(data, under);
  if (Array.isArray(data)) return data.map((item) => mapped(item, change, under));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, mapped(value, change, key)]),
  );
}
