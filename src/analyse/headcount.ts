import type { Result } from "../model/index.ts";

/** Who answered, as far as a result says it. */
export type Headed = Pick<Result, "headcount" | "respondents">;

/** How many people of each department answered; also in results that do not list respondents. */
export function headcountOf({ headcount, respondents }: Headed): ReadonlyMap<string, number> {
  if (headcount !== undefined) return new Map(Object.entries(headcount));
  // An organization that answered as a whole has no departments.
  const counts = new Map<string, number>();
  for (const { department } of respondents) {
    if (department === undefined) continue;
    counts.set(department, (counts.get(department) ?? 0) + 1);
  }
  return counts;
}

/** How many people answered; one if the organization answered as a whole. */
export function peopleIn(result: Headed): number {
  if (result.headcount === undefined) return result.respondents.length;
  return [...headcountOf(result).values()].reduce((total, people) => total + people, 0);
}

/** Whether a result names its respondents, by pseudonym. */
export function isListed(result: Headed): boolean {
  return result.respondents.length === peopleIn(result);
}
