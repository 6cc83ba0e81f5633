import { findingsTexts } from "../../generated/catalogs/findings.ts";
import { levelsOf } from "../../model/levels.ts";
import type { Questionnaire } from "../../model/index.ts";
import { OVERALL, questionsOf } from "../../model/outline.ts";
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
  const top = topOf(input.questionnaire);
  const sentences = [
    high === 0
      ? ""
      : missing === 0
        ? words.evidenceComplete({ high, top })
        : words.evidenceMissing({ missing, high, top, share: share() }),
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

/** What the high levels are: the top two, or the higher one on a ladder of two. */
function topOf(questionnaire: Questionnaire): "two" | "one" | "both" {
  const ladders = questionsOf(questionnaire)
    .filter(({ scored }) => scored)
    .map(({ id }) => levelsOf(questionnaire, id).length)
    .filter((levels) => levels > 0);
  if (ladders.every((levels) => levels > 2)) return "two";
  return ladders.every((levels) => levels === 2) ? "one" : "both";
}
