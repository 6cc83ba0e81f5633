import { assessmentOptions, collect, examples, outputOptions } from "../shared-options.ts";
import type { Define } from "./define.ts";

const FORMATS = "terminal, json, csv, markdown, junit, sarif, gitlab, github or badge";

export const check: Define = (program, context, finish) => {
  const command = program
    .command("check")
    .summary("hold a result against thresholds and a baseline, for pipelines")
    .description(
      "Scores the responses and holds the result against the thresholds of the options and of the config. A verdict stands on standard error, whatever the format. Options replace a config's threshold of the same metric and id.",
    )
    .argument("[FILES...]", "response files, folders, globs, or - for standard input");
  examples(command, [
    ["unsilo check responses/ --min-level 2", "exit 1 if the overall level is below 2"],
    [
      "unsilo check responses/ --min-level silos=3 --min-coverage 0.5",
      "a dimension, and how much is known",
    ],
    [
      "unsilo check --baseline baseline.json --max-drop 0.1",
      "the config's files against an earlier result",
    ],
    [
      "unsilo check responses/ --format terminal --format junit=junit.xml --format sarif=unsilo.sarif",
      "several at once",
    ],
  ]);
  command
    .option(
      "--min-level <[ID=]N>",
      "at least this level: overall, or of ID; may be repeated",
      collect,
    )
    .option("--min-score <[ID=]N>", "at least this score; may be repeated", collect)
    .option("--min-coverage <N>", "at least this share known, 0 to 1")
    .option(
      "--max-silo-index <[ID=]N>",
      "at most this gap between departments; may be repeated",
      collect,
    )
    .option("--baseline <FILE>", "an earlier result: see 'unsilo baseline write --help'")
    .option("--max-drop <N>", "at most this far below the baseline, overall and in each dimension")
    .option(
      "--allow-model-change",
      "take a baseline that another version of the questionnaire scored",
    );
  assessmentOptions(command);
  command.option("--include-notes", "include the interviewers' private notes in json");
  outputOptions(command, FORMATS);
  command.action(async (files: readonly string[], options: object) => {
    const { check: run } = await import("../commands/check.ts");
    finish(await run(files, options, context));
  });
};

export const baseline: Define = (program, context, finish) => {
  const command = program
    .command("baseline")
    .summary("write a result that 'check' can hold later ones against")
    .description("Baselines of 'unsilo check'.");
  const write = command
    .command("write")
    .summary("score responses and write the baseline")
    .description(
      "Scores the responses and writes the result without roles, notes, quotes and evidence, so that it can lie in a repository.",
    )
    .argument("[FILES...]", "response files, folders, globs, or - for standard input");
  examples(write, [
    ["unsilo baseline write responses/ -o baseline.json", "today's result"],
    ["unsilo baseline write responses/ -o baseline.json --force", "in place of the one before"],
  ]);
  assessmentOptions(write);
  outputOptions(write, "json");
  write.action(async (files: readonly string[], options: object) => {
    const { writeBaseline: run } = await import("../commands/baseline.ts");
    finish(await run(files, options, context));
  });
};
