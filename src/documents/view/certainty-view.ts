import { findingsTexts } from "../../generated/catalogs/findings.ts";
import { formatPercent } from "../../text/format.ts";
import { textsOf } from "../findings/finding.ts";
import { findingsOf } from "../findings/findings.ts";
import type { ReportInput } from "../input.ts";
import type { CertaintyView } from "./view.ts";

/** The confidence in the overall level, and the effect of other weights. */
export function certaintyView(input: ReportInput): CertaintyView {
  const { confidenceHeading } = findingsTexts(input.texts.language);
  return {
    heading: confidenceHeading,
    lines: textsOf(findingsOf(input).confidence),
    ...weights(input),
  };
}

function weights({
  result,
  texts,
}: ReportInput): Pick<CertaintyView, "weightsHeading" | "weights"> {
  const { sensitivity, dimensions } = result;
  if (sensitivity === undefined) return { weightsHeading: "", weights: [] };
  const words = findingsTexts(texts.language);
  const percent = (share: number): string => formatPercent(share, texts.language);
  return {
    weightsHeading: words.weights({
      spread: percent(sensitivity.spread),
      draws: String(sensitivity.draws),
    }),
    weights: sensitivity.dimensions.map(({ id, ranks, levels }) =>
      words.ranks({
        title: dimensions.find((one) => one.id === id)?.title ?? id,
        shares: [
          ...ranks.flatMap((share, index) =>
            share === 0 ? [] : words.rank({ value: index + 1, share: percent(share) }),
          ),
          ...levels.map(({ level, share }) =>
            words.levelShare({ value: level, share: percent(share) }),
          ),
        ],
      }),
    ),
  };
}
