import type {
  AgreementMoment,
  AssessmentComparison,
  ComparedAssessment,
  Move,
  PairMove,
} from "../model/index.ts";
import { findingsTexts } from "../generated/catalogs/findings.ts";
import { DASH, formatDate, formatPercent } from "../text/format.ts";
import { type Block, list, paragraph, strong, table } from "./blocks.ts";
import { section, type Section } from "./document.ts";
import {
  hasLevelIn,
  type MovedTier,
  movesTable,
  moveInWords,
  type MoveWords,
  type Named,
  nodeInWords,
  sizeText,
  type Speaker,
  versionText,
} from "./moves.ts";

/** A fact of both assessments: its label, then, now. */
export function factRows(
  { before, after }: AssessmentComparison,
  speaker: Speaker,
): readonly (readonly [string, string, string])[] {
  const { words, texts, kind } = speaker;
  const { labels } = words;
  const row = (
    label: string,
    say: (one: ComparedAssessment) => string,
  ): readonly [string, string, string] => [label, say(before), say(after)];
  const hasVariant = before.variant !== undefined || after.variant !== undefined;
  return [
    row(labels.date, ({ date }) => (date === undefined ? DASH : formatDate(date, texts.language))),
    row(labels.model, (one) => `${texts.labels.version} ${versionText(one, speaker)}`),
    ...(hasVariant ? [row(labels.variant, ({ variant }) => variant ?? labels.noVariant)] : []),
    ...(kind.isWhole ? [] : [row(labels.respondents, ({ respondents }) => String(respondents))]),
    row(labels.coverage, ({ coverage }) =>
      coverage === undefined ? DASH : formatPercent(coverage, texts.language),
    ),
    row(labels.confidence, ({ confidence }) => texts.confidence[confidence]),
  ];
}

/** After a break all of them, side by side. */
export function capabilitiesSection(
  { capabilities, break: broken }: AssessmentComparison,
  speaker: Speaker,
): readonly Section[] {
  const { labels } = speaker.words;
  const title = broken === undefined ? labels.capabilities : labels.capabilitiesBeside;
  return section("capabilities", title, movedBlocks(title, capabilities, "capability", speaker));
}

export function questionsSection(
  { questions }: AssessmentComparison,
  nameOf: (question: Named) => string,
  speaker: Speaker,
): readonly Section[] {
  const { labels } = speaker.words;
  const named = questions.map((one) => ({ ...one, title: nameOf(one) }));
  return section(
    "questions",
    labels.questions,
    movedBlocks(labels.questions, named, "question", speaker),
  );
}

/** What changed in score, in level or out of sight; the rest is counted. */
function movedBlocks(
  label: string,
  all: readonly (Move & Named)[],
  tier: MovedTier,
  speaker: Speaker,
): readonly Block[] {
  const unscored = all.filter(({ movement }) => movement === "not-scored");
  const unmoved = all.filter(
    ({ movement, levelChange = 0 }) => movement === "unchanged" && levelChange === 0,
  );
  const moved = all.filter((one) => !unscored.includes(one) && !unmoved.includes(one));
  if (moved.length === 0) return [];
  const rows = moved.map((one) => nodeInWords(one, one, speaker));
  return [
    ...table(movesTable(label, rows, speaker, tier)),
    ...(moved.length === all.length
      ? []
      : paragraph(
          speaker.words.rest({ unchanged: unmoved.length, unscored: unscored.length }),
          "note",
        )),
  ];
}

export function departmentsSection(
  { departments }: AssessmentComparison,
  speaker: Speaker,
): readonly Section[] {
  const { words, texts, kind } = speaker;
  const { labels } = words;
  if (kind.isWhole) return [];
  const moved = departments.map((one) => moveInWords(one, one, speaker));
  const hasLevels = hasLevelIn(moved, speaker);
  const { columns, ...given } = movesTable(labels.departments, moved, speaker);
  const [, ...measures] = columns;
  return section(
    "departments",
    labels.departments,
    table({
      ...given,
      columns: [{ title: labels.department, isHeading: true }, labels.respondents, ...measures],
      rows: departments.map((one, index) => {
        const { title, level, mean, change, said, way } = moved[index] as MoveWords;
        const people = `${one.respondents.before} → ${one.respondents.after}`;
        const reason = one.withheld
          ? `${words.movements[one.movement]}: ${texts.reasons.withheld}`
          : said;
        const cells = [title, people, ...(hasLevels ? [level] : []), mean, change, reason];
        return { role: way, cells };
      }),
    }),
  );
}

/** Each pair, the overall and each dimension: the outcome then and now. */
export function agreementSection(
  { agreement }: AssessmentComparison,
  speaker: Speaker,
): readonly Section[] {
  if (agreement === undefined || speaker.kind.isWhole) return [];
  const { words, overall: whole, kind } = speaker;
  const { labels } = words;
  const { pairTitle } = findingsTexts(speaker.texts.language);
  const { overall, dimensions, pairs } = agreement;
  const nodes = [...dimensions, ...(kind.hasOverall ? [{ ...overall, title: whole }] : [])];
  const all: readonly OutcomeMove[] = [...pairs, ...nodes];
  if (all.every(({ before, after }) => isNotInModel(before) && isNotInModel(after))) return [];
  const row = (title: string, move: OutcomeMove, status = ""): readonly string[] => [
    title,
    `${outcomeIn(move.before, speaker)} → ${outcomeIn(move.after, speaker)}`,
    status,
  ];
  return section("perception", labels.perception, [
    ...table({
      label: labels.perception,
      columns: [{ title: labels.node, isHeading: true }, labels.agreement, labels.movement],
      rows: [
        ...pairs.map((pair) => row(pairTitle(pair), pair, pairStatus(pair, speaker))),
        ...nodes.map((one) => row(one.title, one)),
      ],
    }),
    ...paragraph(labels.perceptionNote, "note"),
  ]);
}

type OutcomeMove = Pick<PairMove, "before" | "after">;

/** Whether the model has nothing to compare, so that no answer could give an outcome. */
function isNotInModel(moment: AgreementMoment | undefined): boolean {
  return moment === undefined || NOT_IN_MODEL.has(moment.reason ?? "");
}

const NOT_IN_MODEL: ReadonlySet<string> = new Set(["organization", "no-levels", "two-levels"]);

function outcomeIn(moment: AgreementMoment | undefined, { words }: Speaker): string {
  const { outcome, reason } = moment ?? {};
  if (outcome !== undefined) return words.agreement[outcome];
  if (reason === undefined) return DASH;
  if (isNotInModel(moment)) return words.agreement.none;
  return words.agreement[reason === "withheld" ? "withheld" : "not-compared"];
}

/** What the change of a pair's difference says; nothing without one. */
function pairStatus({ change, limit, movement }: PairMove, speaker: Speaker): string {
  if (change === undefined || limit === undefined || movement === undefined) return "";
  const { agreementMovements, withLimit } = speaker.words;
  const said = agreementMovements[movement];
  return movement === "unchanged"
    ? said
    : withLimit({ movement: said, limit: sizeText(limit, speaker) });
}

export function verdictsSection(
  { verdicts }: AssessmentComparison,
  { words }: Speaker,
): readonly Section[] {
  return section(
    "verdicts",
    words.labels.verdicts,
    list(
      verdicts.map(({ title, before, after }) => {
        const [then, now] = [before, after].map((one) => one?.title ?? words.labels.noOutcome);
        return before?.id === after?.id
          ? [title, words.sameVerdict({ title: now ?? "" })]
          : [title, strong(`${then} → ${now}`)];
      }),
      "plain",
    ),
  );
}
