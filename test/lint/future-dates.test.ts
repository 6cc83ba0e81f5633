import { expect, test } from "vitest";
import { lintFutureDates } from "../../src/lint/future-dates.ts";

const TODAY = "2026-11-30";

/** The paths of the days that are yet to come. */
function early(raw: object): readonly string[] {
  const locate = (path: readonly (string | number)[]) => ({
    file: path.join("/"),
    line: 1,
    column: 1,
  });
  return lintFutureDates({ dated: { answers: [], ...raw }, locate }, TODAY).map(
    ({ code, at }) => `${code} ${at?.file}`,
  );
}

test.each([
  ["an interview", { date: "2026-12-02" }, "date"],
  ["a consent", { consent: { read: "2027-01-01" } }, "consent/read"],
  [
    "evidence",
    {
      answers: Object.entries({
        plan: {
          evidence: [
            { kind: "said", what: "a" },
            { kind: "shown", what: "b", date: "2206-11-21" },
          ],
        },
      }),
    },
    "answers/plan/evidence/1/date",
  ],
])("%s of a day that is yet to come is a warning at its place", (_, raw, path) => {
  expect(early(raw)).toEqual([`date-in-future ${path}`]);
});

test.each(["2026-11-29", "2026-11-30", "2026-12-01"])(
  "%s is not a warning on 30 November: at the date line it may be tomorrow already",
  (date) => {
    expect(early({ date })).toEqual([]);
  },
);
