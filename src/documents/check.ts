import { checkTexts } from "../generated/catalogs/check.ts";
import { place } from "../text/problems.ts";
import { type Block, list, minor, paragraph, table } from "./blocks.ts";
import { type Document, plainDocument, section } from "./document.ts";
import { checkTitle, verdictLine } from "./check-verdict.ts";
import { problemSections } from "./problems.ts";
import {
  type CheckInput,
  thresholdsInWords,
  type ThresholdVerdict,
  type ThresholdWords,
} from "./thresholds.ts";

/** The thresholds in a short table, what to look at first, and the problems in their places. */
export function checkDocument(input: CheckInput): Document {
  return documentWith(input, { holds: "", fails: "", warns: "", "not-judged": "" });
}

/** The same with signs to see from afar, for the page of a pipeline's run or a comment on a change. */
export function checkSummary(input: CheckInput): Document {
  return documentWith(input, { holds: "✅", fails: "❌", warns: "⚠️", "not-judged": "❔" });
}

type Signs = Readonly<Record<ThresholdVerdict, string>>;

function documentWith(input: CheckInput, signs: Signs): Document {
  const { result, texts, sources } = input;
  const { headings } = checkTexts(texts.language);
  const thresholds = thresholdsInWords(input);
  const { problems, passed } = result;
  return plainDocument({
    kind: "check",
    language: texts.language,
    title: checkTitle(input),
    cover: paragraph(
      [passed ? signs.holds : signs.fails, verdictLine(input)],
      passed ? "answer" : "warning",
    ),
    sections: [
      ...section("thresholds", headings.thresholds, thresholdTable(thresholds, signs, input)),
      ...section(
        "contributors",
        "",
        list(
          thresholds.flatMap(({ mainCause }) =>
            mainCause === undefined ? [] : [[mainCause.why, minor(place(mainCause.at))]],
          ),
        ),
      ),
      ...problemSections(headings.problems, { problems, sources }, texts.language),
    ],
  });
}

function thresholdTable(
  thresholds: readonly ThresholdWords[],
  signs: Signs,
  { texts }: CheckInput,
): readonly Block[] {
  const { headings, statuses } = checkTexts(texts.language);
  return table({
    label: headings.thresholds,
    columns: [
      { title: headings.threshold, isHeading: true },
      { title: headings.expected, align: "end" },
      { title: headings.actual, align: "end" },
      headings.status,
    ],
    rows: thresholds.map(({ name, expected, actual, verdict }) => [
      name,
      expected,
      actual,
      [signs[verdict], statuses[verdict]],
    ]),
  });
}
