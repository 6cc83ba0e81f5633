import { formatDate, formatPercent, DASH } from "../../text/format.ts";
import type { ReportInput } from "../input.ts";
import { textsOf } from "../findings/finding.ts";
import { findingsOf } from "../findings/findings.ts";
import { certaintyView } from "./certainty-view.ts";
import { departmentsView } from "./departments-view.ts";
import { nodeView } from "./node-view.ts";
import { projectionView } from "./projection-view.ts";
import { perceptionView } from "./perception-view.ts";
import { FIRST, priorityLines } from "./priorities.ts";
import type { OverviewView } from "./view.ts";

/** What every face of the result begins with, as plain data in its language. */
export function overviewView(input: ReportInput): OverviewView {
  const { result, texts } = input;
  const { coverage, questionnaire, overall } = result;
  const findings = findingsOf(input);
  return {
    language: texts.language,
    labels: labelsOf(input),
    organization: result.organization,
    assessment: result.assessment,
    date: result.date === undefined ? "" : formatDate(result.date, texts.language),
    questionnaire: `${questionnaire.title}, ${texts.labels.version} ${questionnaire.version}`,
    interviewed: interviewed(input),
    coverage: texts.coverage(coverage),
    coverageRatio:
      coverage.ratio === undefined ? DASH : formatPercent(coverage.ratio, texts.language),
    confidence: texts.grounds[coverage.confidence],
    notices: textsOf(findings.limits),
    verdictSentence: findings.level.text,
    overall: nodeView({ ...overall, id: "overall", title: texts.labels.overall }, "overall", input),
    standings: result.dimensions.map((dimension) => nodeView(dimension, "dimension", input)),
    departments: departmentsView(input),
    perception: perceptionView(input),
    certainty: certaintyView(input),
    projection: projectionView(input),
    verdicts: result.verdicts.map(({ id, name, title, text }) => ({
      name: name ?? id,
      title: title ?? texts.labels.noVerdict,
      text: text ?? "",
    })),
    priorities: priorityLines(input).slice(0, FIRST),
    noRecommendation: textsOf(findings.noRecommendation).join(""),
  };
}

/** Only a mean is labelled as one, and a band is only explained if a chart draws it. */
function labelsOf(input: ReportInput): OverviewView["labels"] {
  const { questionnaire, texts } = input;
  const { dimension, overall } = questionnaire.scoring.methods;
  const isMean = [dimension, overall].every((method) => MEANS.has(method));
  const { chartNote, chartBand, mean, score } = texts.labels;
  return {
    ...texts.labels,
    chartNote: hasBand(input) ? `${chartNote} ${chartBand}` : chartNote,
    mean: isMean ? mean : score,
  };
}

function hasBand({ result }: ReportInput): boolean {
  return result.dimensions.some((one) => {
    const [low, high] = one.kind === "scored" ? (one.range.level ?? []) : [];
    return low !== high;
  });
}

const MEANS: ReadonlySet<string> = new Set(["weighted-mean", "percent-mean", "none"]);

/** How many people from how many departments. */
function interviewed({ result, texts }: ReportInput): string {
  const departments = new Set(result.respondents.map(({ department }) => department));
  return texts.interviewed({ people: result.respondents.length, departments: departments.size });
}
