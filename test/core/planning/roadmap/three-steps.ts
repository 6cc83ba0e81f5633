import { recommendations } from "../../../support/plan.ts";

/** r1, r2 and r3 raise q1, q2 and q3 from 2 to 3, for 1, 2 and 3 days. */
export const SAME: string = recommendations(
  { id: "r1", effort: 1, raises: { q1: [2, 3] } },
  { id: "r2", effort: 2, raises: { q2: [2, 3] } },
  { id: "r3", effort: 3, raises: { q3: [2, 3] } },
);
