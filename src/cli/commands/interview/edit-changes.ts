import type { Answer } from "../../../model/index.ts";
import { interviewFrameTexts } from "../../../generated/catalogs/interview-frame.ts";
import {
  type InterviewSavingTexts,
  interviewSavingTexts,
} from "../../../generated/catalogs/interview-saving.ts";
import { interviewTexts } from "../../../generated/catalogs/interview.ts";
import { shortened } from "../../../text/shorten.ts";
import type { Details } from "./frame.ts";
import { shownDetails, valueOf } from "./set-up.ts";
import type { SetUp } from "./set-up-questions.ts";

/** A response at one moment of its correction. */
interface Moment {
  readonly details: Details;
  readonly answers: ReadonlyMap<string, Answer>;
}

const PARTS = ["note", "quote", "evidence", "other"] as const;
const LONGEST = 60;

/** What a correction changed, a line for each change. */
export function correctionLines(
  before: Moment,
  now: Moment,
  setUp: SetUp,
  language: string,
): readonly string[] {
  const texts = interviewSavingTexts(language);
  const { names } = interviewFrameTexts(language);
  const details = shownDetails(setUp).flatMap((name) => {
    if (before.details[name] === now.details[name]) return [];
    const [was, is] = [before, now].map((one) =>
      valueOf(
        name,
        { ...one.details, language: name === "language" ? one.details.language : language },
        setUp,
      ),
    );
    return texts.wasChanged({ what: names[name], before: was ?? "", now: is ?? "" });
  });
  const ids = new Set([...before.answers.keys(), ...now.answers.keys()]);
  const answers = [...ids].flatMap((id) =>
    answerLines(id, before.answers.get(id), now.answers.get(id), language, texts),
  );
  return [...details, ...answers];
}

function answerLines(
  what: string,
  before: Answer | undefined,
  now: Answer | undefined,
  language: string,
  texts: InterviewSavingTexts,
): readonly string[] {
  const [was, is] = [before, now].map((one) => answerWords(one, language, texts));
  const value = was === is ? [] : [texts.wasChanged({ what, before: was ?? "", now: is ?? "" })];
  const parts = PARTS.flatMap((part) => {
    const [then, today] = [before, now].map((one) => partOf(one, part));
    if (then === today) return [];
    const says =
      then === undefined
        ? texts.partAdded
        : today === undefined
          ? texts.partRemoved
          : texts.partChanged;
    return says({ what, part: texts.parts[part] });
  });
  return [...value, ...parts];
}

function partOf(answer: Answer | undefined, part: (typeof PARTS)[number]): string | undefined {
  const value = answer?.[part];
  if (value === undefined || value.length === 0) return undefined;
  return JSON.stringify(value);
}

function answerWords(
  answer: Answer | undefined,
  language: string,
  texts: InterviewSavingTexts,
): string {
  if (answer === undefined || answer.state === "unanswered") return texts.noAnswer;
  if (answer.state !== "answered") return interviewTexts(language).instead[answer.state];
  const { value = "" } = answer;
  return shortened(Array.isArray(value) ? value.join(", ") : String(value), LONGEST);
}
