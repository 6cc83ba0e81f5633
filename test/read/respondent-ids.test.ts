import fc from "fast-check";
import { expect, test } from "vitest";
import { COMMON } from "../../src/model/parts.ts";
import { respondentIds } from "../../src/read/response/respondent-ids.ts";

test("an id that was added before is found with the place of its first response", () => {
  const ids = respondentIds();
  expect(ids.add("r1", { file: "a.ndjson", line: 2 })).toBeUndefined();
  expect(ids.add("r2", { file: "a.ndjson", line: 3 })).toBeUndefined();
  expect(ids.add("r1", { file: "b.ndjson", line: 9 })).toEqual({ file: "a.ndjson", line: 2 });
  expect(ids.add("r3", { file: "b.ndjson", line: 10 })).toBeUndefined();
  expect(ids.add("r3", { file: "c.yaml", line: 1 })).toEqual({ file: "b.ndjson", line: 10 });
});

test("ids are distinguished as a map of strings distinguishes them", () => {
  const id = fc.stringMatching(new RegExp(COMMON.id.pattern, "u"));
  // Short ids of few characters, so that many of them are the same.
  const short = fc.stringMatching(/^[ab][ab._-]{0,7}$/u);
  fc.assert(
    fc.property(fc.array(fc.oneof(id, short), { maxLength: 300 }), (all) => {
      const ids = respondentIds();
      const expected = new Map<string, number>();
      for (const [index, one] of all.entries()) {
        const first = expected.get(one);
        const found = ids.add(one, { file: "t", line: index + 1 });
        expect(found?.line).toBe(first);
        if (first === undefined) expected.set(one, index + 1);
      }
    }),
  );
});

test("fifty thousand ids are all kept", () => {
  const ids = respondentIds();
  const count = 50_000;
  for (let line = 1; line <= count; line += 1) {
    expect(ids.add(`person-${line}`, { file: "t", line })).toBeUndefined();
  }
  for (let line = 1; line <= count; line += 997) {
    expect(ids.add(`person-${line}`, { file: "u", line: 1 })).toEqual({ file: "t", line });
  }
});
