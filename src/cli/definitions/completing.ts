import { Option } from "commander";
import { examples } from "../shared-options.ts";
import type { Define } from "./define.ts";

export const completion: Define = (program, context, finish) => {
  const command = program
    .command("completion")
    .summary("print what a shell needs to complete commands, options, ids and files")
    .description("Prints a script for bash, zsh or fish; a line at its top says where it goes.")
    .argument("<SHELL>", "bash, zsh or fish")
    .argument("[WORDS...]", "what is typed so far; used by the script")
    .addOption(new Option("--candidates").hideHelp());
  examples(command, [
    ["source <(unsilo completion bash)", "in ~/.bashrc; the same for zsh in ~/.zshrc"],
    ["unsilo completion fish | source", "in ~/.config/fish/config.fish"],
  ]).action(async (shell: string, words: readonly string[], options: object) => {
    const { completion: run } = await import("../commands/completion.ts");
    finish(await run(shell, words, options, program, context));
  });
};
