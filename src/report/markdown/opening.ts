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

/** Whose report it is, and how much is known. */
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
    forMarkdown(view.confidentiality),
  ];
}

/** What an executive takes away, if nothing else. */
export function summary(view: ReportView, say: Say): readonly Block[] {
  return section(2, say("summary"), [
    strong(view.verdictSentence),
    view.lead.map(forMarkdown).join(" "),
    standing(view.overall, say),
    forMarkdown(view.meaning),
    ...section(3, say("strengths"), [brief(view.strengths, say)]),
    ...section(3, say("gaps"), [brief(view.gaps, say)]),
    ...section(3, say("decisions"), [
      view.decisions.length === 0
        ? forMarkdown(view.noRecommendation)
        : numbered(view.decisions.map(forMarkdown)),
    ]),
    ...titled(say("beforeNumbers"), bullets(view.notices.map(forMarkdown))),
  ]);
}

function standing(overall: NodeView, say: Say): Block {
  const level = [overall.level, overall.levelName === "" ? overall.reason : overall.levelName];
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
