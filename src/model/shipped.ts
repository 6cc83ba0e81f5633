import type { Questionnaire } from "./questionnaire.ts";
import type { Text } from "./text.ts";

/** A questionnaire that ships with unsilo: its metadata directly, its content on demand. */
export interface Shipped {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  /** By question: the fingerprint of its wording in the first language. */
  readonly wordings: Readonly<Record<string, string>>;
  readonly title: Text;
  readonly languages: readonly string[];
  readonly questions: number;
  readonly variants: readonly { readonly id: string; readonly title: Text }[];
  /**
   * The full questionnaire, or only the texts of one of its languages, which loads twice as fast.
   */
  readonly load: (language?: string) => Promise<Questionnaire>;
}
