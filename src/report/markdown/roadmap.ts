import { forMarkdown } from "../../text/encode/markdown.ts";
import { withRemarks } from "../comparison/progress-view.ts";
import type { PhaseView, ProgressSectionView, RoadmapStepView } from "../view/section-views.ts";
import type { ReportView } from "../view/view.ts";
import { type Block, bullets, numbered, section, strong } from "./blocks.ts";
import { table } from "./table.ts";
import type { Say } from "./words.ts";

/** What to decide, one after the other, with the profile after each. */
export function roadmap({ roadmap: view }: ReportView, say: Say): readonly Block[] {
  return section(2, say("roadmap"), [
    ...view.lead.map(forMarkdown),
    ...view.phases.flatMap(phase),
    steps(view.steps, say),
    ...section(3, view.next.length === 0 ? "" : say("nextSteps"), [
      numbered(
        view.next.map(({ title, owner, time }) =>
          [strong(title), forMarkdown(owner), forMarkdown(time)]
            .filter((part) => part !== "")
            .join(" · "),
        ),
      ),
    ]),
    bullets([...view.blocking, ...view.notes].map(forMarkdown)),
  ]);
}

function phase(view: PhaseView): readonly Block[] {
  return section(3, `${view.name}: ${view.title} (${view.profile})`, [
    forMarkdown(view.facts),
    bullets(view.steps.map(forMarkdown)),
    [view.decision, view.appoint].map(forMarkdown).join(" "),
  ]);
}

function steps(rows: readonly RoadmapStepView[], say: Say): Block {
  if (rows.length === 0) return "";
  const columns = ["step", "phase", "weeks", "days"].map((label) => ({
    title: forMarkdown(say(label)),
  }));
  return table(
    columns,
    rows.map(({ number, title, phase: when, time, days }) =>
      [`${number}. ${title}`, when, time, days].map(forMarkdown),
    ),
  );
}

/** What moved since the assessment before. */
export function progress({ progress: views }: ReportView, say: Say): readonly Block[] {
  return views.flatMap((view) =>
    section(2, `${say("progress")}: ${view.earlier} → ${view.later}`, [
      forMarkdown(view.headline),
      ...view.notices.map(forMarkdown),
      moves(view),
      ...view.outcomes.flatMap(({ heading, items }) =>
        section(3, heading, [
          bullets(items.map(({ title, remarks }) => forMarkdown(withRemarks(title, remarks)))),
        ]),
      ),
    ]),
  );
}

function moves({ dimensions, labels }: ProgressSectionView): Block {
  const columns = ["node", "level", "mean", "change", "movement"].map((label) => ({
    title: forMarkdown(labels[label] ?? ""),
  }));
  return table(
    columns,
    dimensions.map(({ title, level, mean, change, said }) =>
      [title, level, mean, change, said].map(forMarkdown),
    ),
  );
}
