import { briefTexts } from "../generated/catalogs/brief.ts";
import type { VerdictResult } from "../model/index.ts";
import { capital, list as listed } from "../text/grammar.ts";
import { list, paragraph, paragraphs, strong, type Words } from "./blocks.ts";
import { section, type Section } from "./document.ts";
import { BRIEF_VERDICT, type ReportInput } from "./input.ts";
import { questionIn, questionResults, spoken } from "./words.ts";

/** The brief begins with this many red flags, or more. */
const MANY_FLAGS = 2;

/** That there are several red flags; empty below two. */
export function flagsFirst({ result, texts }: ReportInput): string {
  const count = result.search?.flags.length ?? 0;
  return count < MANY_FLAGS ? "" : briefTexts(texts.language).flagsFirst({ count });
}

/** The red flags that answers raise. */
export function flagsSection({ result, texts }: ReportInput): readonly Section[] {
  const { labels } = briefTexts(texts.language);
  return section("flags", labels.flags, list((result.search?.flags ?? []).map(({ text }) => text)));
}

/** What the person must have done, and what to ask candidates. */
export function candidateSections({ result, texts }: ReportInput): readonly Section[] {
  const { labels, goodAnswer } = briefTexts(texts.language);
  const { profile = [], questions = [] } = result.search ?? {};
  const asked = questions.map(({ text, shows }): Words => [strong(text), goodAnswer({ shows })]);
  return [
    ...section("profile", labels.profile, list(profile)),
    ...section("candidates", labels.candidates, list(asked)),
  ];
}

type Part = NonNullable<VerdictResult["parts"]>[number];

/** The parts on which another answer would change the verdict, with the people to ask. */
export function secondInterviewSection(input: ReportInput): readonly Section[] {
  const { labels } = briefTexts(input.texts.language);
  const { parts = [] } = input.result.verdicts.find(({ id }) => id === BRIEF_VERDICT) ?? {};
  const turning = parts.filter(({ turns }) => turns !== undefined);
  if (turning.length === 0) return [];
  return section("second-interview", labels.secondInterview, [
    ...paragraph(labels.secondInterviewNote),
    ...list(turning.map((part) => turnWords(part, input))),
  ]);
}

function turnWords({ id, title, state, turns = [] }: Part, input: ReportInput): Words {
  const { language } = input.texts;
  const { partToday, turn, turnKnown, askWho, settle } = briefTexts(language);
  const source = input.questionnaire.verdicts.flatMap(({ parts }) => parts);
  const who = (source.find((one) => one.id === id)?.who ?? []).map((one) => spoken(one, input));
  const [first, ...others] = turns;
  const isSame =
    others.length > 0 && others.every(({ title: outcome }) => outcome === first?.title);
  const outcomes =
    isSame && first !== undefined
      ? [turnKnown({ outcome: first.title })]
      : turns.map((one) => turn[one.state]({ outcome: one.title }));
  return [
    strong(partToday[state ?? "unknown"]({ part: capital(language, title) })),
    `${capital(language, listed(language, outcomes, "semicolons"))}.`,
    state === "disputed" ? settle : who.length === 0 ? "" : askWho({ who: listed(language, who) }),
  ];
}

/** Which outcomes of the role were chosen by how many, and whether one is chosen by all. */
export function outcomesSection(input: ReportInput): readonly Section[] {
  const words = briefTexts(input.texts.language);
  const { outcomes: id = "" } = input.questionnaire.search ?? {};
  const question = questionIn(input, id);
  const result = questionResults(input.result).find((one) => one.id === id);
  if (question?.type !== "choices" || result === undefined) return [];
  const chosen = result.answers.flatMap(({ state, value, people = 1 }) =>
    state === "answered" && typeof value === "object" ? [{ value, people }] : [],
  );
  const asked = peopleIn(chosen);
  if (asked === 0) return [];
  const counted = question.options
    .map((option) => ({
      text: spoken(option.text, input),
      count: peopleIn(chosen.filter(({ value }) => value.includes(option.id))),
    }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  const common = counted.filter(({ count }) => count === asked).map(({ text }) => text);
  const agreement = asked === 1 ? "one" : common.length === 0 ? "none" : "some";
  return section("outcomes", words.labels.outcomes, [
    ...paragraphs([words.outcomes[agreement]({ asked, common })]),
    ...list(counted.map(({ text, count }) => words.outcomeCount({ text, count, asked }))),
  ]);
}

function peopleIn(answers: readonly { readonly people: number }[]): number {
  return answers.reduce((sum, { people }) => sum + people, 0);
}
