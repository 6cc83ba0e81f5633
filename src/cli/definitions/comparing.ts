import type { Define } from "./define.ts";
import { collect, examples, outputOptions, roundOptions } from "../shared-options.ts";

export const compare: Define = (program, context, finish) => {
  const command = program
    .command("compare")
    .summary("show what moved between two assessments")
    .description(
      "Compares two assessments of one organization: scores, departments, recommendations, gaps. A change of the questionnaire is a break, not progress.",
    )
    .argument("<BEFORE>", "responses (a file, a folder or a glob), or a result saved as json")
    .argument("<AFTER>", "the same, later");
  examples(command, [
    ["unsilo compare 2026/ 2027/", "what moved, in the terminal"],
    ["unsilo compare 2026.json 2027/ --done one-shared-goal -o moved.html", "a saved result"],
    ["unsilo compare 2026/ 2027/ --fail-on-drop --format json", "for a pipeline: 1 if it fell"],
  ]);
  roundOptions(command);
  command
    .option("--done <ID>", "a recommendation that was carried out; may be repeated", collect)
    .option("--fail-on-drop", "exit 1 if the whole or a dimension fell, 4 if that cannot be told");
  outputOptions(command, "terminal, markdown, html or json");
  command.action(async (before: string, after: string, options: object) => {
    const { compare: run } = await import("../commands/compare.ts");
    finish(await run(before, after, options, context));
  });
};

export const history: Define = (program, context, finish) => {
  const command = program
    .command("history")
    .summary("show the assessments of one organization over time")
    .description(
      "Takes every response and every saved result below a folder, and draws the line of each dimension, with a mark where the model changed.",
    )
    .argument("<FOLDER>", "responses and results saved as json, of several assessments");
  examples(command, [
    ["unsilo history assessments/", "the lines, in the terminal"],
    ['unsilo history clients/ --organization "Nordlys Retail"', "one of several organizations"],
    ["unsilo history assessments/ -o history.html", "a page with a chart"],
  ]);
  roundOptions(command);
  outputOptions(command, "terminal, markdown, html or json");
  command.action(async (folder: string, options: object) => {
    const { history: run } = await import("../commands/history.ts");
    finish(await run(folder, options, context));
  });
};
