import type { Score } from "../../model/index.ts";
import { formatNumber, DASH } from "../../text/format.ts";
import { projectionTexts } from "../../generated/catalogs/projection.ts";
import type { ReportInput } from "../input.ts";
import type { ProjectionView } from "./view.ts";

/** Today's profile beside the one that is assumed; empty where nothing is. */
export function projectionView(input: ReportInput): ProjectionView {
  const { result, texts } = input;
  const { projected } = result;
  if (projected === undefined) return { heading: "", lines: [] };
  const words = projectionTexts(texts.language);
  const assumed = Object.entries(projected.assumed).map(([id, level]) =>
    words.assumed({ id, level }),
  );
  const dimensions = result.dimensions.map((dimension) => {
    const later = projected.dimensions.find(({ id }) => id === dimension.id);
    return line(dimension.title, dimension, later ?? dimension, input);
  });
  const overall = line(texts.labels.overall, result.overall, projected.overall, input);
  return { heading: words.heading({ assumed }), lines: [...dimensions, overall] };
}

function line(title: string, today: Score, later: Score, input: ReportInput): string {
  const words = projectionTexts(input.texts.language);
  const [level, mean] = figures(today, input);
  const [laterLevel, laterMean] = figures(later, input);
  return level === laterLevel && mean === laterMean
    ? words.same({ title, level, mean })
    : words.change({ title, level, mean, laterLevel, laterMean });
}

function figures(score: Score, { questionnaire, texts }: ReportInput): readonly [string, string] {
  if (score.kind === "not-scored") return [DASH, DASH];
  const { decimals } = questionnaire.scoring;
  return [String(score.level ?? DASH), formatNumber(score.score, decimals, texts.language)];
}
