import type { Command, Option } from "commander";
import { EXIT, Failure } from "./failure.ts";
import { collect } from "./shared-options.ts";

/** A command whose words are what somebody has typed so far. */
const TAKES_ANY_WORD = "completion";

/**
 * Refuses what would be taken for something else in silence, before a command reads anything: an
 * empty name, which means the current folder, and a second value, which replaces the first.
 */
export function refuseSlips(program: Command): void {
  program.hook("preAction", (_, command) => {
    if (command.name() === TAKES_ANY_WORD || !command.args.includes("")) return;
    throw new Failure(EXIT.usage, "the name is empty", "give it a name, or leave it out");
  });
  for (const command of withSubcommands(program)) {
    for (const option of command.options) watchValues(command, option);
  }
}

function withSubcommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

function watchValues(command: Command, option: Option): void {
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
    if (isGiven && option.parseArg !== collect) {
      throw new Failure(EXIT.usage, `${flag} is given twice`, "keep one of the two");
    }
    isGiven = true;
  });
}
