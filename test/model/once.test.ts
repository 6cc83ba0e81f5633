import { expect, test, vi } from "vitest";
import { once } from "../../src/model/once.ts";

test("each object is computed once, whatever the result", () => {
  const compute = vi.fn<(key: { readonly of: number }) => number | undefined>(({ of }) =>
    of > 0 ? of : undefined,
  );
  const known = once(compute);
  const [one, two, nothing] = [{ of: 1 }, { of: 2 }, { of: 0 }];
  expect([one, two, nothing, one, nothing].map(known)).toEqual([1, 2, undefined, 1, undefined]);
  expect(compute).toHaveBeenCalledTimes(3);
});
