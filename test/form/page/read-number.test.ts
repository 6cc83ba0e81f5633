import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumber, typedNumber } from "../../../src/form/page/read-number.ts";

test.each([
  ["12", 12],
  [" 12 ", 12],
  ["3.5", 3.5],
  ["3,5", 3.5],
  ["0,125", 0.125],
  ["1500", 1500],
  ["1 500", 1500],
  ["1\u00A0500,5", 1500.5],
  ["−2", -2],
  ["12.1250", 12.125],
])("“%s” is read as the number", (typed, value) => {
  expect(readNumber(typed, {})).toEqual({ kind: "number", value });
});

test.each([
  ["", "blank"],
  ["  ", "blank"],
  ["about 3", "not-a-number"],
  ["2-3", "not-a-number"],
  ["3/4", "not-a-number"],
  ["1e3", "not-a-number"],
  ["12 5", "not-a-number"],
  ["=1+1", "not-a-number"],
  ["1,500", "ambiguous"],
  ["1.500", "ambiguous"],
  ["12,125", "ambiguous"],
  ["101", "out-of-bounds"],
  ["-1", "out-of-bounds"],
])("“%s” is not taken as a number: %s", (typed, kind) => {
  expect(readNumber(typed, { min: 0, max: 100 })).toEqual({ kind });
});

test("a number with few digits is typed so that it is read as itself", () => {
  const value = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((one) => one / 1000);
  fc.assert(
    fc.property(value, (one) => {
      expect(readNumber(typedNumber(one), {})).toEqual({ kind: "number", value: one });
    }),
  );
});
