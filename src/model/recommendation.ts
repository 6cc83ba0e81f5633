import type { Condition } from "./condition.ts";
import type { Text } from "./text.ts";

/** Person-days. */
export interface Effort {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

export interface Recommendation {
  readonly id: string;
  readonly title: Text;
  readonly when: Condition;
  /** Others rest on it, so that it comes first among the priorities, with all that it requires. */
  readonly foundation: boolean;
  readonly rationale?: Text;
  readonly steps: readonly Text[];
  readonly stop?: Text;
  readonly owner?: Text;
  readonly takesHold?: Text;
  readonly failsWhen?: Text;
  readonly risk?: Text;
  readonly case?: Text;
  readonly evidence?: Text;
  readonly kpi?: { readonly measure: Text; readonly from?: Text; readonly to?: Text };
  /** By department. An effort without a department stands under `any`. */
  readonly effort: ReadonlyMap<string, Effort>;
  /** Weeks. */
  readonly duration?: number;
  /** The questions or capabilities that it lifts, from one level to another. */
  readonly raises: ReadonlyMap<string, { readonly from: number; readonly to: number }>;
  readonly requires: readonly string[];
  readonly sources: readonly string[];
}
