import { Command, CommanderError, Option, type OutputConfiguration } from "commander";
import { DEFINITIONS } from "../generated/commands/definitions.ts";
import type { Ports } from "../io/ports.ts";
import { forTerminal } from "../text/encode/terminal.ts";
import { EXIT, Failure } from "./failure.ts";
import type { ArgumentDefinition, Definition, OptionDefinition } from "./options.ts";
import type { CommandLine } from "./plain-line.ts";
import { VERSION } from "./session.ts";

/** Runs a command; returns its exit code. */
export type RunLine = (line: CommandLine) => Promise<number>;

const EXAMPLES = `Examples:
  unsilo interview -o responses/cmo.yaml     interview one person, save every answer
  unsilo score responses/                    score all responses, show the profile
  unsilo report responses/ -o report.html    write the report for the client
  unsilo plan responses/ --target 3          plan the least effort to level 3
  unsilo check responses/ --min-level 2      fail a pipeline below level 2
  unsilo lint my-questionnaire.yaml          check a questionnaire for mistakes
`;

const TABLE = `
Exit codes:
  0    done, and all thresholds are met
  1    a threshold is not met, or a plan cannot reach its target
  2    usage error
  3    an input file has errors
  4    nothing to check
  5    a file cannot be read or written
  70   a bug in unsilo
  130  interrupted
`;

/**
 * Reads any command line with commander, which also prints help and usage errors, and runs it.
 * Returns its exit code.
 */
export async function runProgram(
  argv: readonly string[],
  { stdout, stderr }: Pick<Ports, "stdout" | "stderr">,
  runLine: RunLine,
): Promise<number> {
  const printed = { out: "", err: "" };
  const outcome = { exitCode: EXIT.done };
  const output: OutputConfiguration = {
    writeOut: (text) => {
      printed.out += text;
    },
    writeErr: (text) => {
      printed.err += text;
    },
    getOutHelpWidth: () => stdout.columns,
    getErrHelpWidth: () => stderr.columns,
  };
  const program = buildProgram(argv[0], output, async (line) => {
    outcome.exitCode = await runLine(line);
  });
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    outcome.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
  if (printed.out !== "") await stdout.write(printed.out);
  if (printed.err !== "") await stderr.write(forTerminal(printed.err));
  return outcome.exitCode;
}

/**
 * The command line. Only the command asked for is defined, unless none is known by that name: help
 * and suggestions need all of them.
 */
function buildProgram(
  name: string | undefined,
  output: OutputConfiguration,
  act: (line: CommandLine) => Promise<void>,
): Command {
  const program = new Command("unsilo")
    .description("Finds and measures the silos in an organization, and plans how to remove them.")
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help, or the help of a command")
    .helpCommand(false)
    .configureOutput(output)
    .exitOverride()
    .addHelpText("before", EXAMPLES)
    .addHelpText("after", TABLE);
  const all = Object.entries(DEFINITIONS);
  const asked = all.filter(([command]) => command === name);
  for (const [command, definition] of asked.length > 0 ? asked : all) {
    define(program, definition(), (options, args) => act({ command, options, args }));
  }
  program.hook("preAction", (_, command) => {
    if (command.name() !== TAKES_ANY_WORD) refuseEmptyNames(command);
  });
  return program;
}

/** The command whose words are what somebody has typed so far. */
const TAKES_ANY_WORD = "completion";

type Act = (options: CommandLine["options"], args: CommandLine["args"]) => Promise<void>;

function define(parent: Command, definition: Omit<Definition, "order">, act: Act): void {
  const { name, summary, description, subcommand, examples = [] } = definition;
  const command = parent.command(name).summary(summary).description(description);
  command.helpOption("-h, --help", "print this help");
  for (const argument of definition.arguments ?? []) addArgument(command, argument);
  for (const option of definition.options ?? []) addOption(command, option);
  if (examples.length > 0) {
    // Examples come first: most readers look no further.
    const lines = examples.map(([example, meaning]) => `  ${example}\n      ${meaning}`);
    command.addHelpText("before", `Examples:\n${lines.join("\n")}\n`);
  }
  if (subcommand === undefined) {
    command.action((...given: readonly unknown[]) => act(command.opts(), given.slice(0, -2)));
  } else {
    command.helpCommand("help [command]", "print the help of a command");
    define(command, subcommand, act);
  }
}

function addArgument(command: Command, [syntax, meaning, otherwise]: ArgumentDefinition): void {
  command.argument(syntax, meaning, otherwise);
}

function addOption(command: Command, [syntax, meaning, details = {}]: OptionDefinition): void {
  const { isRepeatable = false, isHidden = false } = details;
  const option = new Option(syntax, meaning).default(details.otherwise).hideHelp(isHidden);
  if (details.choices !== undefined) option.choices(details.choices);
  if (isRepeatable) option.argParser(collect);
  command.addOption(option);
  validateArguments(command, option, isRepeatable);
}

/** Every value of an option that may be repeated. */
function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** An empty name would be taken for the current folder in silence. */
function refuseEmptyNames({ args }: Command): void {
  if (!args.includes("")) return;
  throw new Failure(EXIT.usage, "an argument is empty", "give it a value, or omit it");
}

/** Refuses an empty value, and a second value, which would replace the first in silence. */
function validateArguments(command: Command, option: Option, isRepeatable: boolean): void {
  if (!option.required) return;
  const flag = option.long ?? option.flags;
  let isGiven = false;
  command.on(`option:${option.name()}`, (value: string) => {
    if (value.trim() === "") {
      throw new Failure(
        EXIT.usage,
        `the value of ${flag} is empty`,
        `give it a value, or omit ${flag}`,
      );
    }
    if (isGiven && !isRepeatable) {
      throw new Failure(EXIT.usage, `${flag} is given twice`, "keep one of the two");
    }
    isGiven = true;
  });
}
