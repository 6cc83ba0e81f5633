import type { ProblemCode } from "../../src/text/problems.ts";

/** Files with one problem, beside the sound ones, and files without it. */
export interface Example {
  /** The command that finds it: lint, if absent. */
  readonly command?: "import";
  /** The names of the bad files with their content; undefined: there is no such file. */
  readonly bad: Readonly<Record<string, string | Uint8Array | undefined>>;
  readonly good: Readonly<Record<string, string | undefined>>;
  /** The files to lint. */
  readonly argv: readonly string[];
  /** The same for the good files, if they differ. */
  readonly goodArgv?: readonly string[];
  /** The expected place of the problem: the file, and the text there. */
  readonly file: string;
  readonly points: string;
  /** The expected place, where no text shows it. */
  readonly place?: string;
  /** The parts of the files that a reader needs to see. */
  readonly shown: { readonly bad: string; readonly good: string };
  /** Another code that the bad files inevitably have. */
  readonly beside?: ProblemCode;
}
