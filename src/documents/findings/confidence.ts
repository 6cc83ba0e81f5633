import type { ConfidenceReason, NotScoredReason } from "../../model/index.ts";
import { peopleIn } from "../../analyse/headcount.ts";
import { OVERALL } from "../../model/outline.ts";
import { type FindingsTexts, findingsTexts } from "../../generated/catalogs/findings.ts";
import { DASH, formatPercent } from "../../text/format.ts";
import type { ReportInput } from "../input.ts";
import { kindOf, missingOf } from "../kind.ts";
import { dimensionTitle } from "../words.ts";
import { evidenceFinding } from "./evidence.ts";
import type { Finding } from "./finding.ts";

/** The confidence in the overall level: one word with its reason, then other uncertainties. */
export function confidenceFindings(input: ReportInput): readonly Finding[] {
  return [
    confidenceFinding(input),
    ...notApplicable(input),
    ...oneInterview(input),
    ...openLevel(input),
    ...oneRespondent(input),
    ...evidenceFinding(input),
  ];
}

/** The confidence with its reason; for a hidden overall without titles and levels. */
export function confidenceFinding(input: ReportInput): Finding {
  const { result, texts } = input;
  const words = findingsTexts(texts.language);
  const { overall, coverage } = result;
  const text =
    overall.kind === "not-scored" && coverage.confidence === "none"
      ? noScoreWords(overall.reason, words, input)
      : [
          SENTENCES[coverage.confidenceReason](words, input),
          ...alsoOneRespondent(words, input),
        ].join(" ");
  return { rule: confidenceRule(input), about: OVERALL, text, restsOn: dimensionIds(input) };
}

function noScoreWords(
  reason: NotScoredReason,
  words: FindingsTexts,
  { questionnaire, texts }: ReportInput,
): string {
  const missing = missingOf({ kind: "not-scored", reason });
  if (missing === "fewQuestions") return words.fewQuestions;
  if (missing !== "notInModel") return words.noScore({ reason: texts.reasons[reason] });
  return kindOf(questionnaire).hasDimensions ? words.noScoreInModel : words.capabilitiesOnly;
}

/** Why each dimension is indicative; none of those that are firm, or have no score. */
export function dimensionConfidence(input: ReportInput): readonly Finding[] {
  const { result, questionnaire, texts } = input;
  const sentences = findingsTexts(texts.language).dimensionConfidence;
  const firm = formatPercent(questionnaire.scoring.coverage.firm, texts.language);
  return result.dimensions.flatMap((one): readonly Finding[] => {
    if (one.kind === "not-scored" || one.confidenceReason === undefined) return [];
    const { lost = [], coverage, id, capabilities, confidence } = one;
    const word = confidence === "provisional" ? "provisional" : "indicative";
    const titles = capabilities.filter((part) => lost.includes(part.id)).map(({ title }) => title);
    const known = formatPercent(coverage, texts.language);
    const text = sentences[one.confidenceReason]({ word, known, firm, titles });
    return [{ rule: confidenceRule(input), about: id, text, restsOn: [id] }];
  });
}

/** The rule that makes a result firm; for an organization only coverage counts. */
function confidenceRule({ questionnaire }: ReportInput): Finding["rule"] {
  const { isWhole, hasLevels } = kindOf(questionnaire);
  if (isWhole) return "confidence-whole";
  return hasLevels ? "confidence" : "confidence-scores";
}

/** So many other levels are named. */
const MOST_OTHER_LEVELS = 2;

type Sentence = (words: FindingsTexts, input: ReportInput) => string;

const SENTENCES: Readonly<Record<ConfidenceReason, Sentence>> = {
  "enough-known": (words, input) => {
    const { repeated } = input.result.coverage;
    return repeated === undefined
      ? words.enoughKnown(sharesOf(input))
      : words.firmRepeated({ people: repeated.people, level: levelToday(input) });
  },
  "too-little-known": (words, input) => words.tooLittleKnown(sharesOf(input)),
  "not-scored": (words, input) =>
    kindOf(input.questionnaire).levels.overall
      ? words.coverageTooLow(sharesOf(input))
      : words.coverageTooLowForScore(sharesOf(input)),
  "much-not-applicable": (words, input) => words.muchNotApplicable(leftOutOf(input)),
  "one-department": (words) => words.oneDepartmentOnly,
  "few-departments": (words) => words.fewDepartments,
  "few-respondents": (words, input) =>
    words.fewRespondents({ word: wordOf(input), people: peopleIn(input.result) }),
  "dimension-lost": (words, input) => {
    const { overall } = input.result;
    const lost = overall.kind === "scored" ? (overall.lost ?? []) : [];
    const titles = lost.map((id) => dimensionTitle(id, input));
    return words.dimensionLost({ word: wordOf(input), titles: titles.join(", ") });
  },
  "other-people": (words, input) => {
    const word = wordOf(input);
    const { repeated } = input.result.coverage;
    if (repeated === undefined) return words.otherPeopleAlone({ word });
    const { people, again, others } = repeated;
    const cases = Math.round(10 * again);
    const level = levelToday(input);
    const named = others.slice(0, MOST_OTHER_LEVELS).map(String);
    const rest = others.length === 0 ? "none" : others.length > named.length ? "most" : "some";
    return words.otherPeople({ word, people, level, cases, rest, others: named });
  },
  "one-respondent": (words, input) => {
    const { oneRespondent } = input.result.coverage;
    if (oneRespondent?.mayBeLost === true) return words.oneRespondentLost;
    const others = otherLevels(input);
    return others.length === 0
      ? words.oneRespondent
      : words.oneRespondentTo({ level: levelToday(input), others });
  },
};

/** What leaving out one respondent could change, where that is not the reason itself. */
function alsoOneRespondent(words: FindingsTexts, input: ReportInput): readonly string[] {
  const { confidenceReason, oneRespondent } = input.result.coverage;
  if (confidenceReason === "one-respondent" || oneRespondent === undefined) return [];
  if (oneRespondent.mayBeLost === true) return [words.alsoOneRespondentLost];
  return [words.alsoOneRespondent({ others: otherLevels(input) })];
}

function levelToday({ result: { overall } }: ReportInput): string {
  return String((overall.kind === "scored" ? overall.level : undefined) ?? DASH);
}

/** The overall levels that leaving out one respondent could give. */
function otherLevels(input: ReportInput): readonly string[] {
  const levels = (input.result.coverage.oneRespondent?.level ?? []).map(String);
  return levels.filter((one) => one !== levelToday(input));
}

/** The confidence that is not firm. */
function wordOf({ result }: ReportInput): "provisional" | "indicative" {
  return result.coverage.confidence === "provisional" ? "provisional" : "indicative";
}

/** How many answers do not apply, if they are many and the confidence does not say so. */
export function notApplicable(input: ReportInput): readonly Finding[] {
  const { confidenceReason } = input.result.coverage;
  const text = confidenceReason === "much-not-applicable" ? "" : leftOutLine(input);
  return text === ""
    ? []
    : [{ rule: "left-out", about: OVERALL, text, restsOn: dimensionIds(input) }];
}

/** How many answers do not apply; empty unless they are more than a third. */
export function leftOutLine(input: Pick<ReportInput, "result" | "texts">): string {
  if (input.result.coverage.leftOut === undefined) return "";
  return findingsTexts(input.texts.language).notApplicable(leftOutOf(input));
}

function leftOutOf({ result: { coverage } }: Pick<ReportInput, "result">): {
  readonly leftOut: number;
  readonly asked: number;
  readonly others: number;
} {
  const { asked, leftOut = 0 } = coverage;
  return { leftOut, asked, others: asked - leftOut };
}

function sharesOf({ result, questionnaire, texts }: ReportInput): {
  readonly known: string;
  readonly firm: string;
} {
  const { ratio } = result.coverage;
  return {
    known: ratio === undefined ? DASH : formatPercent(ratio, texts.language),
    firm: formatPercent(questionnaire.scoring.coverage.firm, texts.language),
  };
}

function oneInterview({ result, questionnaire, texts }: ReportInput): readonly Finding[] {
  if (peopleIn(result) !== 1 || kindOf(questionnaire).isWhole) return [];
  const text = findingsTexts(texts.language).oneInterview;
  return [{ rule: "one-interview", about: OVERALL, text, restsOn: [] }];
}

function openLevel(input: ReportInput): readonly Finding[] {
  const { overall } = input.result;
  const [from, to] = (overall.kind === "scored" ? overall.range.level : undefined) ?? [0, 0];
  if (from === to) return [];
  const { coverage, evidence: cited } = input.result;
  const isKnown = coverage.answered + coverage.notApplicable === coverage.asked;
  const why = (cited.lacking ?? 0) === 0 ? "unknown" : isKnown ? "evidence" : "both";
  const text = findingsTexts(input.texts.language).openLevel({ why, from, to });
  return [{ rule: "open-level", about: OVERALL, text, restsOn: dimensionIds(input) }];
}

/** The levels that one respondent could change; the overall level only if the confidence does not mention it. */
function oneRespondent({ result, texts }: ReportInput): readonly Finding[] {
  const { overall, dimensions, coverage } = result;
  const words = findingsTexts(texts.language);
  const isSaid = coverage.oneRespondent !== undefined;
  const whole = { ...overall, id: OVERALL, title: words.overallLevel };
  const nodes = [...(isSaid ? [] : [whole]), ...dimensions];
  const ranges = nodes.flatMap((node) => {
    const [from, to] = (node.kind === "scored" ? node.leaveOneOut?.level : undefined) ?? [];
    return from === undefined || to === undefined
      ? []
      : { id: node.id, title: node.title, from, to };
  });
  const moved = ranges.filter(({ from, to }) => from !== to);
  const lost = nodes.filter(
    (node) => node.kind === "scored" && node.leaveOneOut?.mayBeLost === true,
  );
  const isQuiet = ranges.length === 0 || (moved.length === 0 && (isSaid || lost.length > 0));
  const changes = moved.map((one) => words.levelChange(one));
  const about = { rule: "one-respondent", about: OVERALL } as const;
  return [
    ...(isQuiet
      ? []
      : [
          {
            ...about,
            text:
              moved.length === 0
                ? words.noLevelDepends
                : words[isSaid ? "couldChangeToo" : "couldChange"]({
                    count: moved.length,
                    changes,
                  }),
            restsOn: ranges.map(({ id }) => id),
          },
        ]),
    ...(lost.length === 0
      ? []
      : [
          {
            ...about,
            text: words.couldBeLost({ titles: lost.map(({ title }) => title) }),
            restsOn: lost.map(({ id }) => id),
          },
        ]),
  ];
}

/** What weights up to a quarter different would change, dimension by dimension; nothing where none were tried. */
export function otherWeights(input: ReportInput): {
  readonly heading: string;
  readonly lines: readonly string[];
} {
  const { sensitivity } = input.result;
  const { texts } = input;
  if (sensitivity === undefined) return { heading: "", lines: [] };
  const words = findingsTexts(texts.language);
  const percent = (share: number): string => formatPercent(share, texts.language);
  const { spread, draws } = sensitivity;
  const lines = sensitivity.dimensions.map(({ id, ranks, levels }) =>
    words.ranks({
      title: dimensionTitle(id, input),
      shares: [
        ...ranks.flatMap((share, index) =>
          share === 0 ? [] : words.rank({ value: index + 1, share: percent(share) }),
        ),
        ...levels.map(({ level, share }) =>
          words.levelShare({ value: level, share: percent(share) }),
        ),
      ],
    }),
  );
  return { heading: words.weights({ spread: percent(spread), draws: String(draws) }), lines };
}

function dimensionIds({ result }: ReportInput): readonly string[] {
  return result.dimensions.map(({ id }) => id);
}
