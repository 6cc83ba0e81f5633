import { forMarkdown, forMarkdownUrl } from "../../text/encode/markdown.ts";
import type { RecommendationView, ReportView, SourceView } from "../view/view.ts";
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
import type { Say } from "./words.ts";

/** What to do, the leading recommendations in full. */
export function recommendations(view: ReportView, say: Say): readonly Block[] {
  return section(2, say("recommendations"), [
    view.recommendations.length === 0 ? forMarkdown(view.noRecommendation) : overview(view, say),
    ...matrix(view, say),
    ...view.recommendations.flatMap((one) => recommendation(one, say)),
    ...section(3, view.moreTitles.length === 0 ? "" : say("recommendationsMore"), [
      view.more === "" ? "" : `${forMarkdown(view.more)}:`,
      bullets(view.moreTitles.map(forMarkdown)),
    ]),
  ]);
}

function overview(view: ReportView, say: Say): Block {
  const titles = ["recommendation", "owner", "effort", "duration"].map((label) =>
    forMarkdown(say(label)),
  );
  const columns = titles.map((title) => ({ title }));
  const rows = view.recommendations.map(({ number, title, owner, effort, duration }) => [
    `${number}. ${forMarkdown(title)}`,
    ...[owner, effort, duration].map(forMarkdown),
  ]);
  return table(columns, rows);
}

/** What each brings against what it takes. */
function matrix({ matrix: points }: ReportView, say: Say): readonly Block[] {
  if (points.length === 0) return [];
  const columns = [
    { title: forMarkdown(say("recommendation")) },
    { title: forMarkdown(say("gain")), align: "right" as const },
    { title: forMarkdown(say("effort")), align: "right" as const },
  ];
  const rows = points.map(({ number, title, gain, effort }) =>
    [`${number}. ${title}`, gain, effort].map(forMarkdown),
  );
  return [strong(say("matrix")), table(columns, rows), forMarkdown(say("gainNote"))];
}

function recommendation(view: RecommendationView, say: Say): readonly Block[] {
  return [
    `### ${view.number}. ${forMarkdown(view.title)}`,
    forMarkdown(view.rationale),
    ...titled(say("changes"), bullets(view.because.map(forMarkdown))),
    ...titled(say("steps"), numbered(view.steps.map(forMarkdown))),
    bullets(view.facts.map(({ label, text }) => labelled(label, text))),
  ];
}

export function verdicts(view: ReportView, say: Say): readonly Block[] {
  return section(
    2,
    say("verdicts"),
    view.verdicts.flatMap(({ name, title, text }) => [
      heading(3, name),
      [strong(title), forMarkdown(text)].filter((part) => part !== "").join(" · "),
    ]),
  );
}

/** Who would succeed here as things stand, and who would fail. */
export function roles(view: ReportView, say: Say): readonly Block[] {
  return section(2, say("roles"), [
    ...view.roles.flatMap(({ title, outlook, description, text }) => [
      heading(3, title),
      forMarkdown(description),
      [strong(outlook), forMarkdown(text)].filter((part) => part !== "").join(" · "),
    ]),
    forMarkdown(view.rolesOpen),
  ]);
}

/** How the numbers came about, and what reviewers changed. */
export function method(view: ReportView, say: Say): readonly Block[] {
  const weights = view.weights.map(forMarkdown).join(" · ");
  return section(2, say("methodHeading"), [
    bullets([
      ...view.assessmentFacts.map(({ label, text }) => labelled(label, text)),
      `${strong(`${say("weights")}:`)} ${weights}`,
    ]),
    ...view.method.map(forMarkdown),
    ...section(3, view.certainty.heading, [
      bullets(view.certainty.lines.map(forMarkdown)),
      forMarkdown(view.certainty.weightsHeading),
      bullets(view.certainty.weights.map(forMarkdown)),
    ]),
    ...gapNumbers(view, say),
    ...section(3, say("overrides"), [bullets(view.overrides.map(forMarkdown))]),
  ]);
}

/** The figures behind the section on agreement. */
function gapNumbers(
  { perception: { dimensions, overall } }: ReportView,
  say: Say,
): readonly Block[] {
  const gaps = [...dimensions, overall].filter(({ numbers }) => numbers !== "");
  if (gaps.length === 0) return [];
  return section(3, say("gapNumbersHeading"), [
    bullets(gaps.map(({ title, numbers }) => forMarkdown(`${title}: ${numbers}`))),
    forMarkdown(say("gapNumbersNote")),
  ]);
}

export function levels(view: ReportView, say: Say): readonly Block[] {
  const items = view.levels.map(({ level, name, description }) =>
    `${strong(`${level} ${name}`)} ${forMarkdown(description)}`.trim(),
  );
  const terms = view.terms.map(({ term, text }) => labelled(term, text));
  return section(2, say("glossary"), [
    bullets(items),
    ...section(3, say("terms"), [bullets(terms)]),
  ]);
}

export function sources(view: ReportView, say: Say): readonly Block[] {
  return section(2, say("sources"), [bullets(view.sources.map(source))]);
}

function source({ author, title, url, published }: SourceView): string {
  const named = url === "" ? forMarkdown(title) : `[${forMarkdown(title)}](${forMarkdownUrl(url)})`;
  const before = author === "" ? "" : `${forMarkdown(author)}: `;
  return `${before}${named}${published === "" ? "" : `, ${forMarkdown(published)}`}`;
}
