import type { Define } from "./define.ts";
import {
  assessmentOptions,
  collect,
  examples,
  outputOptions,
  resultOptions,
} from "../shared-options.ts";

export const score: Define = (program, context, finish) => {
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
    const { score: run } = await import("../commands/score.ts");
    finish(await run(files, options, context));
  });
};

export const report: Define = (program, context, finish) => {
  const command = program
    .command("report")
    .summary("write the document for the client")
    .description(
      "Scores the responses and writes the report. Departments of fewer than three people are not shown apart.",
    )
    .argument("[FILES...]", "response files, folders, globs, or - for standard input");
  assessmentOptions(command);
  resultOptions(command);
  command
    .option("--audience <NAME>", "consultant, executive, recruiter or workshop", "consultant")
    .option("--baseline <RESULT|FOLDER>", "the assessment before, for what moved since")
    .option("--confidential <LABEL>", "print LABEL on the cover and on every page");
  outputOptions(command, "terminal, markdown, html or pdf");
  command
    .option("--template <FILE>", "a template of your own: .html.hbs or .md.hbs; trusted like code")
    .option("--print-view-model", "print what templates see, as JSON")
    .option(
      "--browser-arg <ARG>",
      "start the browser that prints a PDF with ARG; may be repeated",
      collect,
    );
  examples(command, [
    ["unsilo report responses/ -o report.html", "one self-contained file"],
    ["unsilo report responses/ -o report.pdf", "printed by your Chromium, Chrome or Edge"],
    ["unsilo report responses/ --audience executive -o board.html", "for those who decide"],
    ["unsilo report cmo.yaml --audience recruiter", "the brief before a search"],
    [
      "unsilo report responses/ --template brand.html.hbs -o report.html",
      "with your logo and colours",
    ],
    ["unsilo report responses/ --format markdown=report.md --format html=report.html", "both"],
  ]).action(async (files: readonly string[], options: object) => {
    const { report: run } = await import("../commands/report.ts");
    finish(await run(files, options, context));
  });
};

export const explain: Define = (program, context, finish) => {
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
    const { explain: run } = await import("../commands/explain.ts");
    finish(await run(files, options, context));
  });
};

export const plan: Define = (program, context, finish) => {
  const command = program
    .command("plan")
    .summary("find the least effort to a target, or the most gain within a budget")
    .description(
      "Chooses among the questionnaire's recommendations, proves the choice, and puts it in order. Without a target: one level up in every dimension, or what the config says.",
    )
    .argument("[FILES...]", "response files, folders, globs, or - for standard input")
    .option(
      "--target <[ID=]LEVEL>",
      "reach a level: of the whole, or of ID; may be repeated",
      collect,
    )
    .option("--budget <DAYS>", "the most gain within so many person-days")
    .option("--quarters <N>", "place the work in so many quarters")
    .option("--capacity <[DEPARTMENT=]DAYS>", "person-days a quarter; may be repeated", collect)
    .option("--start <DATE>", "the first day, YYYY-MM-DD, for dates in place of weeks")
    .option("--exclude <ID>", "never take a recommendation; may be repeated", collect)
    .option("--done <ID>", "it is carried out already; may be repeated", collect)
    .option("--must <ID>", "take it whatever it brings; may be repeated", collect)
    .option("--assume <ID=LEVEL>", "plan as if a question or capability stood there", collect)
    .option("--no-regret", "also try 200 plans with other efforts: which steps stay?");
  assessmentOptions(command);
  outputOptions(command, "terminal, markdown, json or csv");
  examples(command, [
    ["unsilo plan examples/nordlys-retail", "one level up everywhere, with the least effort"],
    ["unsilo plan responses/ --target 3", "level 3 in every dimension"],
    ["unsilo plan responses/ --budget 120", "as much as 120 person-days can bring"],
    [
      "unsilo plan responses/ --target silos=4 --quarters 4 --capacity 30 --start 2027-01-04",
      "in time",
    ],
    ["unsilo plan responses/ --format csv -o board.csv", "for a planning board"],
  ]).action(async (files: readonly string[], options: object) => {
    const { plan: run } = await import("../commands/plan.ts");
    finish(await run(files, options, context));
  });
};
