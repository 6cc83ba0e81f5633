import { type FindingsTexts, findingsTexts } from "../../generated/catalogs/findings.ts";
import type { PredictedPair, PredictedSide } from "../../model/index.ts";
import { OVERALL } from "../../model/outline.ts";
import { formatNumber, formatPlain } from "../../text/format.ts";
import type { ReportInput } from "../input.ts";
import { departmentName, questionTitle } from "../words.ts";
import type { Finding } from "./finding.ts";

type Outcome = NonNullable<PredictedPair["outcome"]>;
type Reason = NonNullable<PredictedPair["reason"]>;

/** What calls for a talk first. */
const ORDER: readonly Outcome[] = [
  "unknown-difference",
  "imagined-difference",
  "known-difference",
  "known-agreement",
];

/** What two departments expect of each other on a question, those that call for a talk first. */
export function predictionFindings(input: ReportInput): readonly Finding[] {
  const pairs = pairsIn(input);
  return ORDER.flatMap((outcome) =>
    pairs
      .filter((pair) => pair.outcome === outcome)
      .map((pair): Finding => {
        const { question } = pair;
        const text = pairText(pair, outcome, input);
        return { rule: "prediction", about: question, text, restsOn: [question] };
      }),
  );
}

/** The questions on which a difference surprises a department; one sentence that names none. */
export function unforeseenFinding(input: ReportInput): readonly Finding[] {
  const found = pairsIn(input).filter(({ outcome }) => outcome === "unknown-difference");
  const restsOn = [...new Set(found.map(({ question }) => question))];
  if (restsOn.length === 0) return [];
  const titles = restsOn.map((id) => questionTitle(id, input));
  const text = findingsTexts(input.texts.language).unforeseen({ titles });
  return [{ rule: "prediction", about: OVERALL, text, restsOn }];
}

/** The questions without an outcome, a sentence for each reason. */
export function predictionsLeftOut(input: ReportInput): readonly string[] {
  const { predictionsNotCompared: words } = findingsTexts(input.texts.language);
  const reasons: readonly Reason[] = ["not-enough-answers", "withheld"];
  return reasons.flatMap((reason) => {
    const left = pairsIn(input).filter((pair) => pair.reason === reason);
    const ids = [...new Set(left.map(({ question }) => question))];
    const titles = ids.map((id) => questionTitle(id, input));
    return titles.length === 0 ? [] : words[reason]({ titles });
  });
}

function pairsIn({ result }: ReportInput): readonly PredictedPair[] {
  return result.agreement?.predictions ?? [];
}

function pairText({ a, b }: PredictedPair, outcome: Outcome, input: ReportInput): string {
  const words = findingsTexts(input.texts.language);
  const sides = [sideText(a, b, input), sideText(b, a, input)];
  return words.predicted({ sides, outcome: outcomeText([a, b], outcome, input) });
}

function sideText(
  { department, own = 0, expected, respondents = 0, predicting = 0 }: PredictedSide,
  other: PredictedSide,
  input: ReportInput,
): string {
  return findingsTexts(input.texts.language).predictedSide({
    department: departmentName(department, input),
    other: departmentName(other.department, input),
    people: respondents,
    own: levelText(own, input),
    expected: expected === undefined ? "" : levelText(expected, input),
    predictions: predicting === respondents ? 0 : predicting,
  });
}

/** A median, which may be between two levels. */
function levelText(value: number, { texts: { language } }: ReportInput): string {
  return Number.isInteger(value) ? formatPlain(value, language) : formatNumber(value, 1, language);
}

function outcomeText(
  [a, b]: readonly [PredictedSide, PredictedSide],
  outcome: Outcome,
  input: ReportInput,
): string {
  const words: FindingsTexts = findingsTexts(input.texts.language);
  const sides = [a, b].filter(({ knows }) => knows === (outcome === "known-difference"));
  const names = sides.map(({ department }) => departmentName(department, input));
  const views = sides.map((side) =>
    words.expectedElsewhere({
      department: departmentName(side.department, input),
      other: departmentName((side === a ? b : a).department, input),
      direction: side.expects ?? "",
    }),
  );
  return words.predictionOutcomes[outcome]({ sides: names, views });
}
