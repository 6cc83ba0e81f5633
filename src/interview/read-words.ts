import {
  type InterviewCommandsTexts,
  interviewCommandsTexts,
} from "../generated/catalogs/interview-commands.ts";
import { LANGUAGES } from "../generated/catalogs/languages.ts";
import type { Answer } from "../model/index.ts";
import { isDate } from "../text/dates.ts";
import type { Card, Speech } from "./card.ts";
import { commandNamed } from "./commands.ts";
import type { Meaning } from "./line-reading.ts";
import type { Remark, RemarkAction } from "./remarks.ts";

/** A remark that is added, with how its evidence is known if the text says so: `shown: the minutes`. */
export function remarkFrom(kind: Remark, text: string): RemarkAction {
  if (kind !== "evidence") return { kind, text };
  const [, word = "", date, what = ""] =
    /^(\p{L}+)(?:\s+(\d{4}-\d{2}-\d{2}))?:\s+(.+)$/su.exec(text) ?? [];
  const grade = meantBy("grades", word);
  if (grade === undefined || (date !== undefined && !isDate(date))) return { kind, text };
  return { kind, text: what, grade, ...(date === undefined ? {} : { date }) };
}

/**
 * A remark to replace, or to remove: its name, the number of a piece of evidence, then the new text.
 * Undefined if the words name no remark.
 */
export function changeOfRemark(
  way: "rewrite" | "remove",
  words: string,
  { answer }: Pick<Card, "answer">,
): Meaning | undefined {
  const [, name = "", number, text = ""] = /^(\S+)(?:\s+(\d+))?(?:\s+(.+))?$/su.exec(words) ?? [];
  const remark = commandNamed(name);
  if (remark !== "note" && remark !== "quote" && remark !== "evidence") return undefined;
  const isNumbered = remark === "evidence" && number !== undefined;
  const said = [isNumbered ? undefined : number, text].filter(Boolean).join(" ");
  if (way === "remove" && said !== "") return undefined;
  const index = isNumbered ? Number(number) - 1 : 0;
  if (!has(answer, remark, index)) return { kind: "bad", reason: "remark" };
  if (way === "rewrite" && said === "") return { kind: "bad", reason: "text" };
  const reply =
    remark === "evidence"
      ? ({ kind: "rewrite", remark, index, text: said } as const)
      : ({ kind: "rewrite", remark, text: said } as const);
  return { kind: "reply", reply };
}

function has(answer: Answer | undefined, remark: Remark, index: number): boolean {
  return remark === "evidence"
    ? answer?.evidence[index] !== undefined
    : answer?.[remark] !== undefined;
}

/** What the respondent agrees to from now on. The day on which the introduction was read stays. */
export function consentFrom(
  word: string,
  { consent }: Pick<Speech, "consent">,
): Meaning | undefined {
  const agreed = meantBy("consents", word);
  if (agreed === undefined) return undefined;
  if (consent === undefined) return { kind: "bad", reason: "no-consent" };
  const next = {
    read: consent.read,
    quotes: agreed !== "none",
    attribution: agreed === "attribution",
  };
  return { kind: "reply", reply: { kind: "consent", consent: next } };
}

type Words = InterviewCommandsTexts["consents"] | InterviewCommandsTexts["grades"];

/** The meaning of a word of a list, in any language. */
function meantBy<List extends "consents" | "grades">(
  list: List,
  word: string,
): keyof InterviewCommandsTexts[List] | undefined {
  const typed = word.toLowerCase();
  for (const language of LANGUAGES) {
    const words: Words = interviewCommandsTexts(language)[list];
    const found = Object.entries(words).find(([, one]) => one === typed)?.[0];
    if (found !== undefined) return found as keyof InterviewCommandsTexts[List];
  }
  return undefined;
}
