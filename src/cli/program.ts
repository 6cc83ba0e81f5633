import { Command } from "commander";
import type { Context } from "./context.ts";
import { interview, list, show } from "./definitions/asking.ts";
import { explain, plan, report, score } from "./definitions/assessing.ts";
import { init, lint, schema } from "./definitions/authoring.ts";
import { baseline, check } from "./definitions/checking.ts";
import { compare, history } from "./definitions/comparing.ts";
import { completion } from "./definitions/completing.ts";
import type { Define } from "./definitions/define.ts";
import { refuseSlips } from "./refuse-slips.ts";
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
 * The command line. Only the command asked for is defined, unless none is known by that name: help,
 * suggestions and completion need all of them. What a command does is loaded when it is run.
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
  const asked = Object.entries(COMMANDS).filter(
    ([command]) => command === name && name !== NEEDS_ALL,
  );
  for (const [, define] of asked.length > 0 ? asked : Object.entries(COMMANDS)) {
    define(program, context, ports.finish);
  }
  refuseSlips(program);
  return program;
}

/** Every command, in the order in which help names them. */
const COMMANDS: Readonly<Record<string, Define>> = {
  score,
  report,
  check,
  baseline,
  explain,
  plan,
  compare,
  history,
  interview,
  lint,
  list,
  show,
  schema,
  init,
  completion,
};

/** The command that looks at all others. */
const NEEDS_ALL = "completion";
