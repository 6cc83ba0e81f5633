import { Command, Option } from "commander";
import type { Context } from "./context.ts";
import { compare, history } from "./definitions/comparing.ts";
import {
  assessmentOptions,
  collect,
  examples,
  outputOptions,
  resultOptions,
} from "./shared-options.ts";
import { VERSION } from "./version.ts";

/** How the program hands back what it has to say. */
export interface ProgramPorts {
  readonly finish: (exitCode: number) => void;
  readonly writeOut: (text: string) => void;
  readonly writeErr: (text: string) => void;
}

const EXAMPLES = `Examples:
  unsilo interview -o responses/cmo.yaml     ask one person, save every answer
  unsilo score responses/                    the maturity profile of all of them
  unsilo report responses/ -o report.html    the document for the client
  unsilo lint my-questionnaire.yaml          check what you wrote

`;

const TABLE = `
Exit codes: 0 done · 1 a drop with --fail-on-drop · 2 usage · 3 bad content of an input
file · 4 nothing to judge · 5 input/output · 70 a bug of ours · 130 interrupted
`;

/**
 * The command line. Only the command asked for is defined, unless none is known by that name: help
 * and suggestions need all of them. What a command does is loaded when it is run.
 */
export function buildProgram(
  name: string | undefined,
  context: Context,
  ports: ProgramPorts,
): Command {
  const program = new Command("unsilo")
    .description("Finds the silos in an organization, measures them, and plans the way out.")
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help; after a command, its own")
    .helpCommand(false)
    .configureOutput({ writeOut: ports.writeOut, writeErr: ports.writeErr })
    .exitOverride()
    .addHelpText("before", EXAMPLES)
    .addHelpText("after", TABLE);
  const asked = Object.entries(COMMANDS).filter(([command]) => command === name);
  for (const [, define] of asked.length > 0 ? asked : Object.entries(COMMANDS)) {
    define(program, context, ports.finish);
  }
  return program;
}

type Define = (program: Command, context: Context, finish: ProgramPorts["finish"]) => void;

const score: Define = (program, context, finish) => {
  const command = program
    .command("score")
    .summary("score responses: the maturity profile")
    .description("Scores the responses of one assessment against their questionnaire.")
    .argument("[FILES...]", "response files, folders, globs, or - for standard input");
  assessmentOptions(command);
  resultOptions(command);
  command.option(
    "--assume <ID=LEVEL>",
    "what if a question or capability had that level; may be repeated",
    collect,
  );
  outputOptions(command, "terminal, json or csv");
  examples(command, [
    ["unsilo score responses/", "the profile of a whole assessment"],
    ["unsilo score responses/ --format json -o result.json", "everything, for other programs"],
    ["unsilo score cmo.yaml -q my-model.yaml", "by a questionnaire of your own"],
  ]).action(async (files: readonly string[], options: object) => {
    const { score: run } = await import("./commands/score.ts");
    finish(await run(files, options, context));
  });
};

const report: Define = (program, context, finish) => {
  const command = program
    .command("report")
    .summary("write the document for the client")
    .description(
      "Scores the responses and writes the report. Departments of fewer than three people are not shown apart.",
    )
    .argument("[FILES...]", "response files, folders, globs, or - for standard input");
  assessmentOptions(command);
  resultOptions(command);
  outputOptions(command, "terminal, markdown or html");
  examples(command, [
    ["unsilo report responses/ -o report.html", "one self-contained file"],
    ["unsilo report responses/ --format markdown=report.md --format html=report.html", "both"],
  ]).action(async (files: readonly string[], options: object) => {
    const { report: run } = await import("./commands/report.ts");
    finish(await run(files, options, context));
  });
};

const explain: Define = (program, context, finish) => {
  const command = program
    .command("explain")
    .summary("show why a score, a level or a recommendation is what it is")
    .description(
      "Walks the steps that scoring took, from the answers up, and says what the next level asks for.",
    )
    .argument("[FILES...]", "files, folders, globs or -; then an id: what to explain");
  examples(command, [
    ["unsilo explain examples/nordlys-retail", "the whole"],
    ["unsilo explain examples/nordlys-retail silos", "a dimension, a capability or a question"],
    ["unsilo explain responses/ one-shared-goal", "why a recommendation applies, or does not"],
    ["unsilo explain responses/ client-readiness", "why a verdict"],
  ]);
  assessmentOptions(command);
  outputOptions(command, "terminal, markdown or json");
  command.action(async (files: readonly string[], options: object) => {
    const { explain: run } = await import("./commands/explain.ts");
    finish(await run(files, options, context));
  });
};

const interview: Define = (program, context, finish) => {
  const command = program
    .command("interview")
    .summary("ask one person, and save every answer")
    .description(
      "Asks every question that is meant for the respondent. An unfinished file is resumed.",
    )
    .argument(
      "[QUESTIONNAIRE]",
      "a shipped questionnaire or a file; digital-marketing-organization if absent",
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
    .option("--no-probe", "hide the interviewer's probes");
  examples(command, [
    ["unsilo interview -o responses/cmo.yaml", "asks who is interviewed, then the questions"],
    ["unsilo interview -o responses/cmo.yaml", "again: goes on where it stopped"],
  ]).action(async (questionnaire: string | undefined, options: object) => {
    const { interview: run } = await import("./commands/interview.ts");
    finish(await run(questionnaire, options as Parameters<typeof run>[1], context));
  });
};

const lint: Define = (program, context, finish) => {
  const command = program
    .command("lint")
    .summary("check questionnaires, responses and configs")
    .description(
      "Checks files as far as they can be checked without scoring, and points at line and column.",
    )
    .argument("<FILES...>", "files, folders or globs")
    .option("-q, --questionnaire <ID|FILE>", "the questionnaire that responses answer");
  examples(command, [
    ["unsilo lint my-model.yaml", "a questionnaire"],
    ["unsilo lint responses/ -q my-model.yaml", "responses to a questionnaire of your own"],
  ]).action(async (files: readonly string[], options: object) => {
    const { lint: run } = await import("./commands/lint.ts");
    finish(await run(files, options, context));
  });
};

const list: Define = (program, context, finish) => {
  program
    .command("list")
    .summary("name the questionnaires that come with unsilo")
    .description("Names the questionnaires that come with unsilo, with their variants.")
    .action(async () => {
      const { list: run } = await import("./commands/list.ts");
      finish(await run(context));
    });
};

const show: Define = (program, context, finish) => {
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
    const { show: run } = await import("./commands/show.ts");
    finish(await run(id, options, context));
  });
};

const schema: Define = (program, context, finish) => {
  const command = program
    .command("schema")
    .summary("print a JSON Schema, for an editor")
    .description("Prints the JSON Schema of a file format.")
    .argument("<NAME>", "questionnaire, response, config or result");
  examples(command, [
    ["unsilo schema response > response.schema.json", "for an editor's YAML mode"],
  ]).action(async (name: string) => {
    const { schema: run } = await import("./commands/schema.ts");
    finish(await run(name, context));
  });
};

const init: Define = (program, context, finish) => {
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
    const { init: run } = await import("./commands/init.ts");
    finish(await run(folder, options as Parameters<typeof run>[1], context));
  });
};

/** Every command, in the order in which help names them. */
const COMMANDS: Readonly<Record<string, Define>> = {
  score,
  report,
  explain,
  compare,
  history,
  interview,
  lint,
  list,
  show,
  schema,
  init,
};
