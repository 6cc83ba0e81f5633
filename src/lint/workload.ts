import type { Department, Problem, Question, Text } from "../core/model/index.ts";
import { localize } from "../core/localize.ts";
import { questionsOf } from "../core/scoring/outline.ts";
import { problem } from "../text/problems.ts";
import type { LintInput } from "./outline.ts";

const WORDS_A_MINUTE = 150;
const THOUGHT_SECONDS = 25;
const PROBE_SECONDS = 30;
const NOTE_SECONDS = 15;
const FRAME_MINUTES = 8;

/** A department with a limit is not asked for more minutes than it has. */
export function checkWorkload({ questionnaire, locateKey }: LintInput): readonly Problem[] {
  const questions = questionsOf(questionnaire);
  return questionnaire.departments.flatMap(({ id, minutes: limit }: Department) => {
    const asked = questions.filter(({ ask }) => ask.length === 0 || ask.includes(id));
    const minutes = Math.ceil(interviewMinutes(asked, questionnaire.languages));
    return limit === undefined || minutes <= limit
      ? []
      : [
          problem("interview-too-long", locateKey(["departments", id]), {
            department: id,
            minutes,
            limit,
          }),
        ];
  });
}

/**
 * How long an interview takes: its words at 150 a minute, per question 25 s of thought, 30 s of
 * probe and 15 s of note, and 8 minutes of frame (our own estimate). In minutes.
 */
export function interviewMinutes(
  questions: readonly Question[],
  languages: readonly string[],
): number {
  const seconds = questions.length * (THOUGHT_SECONDS + PROBE_SECONDS + NOTE_SECONDS);
  const words = questions.flatMap(spokenTexts).map((text) => wordsIn(localize(text, languages)));
  const spoken = words.reduce((total, count) => total + count, 0);
  return FRAME_MINUTES + spoken / WORDS_A_MINUTE + seconds / 60;
}

function spokenTexts(question: Question): readonly Text[] {
  const descriptions = question.type === "level" ? question.levels.map(({ text }) => text) : [];
  const options = "options" in question ? question.options.map(({ text }) => text) : [];
  return [question.text, ...descriptions, ...options];
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== "").length;
}
