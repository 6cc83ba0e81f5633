import type { HighlightView, ReportView } from "../view/view.ts";
import {
  type Block,
  chart,
  facts,
  group,
  labelled,
  levelBlock,
  list,
  minor,
  numbered,
  paragraph,
  strong,
} from "../blocks.ts";
import { section, type Section } from "../document.ts";
import { profileChart } from "./profile-chart.ts";
import type { Say } from "../frame.ts";

/** The summary fits on a printed page with so many rows. */
const MOST_ROWS = 6;

/** What an executive takes away, if nothing else. */
export function summary(view: ReportView, say: Say): readonly Section[] {
  const isShort = view.profile.length <= MOST_ROWS;
  return section(
    "summary",
    say("summary"),
    [
      ...paragraph(view.verdictSentence, "lead"),
      ...paragraph(view.lead.join(" "), "verdict-lead"),
      ...group("", standing(view, say), { role: "standing" }),
      ...paragraph(
        view.meaning === "" ? "" : [strong(`${say("means")}:`), view.meaning],
        "meaning",
      ),
      ...(isShort ? chart(profileChart("chart-summary", view, say, true), "") : []),
      ...group(
        "",
        [
          ...group(say("strengths"), brief(view.strengths, say)),
          ...group(say("gaps"), brief(view.gaps, say)),
          ...group(
            say("decisions"),
            view.decisions.length === 0
              ? paragraph(view.noRecommendation)
              : numbered(view.decisions, "plain"),
            { role: "do-first" },
          ),
        ],
        { role: "columns" },
      ),
      ...labelled(say("beforeNumbers"), list(view.notices), { role: "notices" }),
    ],
    { role: "summary" },
  );
}

function standing({ overall }: ReportView, say: Say): readonly Block[] {
  const { title, level, levelName, levelRange, reason, target, mean, range, confidence } = overall;
  return [
    ...levelBlock(level, levelName === "" ? reason : levelName, title, "level-today"),
    ...facts(
      [
        [say("target"), target],
        [say("mean"), mean],
        [
          say("range"),
          range === "" || levelRange === ""
            ? range
            : [range, minor(`${say("level")} ${levelRange}`)],
        ],
        [say("confidenceWord"), confidence],
      ],
      "figures",
    ),
  ];
}

function brief(highlights: readonly HighlightView[], say: Say): readonly Block[] {
  return list(
    highlights.map(({ title, dimension, level, mean }) => [
      strong(title),
      minor(`${dimension} · ${say("level")} ${level} · ${say("mean")} ${mean}`),
    ]),
    "plain",
  );
}
