import { forMarkdown } from "../../text/encode/markdown.ts";
import type { HighlightView, NodeView, ReportView } from "../view/view.ts";
import {
  type Block,
  bullets,
  heading,
  labelled,
  numbered,
  section,
  strong,
  titled,
} from "./blocks.ts";
import { table } from "./table.ts";
import { type Say, withRange } from "./words.ts";

const FIRST = 3;

/** Whose report it is, and what a reader must know before the numbers. */
export function cover(view: ReportView, say: Say): readonly Block[] {
  return [
    heading(1, view.title),
    bullets([
      labelled(say("assessment"), view.assessment),
      labelled(say("date"), view.date),
      labelled(say("model"), view.questionnaire),
      labelled(say("respondents"), view.interviewed),
      labelled(say("coverageWord"), `${view.coverageRatio}, ${view.confidence}`),
    ]),
    `${forMarkdown(view.coverage)}.`,
    ...titled(say("beforeNumbers"), bullets(view.notices.map(forMarkdown))),
    forMarkdown(say("confidential")),
  ];
}

/** What an executive takes away, if nothing else. */
export function summary(view: ReportView, say: Say): readonly Block[] {
  const first = view.recommendations
    .slice(0, FIRST)
    .map(({ title, owner }) =>
      owner === "" ? strong(title) : `${strong(title)} · ${forMarkdown(owner)}`,
    );
  return section(2, say("summary"), [
    strong(view.verdictSentence),
    standing(view.overall, say),
    ...section(3, say("strengths"), [brief(view.strengths, say)]),
    ...section(3, say("gaps"), [brief(view.gaps, say)]),
    ...section(3, say("doFirst"), [
      first.length === 0 ? forMarkdown(view.noRecommendation) : numbered(first),
    ]),
  ]);
}

function standing(overall: NodeView, say: Say): Block {
  const level = [overall.level, overall.isScored ? overall.levelName : overall.reason];
  const columns = [overall.title, say("target"), say("mean"), say("confidenceWord")];
  const cells = [
    withRange(level.filter((part) => part !== "").join(" "), overall.levelRange),
    overall.target,
    withRange(overall.mean, overall.range),
    overall.confidence,
  ];
  return table(
    columns.map((title) => ({ title: forMarkdown(title) })),
    [cells.map(forMarkdown)],
  );
}

function brief(highlights: readonly HighlightView[], say: Say): Block {
  return bullets(
    highlights.map(
      ({ title, dimension, level, mean }) =>
        `${strong(title)} · ${forMarkdown(`${dimension} · ${say("level")} ${level} · ${say("mean")} ${mean}`)}`,
    ),
  );
}
