import type { ReportInput } from "../input.ts";
import { reportView } from "../view/report-view.ts";
import type { ReportView } from "../view/view.ts";
import type { SectionId } from "../audience.ts";
import { facts, paragraph, strong } from "../blocks.ts";
import { type Document, type Section } from "../document.ts";
import { frameOf, type Say } from "../frame.ts";
import { appendix, levels, method, sources } from "./closing.ts";
import { agreement, departments, highlights, profile } from "./findings.ts";
import { dimensions } from "./dimensions.ts";
import { progress, recommendations, roadmap, roles, verdicts } from "./advice.ts";
import { summary } from "./summary.ts";

type Writer = (view: ReportView, say: Say) => readonly Section[];

/** Every section in its order, with its name where an audience may go without it. */
const SECTIONS: readonly (readonly [Writer, SectionId?])[] = [
  [summary],
  [profile, "profile"],
  [highlights, "highlights"],
  [departments, "departments"],
  [agreement, "perception"],
  [dimensions, "dimensions"],
  [recommendations, "recommendations"],
  [roadmap, "roadmap"],
  [progress, "progress"],
  [verdicts, "verdicts"],
  [roles, "roles"],
  [method, "method"],
  [appendix, "appendix"],
  [levels, "levels"],
  [sources, "sources"],
];

/** The report for those who decide, or for the consultant. */
export function reportDocument(input: ReportInput): Document {
  const view = reportView(input);
  const say: Say = (label) => view.labels[label];
  return {
    ...frameOf(input),
    kind: "report",
    title: view.title,
    eyebrow: say("report"),
    heading: view.organization,
    hasContents: true,
    cover: [
      ...facts(
        [
          [say("assessment"), view.assessment],
          [say("date"), view.date],
          [say("model"), view.questionnaire],
          [say("respondents"), view.interviewed],
        ],
        "cover-facts",
      ),
      ...paragraph(
        [
          strong(`${say("coverageWord")} ${view.coverageRatio}, ${view.confidence}.`),
          `${view.coverage}.`,
        ],
        "cover-line",
      ),
    ],
    sections: SECTIONS.flatMap(([write, id]) =>
      id === undefined || view.shows[id] ? write(view, say) : [],
    ),
  };
}
