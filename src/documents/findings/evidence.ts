import { findingsTexts } from "../../generated/catalogs/findings.ts";
import { OVERALL } from "../../model/outline.ts";
import { formatPercent } from "../../text/format.ts";
import type { ReportInput } from "../input.ts";
import { kindOf } from "../kind.ts";
import type { Finding } from "./finding.ts";

/** How many high answers cite evidence and of which kind, and how many need more than they cite. */
export function evidenceFinding(input: ReportInput): readonly Finding[] {
  const { high, unevidenced: missing, strongest, lacking = 0 } = input.result.evidence;
  const words = findingsTexts(input.texts.language);
  const rule = input.questionnaire.scoring.evidence;
  const kinds = (["measured", "shown", "said"] as const)
    .filter((kind) => strongest[kind] > 0)
    .map((kind) => words.evidenceKind({ kind, count: strongest[kind] }));
  const share = (): string => formatPercent(missing / high, input.texts.language);
  const sentences = [
    high === 0
      ? ""
      : missing === 0
        ? words.evidenceComplete({ high })
        : words.evidenceMissing({ missing, high, share: share() }),
    kinds.length === 0 ? "" : words.evidenceKinds({ missing, kinds }),
    lacking === 0 || rule === undefined ? "" : words.evidenceLacking({ lacking, ...rule }),
  ];
  const text = sentences.filter((one) => one !== "").join(" ");
  if (text === "" || !kindOf(input.questionnaire).levels.question) return [];
  return [
    {
      rule: "evidence",
      about: OVERALL,
      text,
      restsOn: input.result.dimensions.map(({ id }) => id),
    },
  ];
}
