import { forJson } from "../../text/encode/json.ts";
import type { PlanInput } from "./input.ts";

/** The plan as data: numbers unrounded, titles in the language asked for. */
export function jsonPlan({ plan }: PlanInput): string {
  return forJson(plan);
}
