import { letterTexts } from "../generated/catalogs/letter.ts";
import type { PartState, Text, VerdictPart } from "../model/index.ts";
import { capital, list as listed } from "../text/grammar.ts";
import { answerCounts } from "./answers.ts";
import { type Block, facts, group, list, paragraph, paragraphs, strong, table } from "./blocks.ts";
import { type Document, section, type Section } from "./document.ts";
import { coverFacts, frameOf } from "./frame.ts";
import { BRIEF_VERDICT, type ReportInput } from "./input.ts";
import { kindOf } from "./kind.ts";
import { questionResults, spoken } from "./words.ts";

/** A part of the mandate with its state; without one if that is withheld. */
interface Condition {
  readonly part: VerdictPart;
  readonly state: PartState | undefined;
}

/** The states in which a part is a condition. */
const OPEN: ReadonlySet<PartState | undefined> = new Set(["missing", "signed", "refused"]);

/**
 * A letter of conditions for an appointment: a condition for each part of the mandate that does not
 * hold, after questions about those that are not known.
 */
export function letterDocument(input: ReportInput): Document {
  const words = letterTexts(input.texts.language);
  const { labels } = words;
  const { organization } = input.result;
  const parts = conditionsIn(input);
  const open = parts.filter(({ state }) => OPEN.has(state));
  const unknown = parts.filter(({ state }) => state !== "holds" && !OPEN.has(state));
  return {
    ...frameOf(input),
    kind: "letter",
    title: `${labels.title}: ${organization}`,
    eyebrow: labels.title,
    heading: organization,
    hasContents: false,
    cover: [
      ...coverFacts(input),
      ...paragraphs(
        [labels.proposed, kindOf(input.questionnaire).isWhole ? "" : labels.traceable],
        "lead-line",
      ),
      ...paragraph(open.length + unknown.length === 0 ? labels.everythingHolds : ""),
    ],
    sections: [
      ...questionsSection(unknown, input),
      ...conditionsSection(open, input),
      ...keepSection(
        parts.filter(({ state }) => state === "holds"),
        input,
      ),
    ],
  };
}

function conditionsIn({ questionnaire, result }: ReportInput): readonly Condition[] {
  const { parts = [] } = questionnaire.verdicts.find(({ id }) => id === BRIEF_VERDICT) ?? {};
  const { parts: states = [] } = result.verdicts.find(({ id }) => id === BRIEF_VERDICT) ?? {};
  return parts.map((part) => ({ part, state: states.find(({ id }) => id === part.id)?.state }));
}

/** Questions that come before a condition can be written. */
function questionsSection(unknown: readonly Condition[], input: ReportInput): readonly Section[] {
  const { labels, ask } = letterTexts(input.texts.language);
  const items = unknown.map(({ part, state }) => [
    strong(`${titleOf(part, input)}:`),
    ask[state === "disputed" ? "disputed" : state === "unknown" ? "unknown" : "withheld"]({
      condition: spoken(part.condition, input),
      who: namesOf(part.who, input),
    }),
  ]);
  return section("questions", labels.questions, list(items));
}

function conditionsSection(open: readonly Condition[], input: ReportInput): readonly Section[] {
  const { labels } = letterTexts(input.texts.language);
  if (open.length === 0) return [];
  return section("conditions", labels.conditions, [
    ...open.flatMap((one) => conditionBlocks(one, input)),
    ...signatures(input),
    ...paragraph(labels.risk, "note"),
  ]);
}

function conditionBlocks({ part, state }: Condition, input: ReportInput): readonly Block[] {
  const { labels, today } = letterTexts(input.texts.language);
  const title = titleOf(part, input);
  const isKnown = state === "signed" || state === "refused" ? state : "missing";
  return group(title, [
    ...facts([
      [labels.true, conditionOf(part, input)],
      [labels.today, today[isKnown]],
      [labels.signs, capital(input.texts.language, namesOf(part.signs, input))],
      [labels.by, labels.toAgree],
      [labels.seen, spoken(part.seen, input)],
    ]),
    ...table({
      label: `${title}: ${labels.checks}`,
      columns: [labels.checks, labels.checked, labels.checkedBy],
      rows: [
        [labels.month6, "", ""],
        [labels.month12, "", ""],
      ],
    }),
  ]);
}

/** Answers about who signs and by when, as far as they may be quoted. */
function signatures(input: ReportInput): readonly Block[] {
  const { signed } = letterTexts(input.texts.language);
  const { signatures: id } = input.questionnaire.search ?? {};
  const result = questionResults(input.result).find((one) => one.id === id);
  if (result === undefined) return [];
  const said = answerCounts(result, input).filter(({ isAnswered }) => isAnswered);
  return paragraphs(said.map(({ answer }) => signed({ answer })));
}

/** What holds, as it is today. */
function keepSection(holding: readonly Condition[], input: ReportInput): readonly Section[] {
  const { labels } = letterTexts(input.texts.language);
  const items = holding.map(({ part }) => [
    strong(`${titleOf(part, input)}:`),
    conditionOf(part, input),
  ]);
  return section("keep", labels.keep, list(items));
}

function titleOf({ title }: VerdictPart, input: ReportInput): string {
  return capital(input.texts.language, spoken(title, input));
}

/** The sentence of a condition, or the name of the part where the model has none. */
function conditionOf(part: VerdictPart, input: ReportInput): string {
  return part.condition === undefined ? titleOf(part, input) : spoken(part.condition, input);
}

function namesOf(names: readonly Text[], input: ReportInput): string {
  return listed(
    input.texts.language,
    names.map((one) => spoken(one, input)),
  );
}
