import type { Rater } from "../../../src/analyse/agreement/standings.ts";
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
