import type { Session } from "./session.ts";

/** What the help of a command says, and what it takes; `run` is beside it in its file of commands/. */
export interface Definition {
  readonly name: string;
  /** Where help lists the command: the lower ones come first. */
  readonly order: number;
  readonly summary: string;
  readonly description: string;
  readonly arguments?: readonly ArgumentDefinition[];
  readonly options?: readonly OptionDefinition[];
  readonly examples?: readonly (readonly [command: string, meaning: string])[];
  /** What `--format` takes, for completion. */
  readonly formats?: readonly FormatName[];
  /** The command below this one that does the work. */
  readonly subcommand?: Omit<Definition, "order" | "subcommand">;
}

/**
 * Runs a command with its options and arguments, as commander passes them; returns its exit code.
 */
export type Run = (session: Session, options: never, ...args: never[]) => Promise<number>;

/** An argument as help writes it, such as `[FILES...]`. */
export type ArgumentDefinition = readonly [syntax: string, meaning: string, otherwise?: string];

/** An option as help writes it, such as `--lang <CODE>`. */
export type OptionDefinition = readonly [
  syntax: string,
  meaning: string,
  details?: {
    readonly isRepeatable?: boolean;
    readonly isHidden?: boolean;
    readonly choices?: readonly string[];
    readonly otherwise?: string;
  },
];

export interface FormatName {
  readonly name: string;
  readonly ending: string;
}

/** The argument of every command that scores. */
export const FILES: readonly ArgumentDefinition[] = [
  ["[FILES...]", "response files or tables, folders or globs, or - for standard input"],
];

/** The root that paths for other programs start from, and that a config cannot lead out of. */
export const ROOT: OptionDefinition = [
  "--root <FOLDER>",
  "the root of the repository (default: the nearest folder with .git, else this one)",
];

export interface RootOptions {
  readonly root?: string;
}

/** Which responses are scored, and by what, for commands that take several assessments. */
export const SELECTION: readonly OptionDefinition[] = [
  [
    "-q, --questionnaire <ID|FILE>",
    "the questionnaire (default: the one that the responses answer)",
  ],
  ["--variant <ID>", "use only the questions of this variant"],
  ["--organization <NAME>", "use only this organization"],
  ["--lang <CODE>", "the language of the output, such as en or sv"],
  ["--config <FILE>", "use this config, not the nearest unsilo.config.yaml"],
  ["--no-config", "do not use a config"],
  ROOT,
  ["--stdin-filename <NAME>", "the file name of standard input in messages"],
];

/** The same for commands that take one. */
export const SELECTION_OF_ONE: readonly OptionDefinition[] = [
  ...SELECTION,
  ["--assessment <NAME>", "use only this assessment"],
];

/** The options above, as commander hands them over. */
export interface SelectionOptions extends RootOptions {
  readonly questionnaire?: string;
  readonly variant?: string;
  readonly lang?: string;
  readonly organization?: string;
  readonly assessment?: string;
  readonly config?: string | false;
  readonly stdinFilename?: string;
  readonly quiet?: boolean;
}

/** Leaves out what is not finished, for `check` and for its baseline. */
export const FINISHED_ONLY: OptionDefinition = ["--finished-only", "count only finished responses"];

export interface FinishedOptions {
  readonly finishedOnly?: boolean;
}

/** Above 200 respondents, answers are counted anyway. */
export const NO_ANSWERS: OptionDefinition = [
  "--no-answers",
  "count the answers instead of listing each",
];

/** Lists only some questions. */
export const TAGS: OptionDefinition = [
  "--tag <ID>",
  "list only the questions with this tag; scores still count all; may be repeated",
  { isRepeatable: true },
];

export interface TagOptions {
  readonly tag?: readonly string[];
}

/** What else the result holds. */
export const RESULT: readonly OptionDefinition[] = [
  ["--sensitivity", "also score with 1000 other sets of weights, up to 25% different"],
  ["--include-notes", "include the interviewers' private notes"],
  NO_ANSWERS,
];

/** The documents to write, and their destinations. */
export function outputTo(formats: string): readonly OptionDefinition[] {
  return [
    ["--format <NAME[=FILE]>", `${formats}; may be repeated`, { isRepeatable: true }],
    ["-o, --output <FILE>", "write to a file; its ending sets the format"],
    ["--force", "overwrite existing files"],
    ["--no-color", "do not use colours, like NO_COLOR=1"],
    ["--quiet", "hide warnings and progress, unless they change the verdict"],
    ["--debug", "also print which files were read and where a failure comes from"],
  ];
}

/** For commands that write CSV. */
export const CSV: OptionDefinition = [
  "--csv <KIND>",
  "excel: CSV with a byte order mark, semicolons and the decimal mark of the language",
  { choices: ["excel"] },
];

export interface OutputOptions {
  readonly csv?: "excel";
  readonly format?: readonly string[];
  readonly output?: string;
  readonly force?: boolean;
  readonly quiet?: boolean;
}
