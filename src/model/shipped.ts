import type { Questionnaire } from "./questionnaire.ts";
import type { Text } from "./text.ts";

/** A questionnaire that comes with unsilo: its facts at hand, its content when asked for. */
export interface Shipped {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  readonly title: Text;
  readonly languages: readonly string[];
  readonly questions: number;
  readonly variants: readonly { readonly id: string; readonly title: Text }[];
  /** The whole, or with the texts of one of its languages alone, which takes half the time. */
  readonly load: (language?: string) => Promise<Questionnaire>;
}
