import { forMarkdown } from "../../text/encode/markdown.ts";
import { planTexts } from "../../text/plan/index.ts";
import { type Column, table } from "../markdown/table.ts";
import type { PackageView, PlanInput, StepView } from "./input.ts";
import { planView } from "./plan-view.ts";

/** The roadmap for a document: targets, steps, the decisions with what waiting costs. */
export function markdownPlan(input: PlanInput): string {
  const view = planView(input);
  const { headings } = planTexts(input.texts.language);
  const blocks = [
    `# ${forMarkdown(view.title)}`,
    forMarkdown(view.subtitle),
    view.lead.map(forMarkdown).join(" "),
    ...section(headings.targets, list(view.targets)),
    ...section(
      headings.blocking,
      view.blocking.flatMap(({ sentence, questions }) => [
        forMarkdown(sentence),
        ...list(questions),
      ]),
    ),
    ...section(headings.steps, view.steps.length === 0 ? [] : [stepTable(view.steps, input)]),
    ...section(
      headings.packages,
      view.packages.flatMap((one) => packageBlocks(one, input)),
    ),
    ...section(headings.notes, list(view.notes)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function section(heading: string, blocks: readonly string[]): readonly string[] {
  return blocks.length === 0 ? [] : [`## ${forMarkdown(heading)}`, ...blocks];
}

function list(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [lines.map((line) => `- ${forMarkdown(line)}`).join("\n")];
}

function stepTable(steps: readonly StepView[], { texts }: PlanInput): string {
  const { columns } = planTexts(texts.language);
  const isTried = steps.some(({ certain }) => certain !== "");
  const heads: readonly Column[] = [
    { title: columns.number, align: "right" },
    { title: columns.step },
    { title: columns.owner },
    { title: steps.some(({ isDated }) => isDated) ? columns.time : columns.weeks },
    { title: columns.days, align: "right" },
    { title: columns.after },
    { title: columns.profile },
    { title: columns.package },
    ...(isTried ? [{ title: columns.certain, align: "right" } as const] : []),
  ];
  return table(
    heads,
    steps.map((step) =>
      [
        String(step.number),
        step.name,
        step.owner,
        step.time,
        step.days,
        step.after,
        step.profile,
        step.package,
        ...(isTried ? [step.certain] : []),
      ].map(forMarkdown),
    ),
  );
}

function packageBlocks(one: PackageView, { texts }: PlanInput): readonly string[] {
  const { waiting } = planTexts(texts.language);
  return [
    `### ${forMarkdown(one.title)}`,
    forMarkdown(one.facts),
    one.steps.map((step) => `- ${forMarkdown(step)}`).join("\n"),
    `**${forMarkdown(one.decision)}** ${forMarkdown(one.appoint)}`.trimEnd(),
    ...(one.risks.length === 0 ? [] : [forMarkdown(waiting), ...list(one.risks)]),
  ];
}
