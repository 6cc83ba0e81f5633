import { expect, test } from "vitest";
import { isDate } from "../../src/text/dates.ts";

test.each(["2026", "2026-11", "2026-11-30", "2024-02-29", "2000-02-29", "0001-01-01"])(
  "%s is a date",
  (text) => {
    expect(isDate(text)).toBe(true);
  },
);

test.each([
  "2026-02-29",
  "2026-02-30",
  "1900-02-29",
  "2026-04-31",
  "2026-13",
  "2026-00",
  "2026-01-00",
  "2026-1",
  "26",
  "spring 2014",
  "",
])("%s is not one", (text) => {
  expect(isDate(text)).toBe(false);
});
