import type { Truth } from "../../model/index.ts";

export function truthOf(value: boolean): Truth {
  return value ? "true" : "false";
}

/** False if any is false, else unknown if any is unknown. */
export function every(truths: readonly Truth[]): Truth {
  if (truths.includes("false")) return "false";
  return truths.includes("unknown") ? "unknown" : "true";
}

export function negate(truth: Truth): Truth {
  return truth === "unknown" ? "unknown" : truthOf(truth === "false");
}

/** True if any is true, else unknown if any is unknown. */
export function some(truths: readonly Truth[]): Truth {
  return negate(every(truths.map(negate)));
}
