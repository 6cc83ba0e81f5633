import type {
  CapabilityView,
  DimensionView,
  LevelView,
  QuestionView,
  ReportView,
  RungView,
} from "../view/view.ts";
import {
  type Block,
  type CellWords,
  chart,
  type Column,
  group,
  labelled,
  levelBlock,
  list,
  minor,
  paragraph,
  strong,
  table,
  tag,
} from "../blocks.ts";
import { section, type Section } from "../document.ts";
import { measures, voices } from "./findings.ts";
import type { Say } from "../frame.ts";

/** Where each dimension is, what comes next, and what was answered. */
export function dimensions(view: ReportView, say: Say): readonly Section[] {
  return section(
    "dimensions",
    say("perDimension"),
    view.dimensions.flatMap((one) => dimension(one, say)),
  );
}

function dimension(view: DimensionView, say: Say): readonly Block[] {
  const { id, title, isBinding, today, next } = view;
  return group(
    isBinding ? [title, minor(`(${say("holdsIt")})`)] : title,
    [
      ...paragraph(view.description, "intro"),
      ...measures(view, say),
      ...group(
        "",
        [
          ...(today.name === "" ? [] : atLevel(say("today"), today, "today")),
          ...(today.name === "" ? [] : next.flatMap((one) => atLevel(say("next"), one, "next"))),
        ],
        { role: "today-next" },
      ),
      ...distribution(view, say),
      ...paragraph(view.answersWithheld, "note"),
      ...view.capabilities.flatMap((one) => capability(one, say)),
      ...paragraph(view.withheld, "note"),
    ],
    { id: `dimension-${id}`, role: "dimension", isListed: true },
  );
}

function atLevel(label: string, view: LevelView, role: string): readonly Block[] {
  const { level, name, description } = view;
  return labelled(label, [...levelBlock(String(level), name), ...paragraph(description)], { role });
}

/** How many answers are on each level. */
function distribution(view: DimensionView, say: Say): readonly Block[] {
  const { id, title, distribution: bars } = view;
  if (bars.length === 0) return [];
  const name = say("distribution");
  const spec = {
    type: "distribution",
    id: `chart-${id}`,
    title: `${title}: ${name}`,
    note: "",
    bars,
  } as const;
  return labelled(
    [name, minor(say("distributionNote"))],
    chart(spec, "", {
      role: "distribution",
      table: {
        label: name,
        columns: [
          { title: say("level"), isHeading: true },
          { title: say("answers"), align: "end" },
        ],
        rows: bars.map(({ level, count }) => [level, count]),
        role: "figures-small",
      },
    }),
  );
}

function capability(view: CapabilityView, say: Say): readonly Block[] {
  const hasSeveral = view.questions.length > 1;
  return group(
    view.title,
    [...measures(view, say), ...view.questions.flatMap((one) => question(one, hasSeveral, say))],
    { role: "capability" },
  );
}

function question(view: QuestionView, hasSeveral: boolean, say: Say): readonly Block[] {
  return group(
    view.code === "" ? view.title : [minor(view.code), view.title],
    [
      ...(hasSeveral ? measures(view, say) : []),
      ...ladder(view, say),
      ...voices(view, say),
      ...labelled(say("notes"), list(view.notes), { role: "evidence" }),
    ],
    { role: "question" },
  );
}

/** The answers of the question's scale, and those beside it, with how many gave each. */
function ladder({ title, ladder: rungs }: QuestionView, say: Say): readonly Block[] {
  const total = rungs.reduce((sum, { count }) => sum + count, 0);
  const hasSteps = rungs.some(({ text }) => text !== "");
  const hasWho = rungs.some(({ departments }) => departments !== "");
  const columns: readonly Column[] = [
    ...(hasSteps ? [{ title: say("level"), isHeading: true as const }] : []),
    { title: say("answers") },
    ...(total > 0 ? [{ title: say("respondents"), align: "end" as const }] : []),
    ...(hasWho ? [{ title: say("department") }] : []),
  ];
  return table({
    label: title,
    role: "ladder",
    columns,
    rows: rungs.map((rung) => ({
      role: rung.isToday ? "is-today" : rung.isNext ? "is-next" : "",
      cells: [
        ...(hasSteps ? [rung.text === "" ? "" : rung.answer] : []),
        answer(rung, say),
        ...(total > 0 ? [{ words: String(rung.count), share: rung.count / total }] : []),
        ...(hasWho ? [rung.departments] : []),
      ],
    })),
  });
}

function answer({ text, answer: said, isToday, isNext }: RungView, say: Say): CellWords {
  return [
    ...(isToday ? [tag(say("today"))] : []),
    ...(isNext ? [tag(say("nextLevel"))] : []),
    ...(text === "" ? [strong(said)] : [text]),
  ];
}
