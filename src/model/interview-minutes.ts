import type { Question, Text, Variant } from "./index.ts";
import { localize } from "./localize.ts";

const WORDS_A_MINUTE = 150;
const THOUGHT_SECONDS = 25;
const PROBE_SECONDS = 30;
const NOTE_SECONDS = 15;
const FRAME_MINUTES = 8;

/**
 * The minutes that an interview takes: its words at 150 a minute, per question 25 s of thought, 30
 * s of probing and 15 s of noting, and 8 minutes before and after (our own estimate).
 */
export function interviewMinutes(
  questions: readonly Question[],
  languages: readonly string[],
  { probes = true, frame = FRAME_MINUTES }: Partial<Pick<Variant, "probes" | "frame">> = {},
): number {
  const each = THOUGHT_SECONDS + (probes ? PROBE_SECONDS : 0) + NOTE_SECONDS;
  const words = questions.flatMap(spokenTexts).map((text) => wordsIn(localize(text, languages)));
  const spoken = words.reduce((total, count) => total + count, 0);
  return frame + spoken / WORDS_A_MINUTE + (questions.length * each) / 60;
}

/** The texts of a question that a respondent hears or reads. */
export function spokenTexts(question: Question): readonly Text[] {
  const descriptions = question.type === "level" ? question.levels.map(({ text }) => text) : [];
  const options = "options" in question ? question.options.map(({ text }) => text) : [];
  return [question.text, ...descriptions, ...options];
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== "").length;
}
