import { paragraph, strong } from "../blocks.ts";
import type { Document, Section } from "../document.ts";
import { aboutAssessment, coverFacts, frameOf } from "../frame.ts";
import { briefDocument } from "../brief.ts";
import { factsSection } from "../facts.ts";
import { leftOutNote } from "../left-out.ts";
import { isForRecruiter, type ReportInput } from "../input.ts";
import { letterDocument } from "../letter.ts";
import { kindOf } from "../kind.ts";
import { reportScreen } from "../screens.ts";
import { tagNote, tagsSection } from "../tags.ts";
import { workshopDocument } from "../workshop.ts";
import { agreement } from "./agreement.ts";
import { appendix, levels, sources } from "./appendix.ts";
import { departments } from "./departments.ts";
import { dimensions } from "./dimensions.ts";
import { highlights } from "./highlights.ts";
import { method } from "./method.ts";
import { profile } from "./profile.ts";
import { progress } from "./progress.ts";
import { recommendations } from "./recommendations.ts";
import { roadmap } from "./roadmap.ts";
import { summary } from "./summary.ts";
import { roles, verdicts } from "./verdicts.ts";

type Writer = (input: ReportInput) => readonly Section[];

/** Every section in its order. */
const ALL: readonly Writer[] = [
  summary,
  profile,
  tagsSection,
  highlights,
  departments,
  agreement,
  factsSection,
  dimensions,
  recommendations,
  roadmap,
  progress,
  verdicts,
  roles,
  method,
  appendix,
  levels,
  sources,
];

/** What those who decide get of them. */
const EXECUTIVE: readonly Writer[] = [
  summary,
  profile,
  departments,
  agreement,
  factsSection,
  recommendations,
  roadmap,
  progress,
];

/** The report for those who decide, or for the consultant. */
export function reportDocument(input: ReportInput): Document {
  const { result, texts, background } = input;
  const { labels } = texts;
  const { hasLevels } = kindOf(input.questionnaire);
  const name = hasLevels ? labels.report : labels.reportScores;
  const { coverage, confidence } = aboutAssessment(input);
  const writers = background?.audience === "executive" ? EXECUTIVE : ALL;
  return {
    ...frameOf(input),
    kind: "report",
    title: `${name}: ${result.organization}`,
    eyebrow: name,
    heading: result.organization,
    hasContents: true,
    cover: [
      ...coverFacts(input, false),
      ...paragraph(
        [
          strong(`${labels.coverageWord} ${coverage}, ${confidence}.`),
          `${texts.coverage(result.coverage)}.`,
        ],
        "cover-line",
      ),
      ...paragraph(tagNote(input), "note"),
      ...leftOutNote(input),
    ],
    sections: writers.flatMap((write) => write(input)),
  };
}

/** The document that an audience gets. */
export function documentFor(input: ReportInput): Document {
  const audience = input.background?.audience;
  if (audience === "recruiter") {
    const brief = briefDocument(input);
    return { ...brief, sections: [...brief.sections, ...factsSection(input)] };
  }
  if (audience === "letter") return letterDocument(input);
  return audience === "workshop" ? workshopDocument(input) : reportDocument(input);
}

/** The same for a terminal: the first part of a report. */
export function screenFor(input: ReportInput): Document {
  const audience = input.background?.audience;
  const isReport = !isForRecruiter(audience) && audience !== "workshop";
  return isReport ? reportScreen(input) : documentFor(input);
}
