import type { Rater } from "../../../src/analyse/agreement/standings.ts";
import type { People } from "../../support/read.ts";
import type { PeopleAssumption } from "../../../src/analyse/agreement/scatter.ts";

/** The shipped assumption: levels of a ladder of five. */
export const PEOPLE: PeopleAssumption = { sd: 0.55, noise: 0.7, weight: 3 };

/**
 * People by department, each with the digits of the answers: "m 4435 4334 · i 2213 2122"; a dash is
 * not known.
 */
export function ratersOf(text: string): readonly Rater[] {
  return text.split(" · ").flatMap((part) => {
    const [department = "", ...people] = part.split(" ");
    return people.map((digits): Rater => {
      const answers = digits.split("");
      return {
        department,
        positions: answers.map((one) => (one === "-" ? undefined : Number(one))),
        isPut: answers.map(() => true),
      };
    });
  });
}

/** The questions of the worked examples. */
export const IDS = ["a", "b", "c", "d", "e", "f", "g"] as const;

/** The people of the worked examples: "m 4344344, 3343443 · i 2212221"; a dash is not answered. */
export function peopleOf(text: string): People {
  return Object.fromEntries(
    text.split(" · ").flatMap((part) => {
      const [department = "", ...people] = part.replaceAll(",", "").split(" ");
      return people.map((digits, at) => [`${department}.${at}`, answersOf(digits)]);
    }),
  );
}

function answersOf(digits: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    digits
      .split("")
      .flatMap((one, index) => (one === "-" ? [] : [[IDS[index] ?? "", Number(one)]])),
  );
}
