import { test } from "vitest";
import { ASSESSMENTS, expectSameAdvice } from "../support/one-order.ts";

test(`${ASSESSMENTS} random assessments get the same advice in every document, for every minimum group (seed 3)`, () =>
  expectSameAdvice(20_261_131));
