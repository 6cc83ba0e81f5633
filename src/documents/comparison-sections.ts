import type {
  AssessmentComparison,
  ComparedAssessment,
  GapMoment,
  GapMove,
  Move,
} from "../model/index.ts";
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
  const rows = moved.map((one) => moveInWords(one, one, speaker));
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

/** The change of a gap may be chance, so only both gaps are described. */
export function agreementSection(
  { perception: { overall, dimensions } }: AssessmentComparison,
  { words, overall: whole, kind }: Speaker,
): readonly Section[] {
  if (kind.isWhole) return [];
  const { labels, signals } = words;
  const seen = (moment: GapMoment | undefined): string =>
    moment?.signal === undefined ? DASH : signals[moment.signal];
  const row = (title: string, { before, after }: GapMove): readonly string[] => [
    title,
    `${seen(before)} → ${seen(after)}`,
  ];
  const isUnmeasured = [overall, ...dimensions].every(
    ({ movement }) => movement === "not-measured",
  );
  return section(
    "perception",
    labels.perception,
    isUnmeasured
      ? paragraph(labels.gapsUnmeasured)
      : [
          ...table({
            label: labels.perception,
            columns: [{ title: labels.node, isHeading: true }, labels.signal],
            rows: [row(whole, overall), ...dimensions.map((one) => row(one.title, one))],
          }),
          ...paragraph(labels.perceptionNote, "note"),
        ],
  );
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
