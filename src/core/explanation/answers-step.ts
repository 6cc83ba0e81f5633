import type { DepartmentSaid, SaidAnswer, Step } from "../../model/index.ts";
import type { Heard } from "../result/heard.ts";
import type { SheetEntry } from "../scoring/answer-sheet.ts";
import { byDepartment } from "../scoring/coverage.ts";
import { toNumber } from "../scoring/fraction.ts";
import { entryScorer } from "../scoring/score-question.ts";
import type { Standing } from "../scoring/standing.ts";
import type { Walk } from "./walk.ts";

/** What a leaf was scored from: a review, or what each department said. docs/scoring.md §4. */
export function answersStep(leaf: Standing, walk: Walk): readonly Step[] {
  const { id, voices, outcome } = leaf;
  const score = outcome.kind === "scored" ? { score: toNumber(outcome.measure.score) } : {};
  const review = walk.reviews.get(id);
  if (review !== undefined) {
    const { by, reason } = review;
    return [{ kind: "review", section: "§4", by, reason, ...score }];
  }
  if (voices === undefined) return [];
  const { within, across } = walk.questionnaire.scoring.respondents;
  const averages = new Map(voices.map((voice) => [voice.department, voice.score]));
  const departments = [...byDepartment(walk.heard)].flatMap(([department, people]) => {
    if (!averages.has(department) || !walk.isOpen) return [];
    const average = averages.get(department);
    return said(department, people, leaf, walk, average && toNumber(average));
  });
  const isLadder = leaf.question === undefined;
  return [{ kind: "answers", section: "§4", within, across, isLadder, departments, ...score }];
}

function said(
  id: string,
  people: readonly Heard[],
  { question }: Standing,
  { scored }: Walk,
  score: number | undefined,
): DepartmentSaid {
  const scoreOf = question && entryScorer(question, scored.input.questionnaire, "as-answered");
  const answers = people.flatMap(({ respondent, sheet }): SaidAnswer | [] => {
    const entry = question && sheet.get(question.id);
    if (entry === undefined || entry.state === "not-shown") return [];
    const own = scoreOf?.(entry);
    return {
      respondent: respondent.id,
      ...stated(entry),
      ...(own === undefined ? {} : { score: toNumber(own) }),
    };
  });
  return { id, answers, ...(score === undefined ? {} : { score }) };
}

function stated({ state, answer }: SheetEntry): Pick<SaidAnswer, "state" | "value" | "at"> {
  if (answer === undefined) return { state };
  const { value, at } = answer;
  return { state, ...(value === undefined ? {} : { value }), at };
}
