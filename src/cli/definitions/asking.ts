import { Option } from "commander";
import type { Define } from "./define.ts";
import { examples, outputOptions } from "../shared-options.ts";

export const interview: Define = (program, context, finish) => {
  const command = program
    .command("interview")
    .summary("ask one person, and save every answer")
    .description(
      "Asks every question that is meant for the respondent. An unfinished file is resumed.",
    )
    .argument(
      "[QUESTIONNAIRE]",
      "a shipped questionnaire or a file; the config's, or digital-marketing-organization, if absent",
    )
    .requiredOption("-o, --output <FILE>", "the response file to write, or to resume")
    .option("--organization <NAME>", "whose maturity is assessed")
    .option("--assessment <NAME>", "the round, such as 2026-11")
    .option("--respondent-id <ID>", "a pseudonym, unique in the assessment")
    .option("--role <ROLE>", "the respondent's role")
    .option("--department <ID>", "the respondent's department")
    .option("--variant <ID>", "a shorter questionnaire")
    .option("--interviewer <NAME>", "who asks")
    .addOption(
      new Option("--consent <WHAT>", "what the respondent allows").choices([
        "quotes",
        "attribution",
        "none",
      ]),
    )
    .option("--lang <CODE>", "the language of the questions")
    .option("--config <FILE>", "a config, instead of the nearest unsilo.config.yaml")
    .option("--no-config", "read no config")
    .option("--no-probe", "hide the interviewer's probes")
    .option("--accessible", "line by line, for a screen reader or a plain terminal");
  examples(command, [
    ["unsilo interview -o responses/cmo.yaml", "asks who is interviewed, then the questions"],
    ["unsilo interview -o responses/cmo.yaml", "again: goes on where it stopped"],
  ]).action(async (questionnaire: string | undefined, options: object) => {
    const { interview: run } = await import("../commands/interview.ts");
    finish(await run(questionnaire, options as Parameters<typeof run>[1], context));
  });
};

export const show: Define = (program, context, finish) => {
  const command = program
    .command("show")
    .summary("print a questionnaire, or one question")
    .description(
      "Prints a questionnaire's dimensions and questions, or one question with every description.",
    )
    .argument("<ID>", "a questionnaire, or a question of one")
    .option("-q, --questionnaire <ID|FILE>", "where to look for the question")
    .option("--variant <ID>", "only the questions of a variant")
    .option("--lang <CODE>", "the language of the texts")
    .option("--handout", "an invitation, a preparation sheet and an answer sheet for a respondent")
    .option("--department <ID>", "only what is put to a department (with --handout)");
  outputOptions(command, "with --handout: markdown or html");
  examples(command, [
    ["unsilo show digital-marketing-organization", "what it asks"],
    [
      "unsilo show digital-marketing-organization --handout --department it -o it.html",
      "what to send to IT before the interview",
    ],
    ["unsilo show journey-decision-rights", "one question in full"],
  ]).action(async (id: string, options: object) => {
    const { show: run } = await import("../commands/show.ts");
    finish(await run(id, options, context));
  });
};

export const list: Define = (program, context, finish) => {
  program
    .command("list")
    .summary("name the questionnaires that come with unsilo")
    .description("Names the questionnaires that come with unsilo, with their variants.")
    .action(async () => {
      const { list: run } = await import("../commands/list.ts");
      finish(await run(context));
    });
};
