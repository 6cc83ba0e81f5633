import { forMarkdown } from "../../text/encode/markdown.ts";
import type {
  CapabilityView,
  DimensionView,
  LevelView,
  QuestionView,
  ReportView,
  RungView,
} from "../view/view.ts";
import { type Block, bullets, heading, section, strong, titled } from "./blocks.ts";
import { table } from "./table.ts";
import { measures, type Say, voices } from "./words.ts";

/** Where each dimension stands, what comes next, and what was answered. */
export function dimensions(view: ReportView, say: Say): readonly Block[] {
  return section(
    2,
    say("perDimension"),
    view.dimensions.flatMap((one) => dimension(one, say)),
  );
}

function dimension(view: DimensionView, say: Say): readonly Block[] {
  return [
    heading(3, view.isBinding ? `${view.title} (${say("holdsIt")})` : view.title),
    forMarkdown(view.description),
    measures(view, say),
    ...(view.today.name === "" ? [] : levelBlock(say("today"), view.today)),
    ...view.next.flatMap((next) => levelBlock(say("next"), next)),
    ...distribution(view, say),
    forMarkdown(view.answersWithheld),
    ...view.capabilities.flatMap((one) => capability(one, say)),
    forMarkdown(view.withheld),
  ];
}

/** How many answers stand on each level. */
function distribution({ distribution: bars }: DimensionView, say: Say): readonly Block[] {
  if (bars.length === 0) return [];
  const right = { align: "right" } as const;
  const columns = [
    { title: forMarkdown(say("level")) },
    ...bars.map(({ level }) => ({ title: level, ...right })),
  ];
  const row = [forMarkdown(say("answers")), ...bars.map(({ count }) => count)];
  return [strong(say("distribution")), table(columns, [row])];
}

function levelBlock(label: string, { level, name, description }: LevelView): readonly Block[] {
  return [`${strong(`${label}: ${level} ${name}`)} ${forMarkdown(description)}`.trim()];
}

function capability(view: CapabilityView, say: Say): readonly Block[] {
  const hasSeveral = view.questions.length > 1;
  return [
    heading(4, view.title),
    measures(view, say),
    ...view.questions.flatMap((one) => question(one, hasSeveral, say)),
  ];
}

function question(view: QuestionView, hasSeveral: boolean, say: Say): readonly Block[] {
  return [
    heading(5, view.code === "" ? view.title : `${view.code} ${view.title}`),
    hasSeveral ? measures(view, say) : "",
    ladder(view, say),
    ...voices(view, say),
    ...titled(say("notes"), bullets(view.notes.map(forMarkdown))),
  ];
}

function ladder({ ladder: rungs, answers }: QuestionView, say: Say): Block {
  if (rungs.length === 0) return "";
  const hasSteps = rungs.some(({ text }) => text !== "");
  const hasCounts = answers.length > 0;
  const hasWho = answers.some(({ departments }) => departments !== "");
  const columns = [
    ...(hasSteps ? [{ title: say("level") }] : []),
    { title: say("answers") },
    ...(hasCounts ? [{ title: say("respondents"), align: "right" as const }] : []),
    ...(hasWho ? [{ title: say("department") }] : []),
  ].map((column) => ({ ...column, title: forMarkdown(column.title) }));
  const rows = rungs.map((rung) => [
    ...(hasSteps ? [step(rung, say)] : []),
    forMarkdown(rung.text === "" ? rung.answer : rung.text),
    ...(hasCounts ? [String(rung.count)] : []),
    ...(hasWho ? [forMarkdown(rung.departments)] : []),
  ]);
  return table(columns, rows);
}

/** "3 Today", or nothing for an answer beside the scale. */
function step({ text, answer, isToday, isNext }: RungView, say: Say): string {
  if (text === "") return "";
  const mark = isToday ? strong(say("today")) : isNext ? forMarkdown(say("nextLevel")) : "";
  return `${forMarkdown(answer)} ${mark}`.trim();
}
