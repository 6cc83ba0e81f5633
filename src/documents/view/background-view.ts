import type { AssessmentComparison } from "../../model/index.ts";
import { formatPlain } from "../../text/format.ts";
import { reportTexts } from "../../generated/catalogs/report.ts";
import { showsFor } from "../audience.ts";
import { comparisonView } from "../../documents/comparison-view.ts";
import type { ReportInput } from "../input.ts";
import type { ProgressSectionView } from "./section-views.ts";
import type { FactView, ReportView } from "./view.ts";

type BackgroundView = Pick<
  ReportView,
  | "audience"
  | "shows"
  | "confidentiality"
  | "progress"
  | "assessmentFacts"
  | "weights"
  | "terms"
  | "whatOpens"
>;

/** The audience of the report, the method of the assessment, and the previous one. */
export function backgroundView(input: ReportInput): BackgroundView {
  const { result, texts, background = {} } = input;
  const { audience = "consultant", confidentiality, progress } = background;
  const words = reportTexts(texts.language);
  return {
    audience,
    shows: showsFor(audience),
    confidentiality: confidentiality ?? texts.labels.confidential,
    progress: progress === undefined ? [] : [progressSection(progress, input)],
    assessmentFacts: assessmentFacts(input),
    weights: result.dimensions.map(({ title, weight }) =>
      words.weight({ title, weight: formatPlain(weight, texts.language) }),
    ),
    terms: words.terms.map(([term, text]) => ({ term, text })),
    whatOpens:
      result.withheld.length === 0 ? "" : words.whatOpens({ minimum: result.minimumGroup }),
  };
}

function progressSection(
  comparison: AssessmentComparison,
  { questionnaire, texts, result }: ReportInput,
): ProgressSectionView {
  const tool = result.tool.name;
  const view = comparisonView({ comparison, questionnaire, texts, tool });
  const { labels, earlier, later, headline, notices, dimensions } = view;
  const outcomes = view.progress.map(({ heading, items }) => ({
    heading,
    items: items.map(({ title, remarks }) => ({ title, remarks })),
  }));
  return { labels, earlier, later, headline, notices, dimensions, outcomes };
}

/** The respondents, and who chose and paid; missing details are marked as not stated. */
function assessmentFacts({ texts, background }: ReportInput): readonly FactView[] {
  const { labels } = texts;
  const { scope, period, respondents, sponsor } = background?.assessment ?? {};
  const asked = { scope, period, chosen: respondents, sponsor };
  return (["scope", "period", "chosen", "sponsor"] as const).map((id) => ({
    id,
    label: labels[id],
    text: asked[id] ?? labels.notStated,
  }));
}
