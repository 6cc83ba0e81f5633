import type { ProgressSectionView, RoadmapStepView } from "../view/section-views.ts";
import type { FactView, RecommendationView, ReportView } from "../view/view.ts";
import {
  type Block,
  chart,
  facts,
  group,
  labelled,
  list,
  minor,
  numbered,
  paragraph,
  paragraphs,
  strong,
  table,
} from "../blocks.ts";
import { levelsOf } from "../charts.ts";
import { section, type Section } from "../document.ts";
import { movesTable } from "../moves.ts";
import type { Say } from "../frame.ts";

/** What to do, the leading recommendations in full. */
export function recommendations(view: ReportView, say: Say): readonly Section[] {
  const { recommendations: leading, moreTitles, more, noRecommendation } = view;
  if (leading.length === 0) {
    return section("recommendations", say("recommendations"), paragraph(noRecommendation));
  }
  return section("recommendations", say("recommendations"), [
    ...overview(view, say),
    ...matrix(view, say),
    ...leading.flatMap((one) => recommendation(one, say)),
    ...group(say("recommendationsMore"), [
      ...(more === "" ? [] : paragraph(`${more}:`)),
      ...list(moreTitles),
    ]),
  ]);
}

function overview({ recommendations: leading }: ReportView, say: Say): readonly Block[] {
  return table({
    label: say("recommendations"),
    role: "overview",
    columns: [
      { title: say("recommendation"), isHeading: true },
      say("owner"),
      { title: say("effort"), align: "end" },
      { title: say("duration"), align: "end" },
    ],
    rows: leading.map(({ number, title, owner, effort, duration }) => [
      `${number}. ${title}`,
      owner,
      effort,
      duration,
    ]),
  });
}

/** A field of fewer points shows nothing that a sentence would not. */
const FEWEST_POINTS = 2;

/** What each brings against what it takes. */
function matrix({ matrix: points, matrixBounds: bounds }: ReportView, say: Say): readonly Block[] {
  const counted = points.filter(({ x }) => x !== "");
  const given = {
    label: say("matrix"),
    role: "figures-small",
    columns: [
      { title: say("recommendation"), isHeading: true },
      { title: say("gain"), align: "end" },
      { title: say("effort"), align: "end" },
    ],
    rows: points.map(({ number, title, gain, effort }) => [`${number}. ${title}`, gain, effort]),
  } as const;
  if (points.length === 0) return [];
  const note = `${say("matrixNote")} ${say("gainNote")}`;
  if (counted.length < FEWEST_POINTS) {
    return labelled(say("matrix"), [...table(given), ...paragraph(say("gainNote"), "note")]);
  }
  const spec = {
    type: "matrix",
    id: "chart-matrix",
    title: say("matrix"),
    note: say("matrixNote"),
    points: counted,
    bounds,
    gain: say("gain"),
    effort: say("days"),
  } as const;
  return labelled(say("matrix"), chart(spec, note, { table: given, role: "matrix" }));
}

/** The facts that decide whether a recommendation is taken up. */
const DECISIVE: ReadonlySet<string> = new Set([
  "owner",
  "effort",
  "duration",
  "kpi",
  "raises",
  "requires",
]);

function recommendation(view: RecommendationView, say: Say): readonly Block[] {
  const { number, title, rationale, because, steps, facts: all } = view;
  const isDecisive = ({ id }: FactView): boolean => DECISIVE.has(id);
  const pairs = (some: readonly FactView[]): readonly (readonly [string, string])[] =>
    some.map(({ label, text }) => [label, text] as const);
  return group(
    `${number}. ${title}`,
    [
      ...paragraph(rationale, "intro"),
      ...labelled(say("changes"), list(because), { role: "because" }),
      ...group(
        "",
        [
          ...labelled(say("steps"), numbered(steps), { role: "steps" }),
          ...facts(pairs(all.filter(isDecisive)), "beside"),
        ],
        { role: "how" },
      ),
      ...facts(pairs(all.filter((one) => !isDecisive(one))), "further"),
    ],
    { id: `recommendation-${number}`, role: "recommendation" },
  );
}

/** What to decide, one after the other, with the profile after each. */
export function roadmap({ roadmap: view }: ReportView, say: Say): readonly Section[] {
  return section("roadmap", say("roadmap"), [
    ...paragraphs(view.lead, "intro"),
    ...group(
      "",
      view.phases.flatMap(({ name, title, profile, facts: said, steps, decision, appoint, tone }) =>
        group(
          title,
          [
            ...paragraph(profile, "phase-profile"),
            ...paragraph(said, "minor"),
            ...list(steps, "plain"),
            ...paragraph([decision, appoint], "decision"),
          ],
          { eyebrow: name, role: `phase phase-${tone}` },
        ),
      ),
      { role: "phases" },
    ),
    ...bars(view.steps, say),
    ...group(say("nextSteps"), nextSteps(view.next)),
    ...paragraphs([...view.blocking, ...view.notes], "note"),
  ]);
}

function bars(steps: readonly RoadmapStepView[], say: Say): readonly Block[] {
  if (steps.length === 0) return [];
  const spec = {
    type: "roadmap",
    id: "chart-roadmap",
    title: say("roadmap"),
    note: "",
    steps: steps.map(({ number, title, time, phase, tone, span }) => {
      return { number, title, time, phase, tone, span, facts: `${phase} · ${time}` };
    }),
  } as const;
  return chart(spec, say("roadmapNote"), {
    role: "roadmap",
    table: {
      label: say("roadmap"),
      role: "figures-table",
      columns: [
        { title: say("step"), isHeading: true },
        say("phase"),
        say("weeks"),
        { title: say("days"), align: "end" },
      ],
      rows: steps.map(({ number, title, phase, time, days }) => [
        `${number}. ${title}`,
        phase,
        time,
        days,
      ]),
    },
  });
}

function nextSteps(steps: readonly RoadmapStepView[]): readonly Block[] {
  return numbered(
    steps.map(({ title, owner, time }) => [
      strong(title),
      minor([owner, time].filter((part) => part !== "").join(" · ")),
    ]),
    "next-steps",
  );
}

/** The changes since the previous assessment. */
export function progress({ progress: views, levels }: ReportView, say: Say): readonly Section[] {
  return views.flatMap((view) =>
    section("progress", `${say("progress")}: ${view.earlier} → ${view.later}`, [
      ...paragraph(view.headline, "lead"),
      ...paragraphs(view.notices, "note"),
      ...moves(view, levels, say),
      ...view.outcomes.flatMap(({ heading, items }) =>
        group(heading, list(items.map(({ title, remarks }) => [title, minor(remarks)]))),
      ),
    ]),
  );
}

function moves(
  { dimensions, labels }: ProgressSectionView,
  levels: ReportView["levels"],
  say: Say,
): readonly Block[] {
  const spec = {
    type: "moves",
    id: "chart-progress",
    title: say("progress"),
    note: labels.chartNote,
    rows: dimensions.map(({ title, mean, said, change, places }) => {
      return { title, mean, said, change, places };
    }),
    levels: levelsOf(levels),
  } as const;
  return chart(spec, labels.chartNote, {
    table: movesTable(say("progress"), dimensions, labels),
  });
}

export function verdicts(view: ReportView, say: Say): readonly Section[] {
  return section(
    "verdicts",
    say("verdicts"),
    view.verdicts.flatMap(({ name, title, text }) =>
      group(name, [...paragraph([strong(title)]), ...paragraph(text)], { role: "card" }),
    ),
  );
}

/** Who would succeed here as things are, and who would fail. */
export function roles(view: ReportView, say: Say): readonly Section[] {
  return section("roles", say("roles"), [
    ...view.roles.flatMap(({ title, outlook, description, text }) =>
      group(title, [...paragraph(description), ...paragraph([strong(`${outlook}:`), text])], {
        role: "card",
      }),
    ),
    ...paragraph(view.rolesOpen, "note"),
  ]);
}
