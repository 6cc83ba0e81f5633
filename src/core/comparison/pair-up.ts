/** A thing as it was in the one result and is in the other. */
export interface Pair<Item> {
  readonly id: string;
  readonly before?: Item;
  readonly after?: Item;
}

/** What two lists have under the same ids: in the order of the later one, then what only the earlier has. */
export function pairUp<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
): readonly Pair<Item>[] {
  const earlier = new Map(before.map((item) => [item.id, item]));
  const later = new Set(after.map(({ id }) => id));
  return [
    ...after.map((item) => {
      const found = earlier.get(item.id);
      return { id: item.id, after: item, ...(found === undefined ? {} : { before: found }) };
    }),
    ...before.filter(({ id }) => !later.has(id)).map((item) => ({ id: item.id, before: item })),
  ];
}
