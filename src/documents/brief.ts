import { list, paragraph, paragraphs, strong, table, type Words } from "./blocks.ts";
import { type Document, section, type Section } from "./document.ts";
import { coverFacts, frameOf } from "./frame.ts";
import type { VerdictResult } from "../model/index.ts";
import { planTexts } from "../generated/catalogs/plan.ts";
import { briefTexts } from "../generated/catalogs/brief.ts";
import { findingsTexts } from "../generated/catalogs/findings.ts";
import { contextOf, type Named } from "./context.ts";
import { BRIEF_VERDICT, type ReportInput } from "./input.ts";
import { leftOutNote } from "./left-out.ts";
import { recognizableLeftOut } from "./findings/recognizable.ts";
import { confidenceFinding, notApplicable } from "./findings/confidence.ts";
import { textsOf } from "./findings/finding.ts";
import { provisional } from "./findings/level.ts";
import { findingsOf } from "./findings/findings.ts";
import { kindOf } from "./kind.ts";
import { measureLines } from "./measures.ts";
import {
  hasTargets,
  labelsOf,
  levelText,
  meanOf,
  reasonOf,
  targetOf,
  unscoredStanding,
} from "./node.ts";
import { effortLines, FIRST, likelyEffort, titleOf } from "./priorities.ts";
import {
  candidateSections,
  flagsFirst,
  flagsSection,
  outcomesSection,
  secondInterviewSection,
} from "./recruiting.ts";
import { outlookWords, rolesInOrder } from "./roles.ts";
import { departmentName, spoken, verdictTitle } from "./words.ts";
import { decidingFirst, type MandatePart, mandateOf } from "./mandate.ts";

const REASONS = 3;
const ROLES_ASKED = 2;
/** Departments with fewer people are not named where they differ. */
const FEWEST_NAMED = 3;

/** What a recruiter takes along before accepting a search. */
export function briefDocument(input: ReportInput): Document {
  const { labels: brief } = briefTexts(input.texts.language);
  const { isWhole } = kindOf(input.questionnaire);
  const mandate = mandateOf(input, FEWEST_NAMED);
  const { verdicts } = input.result;
  const readiness = verdicts.find(({ id }) => id === BRIEF_VERDICT);
  const [job, ...others] = verdicts.filter((verdict) => verdict !== readiness);
  return {
    ...frameOf(input),
    kind: "brief",
    title: `${brief.title}: ${input.result.organization}`,
    eyebrow: brief.title,
    heading: input.result.organization,
    hasContents: false,
    cover: [
      ...coverFacts(input),
      ...paragraphs(
        [
          flagsFirst(input),
          isWhole ? brief.ownWhole : brief.own,
          ...textsOf(provisional(input)),
          ...textsOf([confidenceFinding(input), ...notApplicable(input)]),
        ],
        "lead-line",
      ),
      ...leftOutNote(input),
    ],
    sections: [
      ...verdictSection("verdict", brief.verdict, readiness, input),
      ...flagsSection(input),
      ...section("reasons", brief.reasons, list(reasonsOf(mandate, input))),
      ...verdictSection("job", brief.job, job, input),
      ...outcomesSection(input),
      ...standingSection(input),
      ...mandateSection(mandate, input),
      ...secondInterviewSection(input),
      ...prioritiesSection(input),
      ...rolesSection(input),
      ...negotiateSection(mandate, input),
      ...questionSections(input),
      ...candidateSections(input),
      ...section("unknowns", brief.unknowns, list(unknownsOf(mandate, input))),
      ...section("facts", brief.facts, list(factsOf(input).map(named))),
      ...section("others", brief.otherVerdicts, list(others.map((one) => verdictItem(one, input)))),
    ],
  };
}

/** A title with its text. */
function named({ title, text }: Named): Words {
  return [strong(title), text];
}

function verdictSection(
  id: string,
  heading: string,
  verdict: VerdictResult | undefined,
  { texts }: ReportInput,
): readonly Section[] {
  if (verdict === undefined) return [];
  const { name = heading, text = "", advice } = verdict;
  return section(id, name, [
    ...paragraph(verdictTitle(verdict, texts), "answer"),
    ...paragraph(text),
    ...paragraph(advice === undefined ? "" : briefTexts(texts.language).advice({ advice })),
  ]);
}

/** A verdict as a question with its answer; the answer alone where the model asks none. */
function verdictItem({ name, title, text = "" }: VerdictResult, { texts }: ReportInput): Words {
  const answer = title === undefined ? texts.labels.noVerdict : `${title}.`;
  return name === undefined ? [strong(answer), text] : [strong(name), answer, text];
}

/** The parts that decide the verdict. */
function reasonsOf(mandate: readonly MandatePart[], { texts }: ReportInput): readonly string[] {
  const { needs } = briefTexts(texts.language);
  return decidingFirst(mandate)
    .slice(0, REASONS)
    .map(({ question, today }) => needs({ question, today, needed: "" }));
}

function standingSection(input: ReportInput): readonly Section[] {
  const labels = labelsOf(input);
  const { levels, isWhole, hasDimensions } = kindOf(input.questionnaire);
  if (!hasDimensions) return [];
  const aims = input.result.dimensions.map(
    (one) => targetOf(one, "dimension", input) || reasonOf(one, input),
  );
  const aimed = levels.dimension || hasTargets(input) ? labels.target : "";
  const hasAims = [aimed, ...aims].some((aim) => aim !== "");
  return section("standing", labels.profile, [
    ...paragraphs([
      findingsOf(input).level.text,
      ...measureLines(input),
      ...(isWhole ? [] : recognizableLeftOut(input, FEWEST_NAMED)),
      ...textsOf(findingsOf(input).unforeseen),
    ]),
    ...table({
      label: labels.profile,
      columns: [
        { title: labels.dimension, isHeading: true },
        levels.dimension ? labels.level : labels.mean,
        ...(hasAims ? [aimed] : []),
      ],
      rows: input.result.dimensions.map((one, index) => [
        one.title,
        levels.dimension ? levelText(one, input) : meanOf(one, "dimension", input),
        ...(hasAims ? [aims[index] ?? ""] : []),
      ]),
    }),
  ]);
}

function mandateSection(
  mandate: readonly MandatePart[],
  { texts }: ReportInput,
): readonly Section[] {
  const { labels: brief, mandate: words } = briefTexts(texts.language);
  const rows = table({
    label: brief.mandate,
    columns: [brief.part, brief.today, brief.needed, brief.status],
    rows: mandate.map(({ question, today, needed, status }) => [
      question,
      today === "" ? words.unknown : today,
      needed,
      words[status],
    ]),
  });
  return section(
    "mandate",
    brief.mandate,
    rows.length === 0 ? [] : [...paragraph(brief.mandateNote), ...rows],
  );
}

/** What the organization should do first, in the order of every other document. */
function prioritiesSection(input: ReportInput): readonly Section[] {
  const { result, texts } = input;
  const { labels } = texts;
  const { number } = planTexts(texts.language).columns;
  return section("priorities", labels.priorities, [
    ...table({
      label: labels.priorities,
      columns: [number, labels.recommendation, { title: labels.effort, align: "end" }],
      rows: result.recommendations
        .slice(0, FIRST)
        .map((one, index) => [String(index + 1), titleOf(one, texts), likelyEffort(one, texts)]),
    }),
    ...paragraphs(result.recommendations.length === 0 ? [] : effortLines(input), "note"),
  ]);
}

function rolesSection(input: ReportInput): readonly Section[] {
  const { labels: brief } = briefTexts(input.texts.language);
  const items = rolesInOrder(input).map(([role, { succeeds, fails }]) =>
    named({
      title: `${role.title}: ${outlookWords(role, input)}.`,
      text:
        role.text ??
        `${brief.succeedsIf}: ${spoken(succeeds.text, input)} ${brief.failsIf}: ${spoken(fails.text, input)}`,
    }),
  );
  return section("roles", brief.roles, list(items));
}

function negotiateSection(
  mandate: readonly MandatePart[],
  { texts }: ReportInput,
): readonly Section[] {
  const { labels: brief, needs } = briefTexts(texts.language);
  const open = mandate.filter(({ status }) => status !== "met");
  return section("negotiate", brief.negotiate, [
    ...(mandate.length > 0 && open.length === 0 ? paragraph(brief.negotiateNone) : []),
    ...list(open.map((one) => needs({ ...one, needed: ended(one.needed) }))),
  ]);
}

/** What to ask of whom before a role is filled, of the roles with the best outlook. */
function questionSections(input: ReportInput): readonly Section[] {
  const { questionsFor } = briefTexts(input.texts.language);
  return rolesInOrder(input)
    .slice(0, ROLES_ASKED)
    .flatMap(([{ id, title }, { ask }]) =>
      ask.flatMap(({ of, questions }, at) =>
        section(
          `ask-${id}-${at}`,
          questionsFor({ role: title, person: spoken(of, input) }),
          list(questions.map((one) => spoken(one, input))),
        ),
      ),
    );
}

function unknownsOf(mandate: readonly MandatePart[], input: ReportInput): readonly string[] {
  const { result, texts } = input;
  const { labels: brief } = briefTexts(texts.language);
  const { unheard } = result.coverage;
  const found = [
    ...mandate
      .filter(({ status }) => status === "unknown" || status === "contradicted")
      .map(({ question }) => question),
    ...result.dimensions.flatMap((one) =>
      one.kind === "not-scored" && one.reason !== "few-questions"
        ? [unscoredStanding(one, input)]
        : [],
    ),
    ...contextOf(input).flatMap(({ title, text, isAnswered }) =>
      text === "" && !isAnswered ? [title] : [],
    ),
    ...(unheard.length === 0
      ? []
      : [
          findingsTexts(texts.language).notInterviewed({
            departments: unheard.map((id) => departmentName(id, input)),
          }),
        ]),
  ];
  return found.length === 0 && result.verdicts.length > 0 ? [brief.unknownsNone] : found;
}

function factsOf(input: ReportInput): readonly Named[] {
  return contextOf(input).filter(({ text }) => text !== "");
}

/** With a full stop where the text has no end. */
function ended(text: string): string {
  return text === "" || /[.!?…]$/u.test(text) ? text : `${text}.`;
}
