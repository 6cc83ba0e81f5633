import { expect, test } from "vitest";
import { inTwoDepartments } from "../../../src/analyse/agreement/raters.ts";
import { type Rater, standingsOf } from "../../../src/analyse/agreement/standings.ts";

/** A person whose answers are digits; a dash is not answered, and a dot was not put. */
function rater(department: string, digits: string): Rater {
  const answers = digits.split("");
  return {
    department,
    positions: answers.map((one) => (/\d/u.test(one) ? Number(one) : undefined)),
    isPut: answers.map((one) => one !== "."),
  };
}

test("someone whose only common question is dropped has no position", () => {
  // Sales answers one of three, and is left out; then only IT's first person answered question 1.
  const people = [
    rater("it", "3.."),
    rater("sales", "4--"),
    rater("it", ".23"),
    rater("marketing", ".33"),
  ];
  const { people: placed, questions, leftOut } = standingsOf(people, inTwoDepartments);
  expect(questions).toEqual([1, 2]);
  expect(leftOut).toBe(1);
  expect(placed).toEqual([
    { department: "it", position: 2.5, answers: 2 },
    { department: "marketing", position: 3, answers: 2 },
  ]);
});
