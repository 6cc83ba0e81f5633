import { mkdir, readdir, writeFile } from "node:fs/promises";
import type { Definition } from "../src/cli/options.ts";
import { type Output, PIPED_COLUMNS } from "../src/io/ports.ts";
import { GENERATED, ROOT } from "./paths.ts";

const COMMANDS = `${ROOT}src/cli/commands/`;
const FOLDER = `${GENERATED}commands/`;

/**
 * Collects the definitions of the commands from their files, so that help and completion load no
 * command, and a command does not load the others.
 */
export async function buildCommands(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const files = (await readdir(COMMANDS)).filter((file) => file.endsWith(".ts"));
  const definitions = (await Promise.all(files.map(definitionIn))).toSorted(
    (a, b) => a.order - b.order,
  );
  await writeFile(`${FOLDER}definitions.ts`, definitionsSource(definitions));
  await writeFile(`${FOLDER}runs.ts`, runsSource(definitions));
  await writeFile(`${FOLDER}help.ts`, await helpSource());
}

async function definitionIn(file: string): Promise<Definition> {
  const { definition } = (await import(`${COMMANDS}${file}`)) as {
    readonly definition: Definition;
  };
  if (`${definition.name}.ts` === file) return definition;
  throw new Error(`${file} defines the command "${definition.name}": give both the same name`);
}

/**
 * Each definition as JSON in a function: a string loads faster than objects, and is only parsed if
 * needed.
 */
function definitionsSource(definitions: readonly Definition[]): string {
  const entries = definitions.map(({ formats, ...definition }) => {
    const names = formats?.map(({ name, ending }) => ({ name, ending }));
    const json = JSON.stringify({ ...definition, formats: names });
    return `  ${definition.name}: () => JSON.parse(${JSON.stringify(json)}),\n`;
  });
  return `import type { Definition } from "../../cli/options.ts";

/** Every command, in the order in which help names them. */
export const DEFINITIONS: Readonly<Record<string, () => Definition>> = {
${entries.join("")}};
`;
}

function runsSource(definitions: readonly Definition[]): string {
  const entries = definitions.map(
    ({ name }) => `  ${name}: async () => (await import("../../cli/commands/${name}.ts")).run,\n`,
  );
  return `import type { Run } from "../../cli/options.ts";

/** What each command does, loaded when it is run. */
export const RUNS: Readonly<Record<string, () => Promise<Run>>> = {
${entries.join("")}};
`;
}

/** What commander prints for `--help`, which takes it longer than anything else. */
async function helpSource(): Promise<string> {
  const { runProgram } = await import("../src/cli/program.ts");
  let help = "";
  const output: Output = {
    isTerminal: false,
    columns: PIPED_COLUMNS,
    write: async (text) => {
      help += String(text);
    },
  };
  await runProgram(["--help"], { stdout: output, stderr: output }, async () => 0);
  return `/** The help of the program, as wide as in a pipe. */
export const HELP: string = ${JSON.stringify(help)};
`;
}
