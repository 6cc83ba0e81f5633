import type { Define } from "./define.ts";
import { examples, outputOptions } from "../shared-options.ts";

export const init: Define = (program, context, finish) => {
  const command = program
    .command("init")
    .summary("start an assessment in a folder")
    .description("Writes a config and a first response to fill in. Never replaces a file.")
    .argument("[FOLDER]", "where", ".")
    .option("-q, --questionnaire <ID|FILE>", "the questionnaire to answer")
    .option("--organization <NAME>", "whose maturity is assessed", "Your organization");
  examples(command, [
    ["unsilo init nordlys", "nordlys/unsilo.config.yaml and nordlys/responses/first.yaml"],
  ]).action(async (folder: string, options: object) => {
    const { init: run } = await import("../commands/init.ts");
    finish(await run(folder, options as Parameters<typeof run>[1], context));
  });
};

export const lint: Define = (program, context, finish) => {
  const command = program
    .command("lint")
    .summary("check questionnaires, responses, configs and saved results")
    .description(
      "Checks files as far as they can be checked without scoring, and points at line and column. Exit code 3 if there is an error, 1 if there are too many warnings.",
    )
    .argument("<FILES...>", "files, folders or globs, or - for standard input")
    .option("-q, --questionnaire <ID|FILE>", "the questionnaire that responses answer")
    .option("--config <FILE>", "a config, instead of the nearest unsilo.config.yaml")
    .option("--no-config", "read no config")
    .option("--stdin-filename <NAME>", "what to call standard input in messages")
    .option("--max-warnings <N>", "exit 1 if there are more warnings than this");
  outputOptions(command, "terminal, json, github or sarif");
  examples(command, [
    ["unsilo lint my-model.yaml", "a questionnaire"],
    ["unsilo lint responses/ -q my-model.yaml", "responses to a questionnaire of your own"],
    [
      "unsilo lint responses/ --max-warnings 0 --format github",
      "in a workflow: annotations, and a gate",
    ],
  ]).action(async (files: readonly string[], options: object) => {
    const { lint: run } = await import("../commands/lint.ts");
    finish(await run(files, options, context));
  });
};

export const schema: Define = (program, context, finish) => {
  const command = program
    .command("schema")
    .summary("print a JSON Schema, for an editor")
    .description("Prints the JSON Schema of a file format.")
    .argument("<NAME>", "questionnaire, response, config, result, plan, comparison or history");
  examples(command, [
    ["unsilo schema response > response.schema.json", "for an editor's YAML mode"],
  ]).action(async (name: string) => {
    const { schema: run } = await import("../commands/schema.ts");
    finish(await run(name, context));
  });
};
