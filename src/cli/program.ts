import { Command, Option } from "commander";
import { DEFINITIONS } from "../generated/commands/definitions.ts";
import { RUNS } from "../generated/commands/runs.ts";
import { EXIT, Failure } from "./failure.ts";
import type { ArgumentDefinition, Definition, OptionDefinition, Run } from "./options.ts";
import { type Session, VERSION } from "./session.ts";

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
  unsilo plan responses/ --target 3          the least effort to level 3
  unsilo check responses/ --min-level 2      a gate for a pipeline
  unsilo lint my-questionnaire.yaml          check what you wrote

`;

const TABLE = `
Exit codes: 0 done, every threshold holds · 1 a threshold fails, a plan is unreachable
2 usage · 3 bad content of an input file · 4 nothing to judge · 5 input/output
70 a bug of ours · 130 interrupted
`;

/**
 * The command line. Only the command asked for is defined, unless none is known by that name: help
 * and suggestions need all of them. What a command does is loaded when it is run.
 */
export function buildProgram(
  name: string | undefined,
  session: Session,
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
  const all = Object.entries(DEFINITIONS);
  const asked = all.filter(([command]) => command === name);
  for (const [command, definition] of asked.length > 0 ? asked : all) {
    define(program, definition(), async (options, args) => {
      const run: Run | undefined = await RUNS[command]?.();
      const exitCode = await run?.(session, options as never, ...(args as never[]));
      if (exitCode !== undefined) ports.finish(exitCode);
    });
  }
  program.hook("preAction", (_, command) => {
    if (command.name() !== TAKES_ANY_WORD) refuseEmptyNames(command);
  });
  return program;
}

/** The command whose words are what somebody has typed so far. */
const TAKES_ANY_WORD = "completion";

type Act = (options: object, args: readonly unknown[]) => Promise<void>;

function define(parent: Command, definition: Omit<Definition, "order">, act: Act): void {
  const { name, summary, description, subcommand, examples = [] } = definition;
  const command = parent.command(name).summary(summary).description(description);
  for (const argument of definition.arguments ?? []) addArgument(command, argument);
  for (const option of definition.options ?? []) addOption(command, option);
  if (examples.length > 0) {
    // Examples come first: most readers look no further.
    const lines = examples.map(([example, meaning]) => `  ${example}\n      ${meaning}`);
    command.addHelpText("before", `Examples:\n${lines.join("\n")}\n\n`);
  }
  if (subcommand === undefined) {
    command.action((...given: readonly unknown[]) => act(command.opts(), given.slice(0, -2)));
  } else {
    define(command, subcommand, act);
  }
}

function addArgument(command: Command, [syntax, meaning, otherwise]: ArgumentDefinition): void {
  command.argument(syntax, meaning, otherwise);
}

function addOption(command: Command, [syntax, meaning, details = {}]: OptionDefinition): void {
  const { isRepeatable = false, isRequired = false, isHidden = false } = details;
  const option = new Option(syntax, meaning)
    .default(details.otherwise)
    .makeOptionMandatory(isRequired)
    .hideHelp(isHidden);
  if (details.choices !== undefined) option.choices(details.choices);
  if (isRepeatable) option.argParser(collect);
  command.addOption(option);
  refuseSlips(command, option, isRepeatable);
}

/** Every value of an option that may be repeated. */
function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** An empty name would be taken for the current folder in silence. */
function refuseEmptyNames({ args }: Command): void {
  if (!args.includes("")) return;
  throw new Failure(EXIT.usage, "the name is empty", "give it a name, or leave it out");
}

/** Refuses an empty value, and a second value, which would replace the first in silence. */
function refuseSlips(command: Command, option: Option, isRepeatable: boolean): void {
  if (!option.required) return;
  const flag = option.long ?? option.flags;
  let isGiven = false;
  command.on(`option:${option.name()}`, (value: string) => {
    if (value === "") {
      throw new Failure(
        EXIT.usage,
        `the value of ${flag} is empty`,
        `write it out, or leave out ${flag}`,
      );
    }
    if (isGiven && !isRepeatable) {
      throw new Failure(EXIT.usage, `${flag} is given twice`, "keep one of the two");
    }
    isGiven = true;
  });
}
