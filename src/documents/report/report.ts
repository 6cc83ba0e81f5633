import { paragraph, strong, type Words } from "../blocks.ts";
import type { Document, Section } from "../document.ts";
import { aboutAssessment, coverFacts, frameOf } from "../frame.ts";
import { briefDocument } from "../brief.ts";
import { confidenceFinding } from "../findings/confidence.ts";
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
import { actions, basis, plan, standing } from "./executive.ts";
import { method } from "./method.ts";
import { pageOne } from "./page-one.ts";
import { profile } from "./profile.ts";
import { progress } from "./progress.ts";
import { recommendations } from "./recommendations.ts";
import { roadmap } from "./roadmap.ts";
import { roles, verdicts } from "./verdicts.ts";

type Writer = (input: ReportInput) => readonly Section[];

/** Every section in its order. */
const ALL: readonly Writer[] = [
  pageOne,
  profile,
  tagsSection,
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
  pageOne,
  actions,
  standing,
  factsSection,
  plan,
  progress,
  basis,
];

/** The report for those who decide, or for the consultant. */
export function reportDocument(input: ReportInput): Document {
  const { result, texts, background } = input;
  const { labels } = texts;
  const { hasLevels } = kindOf(input.questionnaire);
  const name = hasLevels ? labels.report : labels.reportScores;
  const isExecutive = background?.audience === "executive";
  const isOnePage = background?.isOnePage === true;
  const writers = isOnePage ? [pageOne] : isExecutive ? EXECUTIVE : ALL;
  return {
    ...frameOf(input),
    kind: "report",
    title: `${name}: ${result.organization}`,
    eyebrow: name,
    heading: result.organization,
    hasContents: !isOnePage,
    cover: [
      ...coverFacts(input, false),
      ...paragraph(isExecutive ? known(input) : covered(input), "cover-line"),
      ...paragraph(tagNote(input), "note"),
      ...leftOutNote(input),
    ],
    sections: writers.flatMap((write) => write(input)),
  };
}

/** How much is known, in numbers. */
function covered(input: ReportInput): Words {
  const { labels, coverage: say } = input.texts;
  const { coverage, confidence } = aboutAssessment(input);
  const sums = `${say(input.result.coverage)}.`;
  return [strong(`${labels.coverageWord} ${coverage}, ${confidence}.`), sums];
}

/** How much is known, in a sentence. */
function known(input: ReportInput): Words {
  return [confidenceFinding(input).text];
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

/** The document of a mail: the first page of a report, or another document as it is. */
export function mailFor(input: ReportInput): Document {
  return documentFor({ ...input, background: { ...input.background, isOnePage: true } });
}
