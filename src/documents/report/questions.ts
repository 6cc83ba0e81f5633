import type { LevelQuestion, QuestionResult } from "../../model/index.ts";
import { type AnswerCount, voices } from "../answers.ts";
import {
  type Block,
  type CellWords,
  type Column,
  group,
  labelled,
  list,
  minor,
  paragraph,
  strong,
  table,
  tag,
} from "../blocks.ts";
import { reportTexts } from "../../generated/catalogs/report.ts";
import type { ReportInput } from "../input.ts";
import { kindOf } from "../kind.ts";
import { measures } from "../node.ts";
import { replacedNote } from "../reviews.ts";
import { isTodayMarked, todayStatement } from "../statements.ts";
import { questionIn, questionTitle, spoken } from "../words.ts";

/** A question that is shown, with its answers. */
export interface AskedQuestion {
  readonly result: QuestionResult;
  readonly answers: readonly AnswerCount[];
}

/** A question with its answers, quotes and evidence. */
export function question(
  asked: AskedQuestion,
  hasSeveral: boolean,
  input: ReportInput,
): readonly Block[] {
  const { result } = asked;
  const { code = "" } = questionIn(input, result.id) ?? {};
  const notes = result.answers.flatMap(({ note }) => note ?? []);
  return group(
    code === "" ? result.title : [minor(code), result.title],
    [
      ...(hasSeveral && !isPassedStep(result, input) ? measures(result, "question", input) : []),
      ...paragraph(usesOf(result, input), "note"),
      ...paragraph(replacedNote(result.id, input), "note"),
      ...paragraph(isTodayMarked(result, input) ? "" : todayStatement(result, input)),
      ...ladder(asked, input),
      ...voices([result], input),
      ...labelled(input.texts.labels.notes, list(notes), { role: "evidence" }),
    ],
    { role: "question" },
  );
}

/** Whether the answer to a step of a ladder led to the next one, which then has the score. */
function isPassedStep(result: QuestionResult, { questionnaire }: ReportInput): boolean {
  const isStep = questionnaire.scoring.methods.capability === "ladder";
  return isStep && result.kind === "not-scored" && result.reason === "no-rule";
}

/** Which question was asked instead; empty if this one was. */
function usesOf({ use }: QuestionResult, input: ReportInput): string {
  const title = use === undefined ? "" : questionTitle(use, input);
  return title === "" ? "" : reportTexts(input.texts.language).uses({ title });
}

/** A step of a question's scale, with those who chose it, or an answer beside the scale. */
interface Rung extends Omit<AnswerCount, "isAnswered"> {
  readonly isToday: boolean;
  readonly isNext: boolean;
}

/** The answers of the question's scale, and those beside it, with how many gave each. */
function ladder(asked: AskedQuestion, input: ReportInput): readonly Block[] {
  const { labels } = input.texts;
  const rungs = rungsOf(asked, input);
  const total = rungs.reduce((sum, { count }) => sum + count, 0);
  const hasSteps = rungs.some(({ text }) => text !== "");
  // One answer of the whole organization is not a distribution.
  const isCounted = total > 0 && !kindOf(input.questionnaire).isWhole;
  const hasWho = rungs.some(({ departments }) => departments !== "");
  const columns: readonly Column[] = [
    ...(hasSteps ? [{ title: labels.level, isHeading: true as const }] : []),
    { title: labels.answers },
    ...(isCounted ? [{ title: labels.respondents, align: "end" as const }] : []),
    ...(hasWho ? [{ title: labels.department }] : []),
  ];
  return table({
    label: asked.result.title,
    role: "ladder",
    columns,
    rows: rungs.map((rung) => ({
      role: rung.isToday ? "is-today" : rung.isNext ? "is-next" : "",
      cells: [
        ...(hasSteps ? [rung.text === "" ? "" : rung.answer] : []),
        answerCell(rung, input),
        ...(isCounted ? [{ words: String(rung.count), share: rung.count / total }] : []),
        ...(hasWho ? [rung.departments] : []),
      ],
    })),
  });
}

function answerCell({ text, answer, isToday, isNext }: Rung, { texts }: ReportInput): CellWords {
  const { today, nextLevel } = texts.labels;
  return [
    ...(isToday ? [tag(today)] : []),
    ...(isNext ? [tag(nextLevel)] : []),
    ...(text === "" ? [strong(answer)] : [text]),
  ];
}

/**
 * On a scale of levels: from the lowest answer to the highest and at least from today's level to the
 * next, without gaps, then what is not on the scale.
 */
function rungsOf({ result, answers }: AskedQuestion, input: ReportInput): readonly Rung[] {
  const asked = questionIn(input, result.id);
  if (asked?.type !== "level") return answers.map(besideScale);
  const given = new Map(answers.map((answer) => [answer.answer, answer]));
  const { today, next } = isTodayMarked(result, input) ? placesOf(result, asked) : NOWHERE;
  const rungs = asked.levels.map(({ level, text }, at): Rung => {
    const answer = String(level);
    const nobody = { answer, text: spoken(text, input), count: 0, departments: "" };
    return { ...(given.get(answer) ?? nobody), isToday: at === today, isNext: at === next };
  });
  const shown = rungs.flatMap(({ answer, isToday, isNext }, at) =>
    given.has(answer) || isToday || isNext ? [at] : [],
  );
  const [from, to] = [Math.min(...shown), Math.max(...shown)];
  const steps = new Set(rungs.map(({ answer }) => answer));
  const others = answers.filter(({ answer }) => !steps.has(answer));
  return [...rungs.filter((_, at) => at >= from && at <= to), ...others.map(besideScale)];
}

function besideScale(answer: AnswerCount): Rung {
  return { ...answer, isToday: false, isNext: false };
}

const NOWHERE = { today: -1, next: -1 };

/** Where today's level and the next one are among the steps; -1 where there is none. */
function placesOf(
  result: QuestionResult,
  { levels }: LevelQuestion,
): { readonly today: number; readonly next: number } {
  if (result.kind === "not-scored" || result.level === undefined) return { today: -1, next: -1 };
  const { level } = result;
  const today = levels.findLastIndex((step) => step.level <= level);
  return { today, next: today + 1 < levels.length ? today + 1 : -1 };
}
