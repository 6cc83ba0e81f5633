import type { SectionId } from "../audience.ts";
import { documentOf } from "../document/of-audience.ts";
import type { DocumentView } from "../document/document-view.ts";
import type { ReportInput } from "../input.ts";
import { reportView } from "../view/report-view.ts";
import type { ReportView } from "../view/view.ts";

/** What a template sees: what the audience's own document says, and no more. */
export function templateView(input: ReportInput): ReportView | DocumentView {
  return documentOf(input) ?? shownView(reportView(input));
}

/** What takes the place of a part that an audience goes without. */
const LEFT_OUT: Readonly<Partial<Record<SectionId, Partial<ReportView>>>> = {
  highlights: { strengths: [], highlightsNote: "" },
  verdicts: { verdicts: [] },
  roles: { roles: [], rolesOpen: "" },
  method: {
    method: [],
    overrides: [],
    assessmentFacts: [],
    weights: [],
    certainty: { heading: "", lines: [], weightsHeading: "", weights: [] },
  },
  appendix: { appendix: { note: "", columns: [], tables: [] } },
  sources: { sources: [] },
};

function shownView(view: ReportView): ReportView {
  const absent = Object.entries(LEFT_OUT).filter(([id]) => !view.shows[id as SectionId]);
  const cut: ReportView = { ...view, ...Object.assign({}, ...absent.map(([, left]) => left)) };
  return { ...cut, gaps: shownGaps(view), dimensions: shownDimensions(view) };
}

/** The summary names the gaps; what shows them stands among the highlights. */
function shownGaps({ gaps, shows }: ReportView): ReportView["gaps"] {
  if (shows.highlights) return gaps;
  return gaps.map((one) => ({ ...one, shownBy: [], quotes: [], evidence: [] }));
}

/** Tables of departments end with the dimensions' own scores. */
function shownDimensions({ dimensions, shows }: ReportView): ReportView["dimensions"] {
  if (shows.dimensions) return dimensions;
  return dimensions.map((one) => ({ ...one, distribution: [], capabilities: [] }));
}
