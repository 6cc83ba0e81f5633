import type { Command } from "commander";

/** Which responses are scored, and by what. */
export function assessmentOptions(command: Command): void {
  roundOptions(command);
  command.option("--assessment <NAME>", "pick one assessment");
}

/** The same for commands that take several assessments. */
export function roundOptions(command: Command): void {
  command
    .option(
      "-q, --questionnaire <ID|FILE>",
      "the questionnaire; otherwise the one that the responses name",
    )
    .option("--variant <ID>", "score only the questions of a variant")
    .option("--organization <NAME>", "pick one organization")
    .option("--lang <CODE>", "the language of the texts")
    .option("--config <FILE>", "a config, instead of the nearest unsilo.config.yaml")
    .option("--no-config", "read no config")
    .option("--stdin-filename <NAME>", "what to call standard input in messages");
}

/** What else the result holds. */
export function resultOptions(command: Command): void {
  command
    .option("--sensitivity", "also try out weights up to a quarter different, a thousand times")
    .option("--include-notes", "include the interviewers' private notes");
}

/** What is written, and where. */
export function outputOptions(command: Command, formats: string): void {
  command
    .option("--format <NAME[=FILE]>", `${formats}; may be repeated`, collect)
    .option("-o, --output <FILE>", "write to a file; its ending names the format")
    .option("--force", "replace files that exist")
    .option("--quiet", "no warnings, no progress")
    .option("--debug", "say on standard error what was read, and where a failure comes from");
}

/** Every value of an option that may be repeated. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Examples come first: most readers look no further. */
export function examples(command: Command, lines: readonly (readonly [string, string])[]): Command {
  const text = lines.map(([example, meaning]) => `  ${example}\n      ${meaning}`).join("\n");
  return command.addHelpText("before", `Examples:\n${text}\n\n`);
}
