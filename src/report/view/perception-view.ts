import type { PerceptionGap, QuestionResult } from "../../core/model/index.ts";
import { formatNumber } from "../../text/format.ts";
import type { GapFacts, GapNumbers } from "../../text/texts.ts";
import type { ReportInput } from "../input.ts";
import { DASH } from "./node-view.ts";
import { departmentName } from "./question-view.ts";
import type { GapView, PerceptionView, TalkView } from "./view.ts";

const MOST_TALKED = 8;

/** Level and gap of every dimension and of the whole, and what to talk about first. */
export function perceptionView(input: ReportInput): PerceptionView {
  const { result, texts } = input;
  const { overall, dimensions, questions } = result.perception;
  const apart = questions
    .filter(({ shift }) => shift !== undefined && shift > 0)
    .toSorted((a, b) => (b.shift ?? 0) - (a.shift ?? 0) || (a.id < b.id ? -1 : 1));
  const talk = apart.filter(({ isFact }) => isFact !== true).slice(0, MOST_TALKED);
  const verify = apart.filter(({ isFact }) => isFact === true);
  return {
    overall: gapView(overall, texts.labels.overall, levelOf(result.overall), input),
    dimensions: dimensions.map((gap) => {
      const dimension = result.dimensions.find(({ id }) => id === gap.id);
      const level = dimension === undefined ? DASH : levelOf(dimension);
      return gapView(gap, dimension?.title ?? gap.id, level, input);
    }),
    talk: talk.map((gap) => talkView(gap, input)),
    verify: verify.map((gap) => talkView(gap, input)),
    limits: texts.perceptionLimits(result.respondents.length, overall.reading === "one-voice-each"),
  };
}

function levelOf(score: { readonly kind: string; readonly level?: number }): string {
  return score.level === undefined ? DASH : String(score.level);
}

function gapView(gap: PerceptionGap, title: string, level: string, input: ReportInput): GapView {
  return {
    title,
    level,
    sentence: input.texts.gap(factsOf(gap, input)),
    numbers: numbersOf(gap, input),
    isSignal: gap.signal === "silo-signal",
  };
}

function factsOf({ reading, signal, shift, between }: PerceptionGap, input: ReportInput): GapFacts {
  const width =
    shift === undefined || between === undefined
      ? {}
      : {
          shift: formatNumber(shift, 1, input.texts.numbers),
          higher: departmentName(between[0], input),
          lower: departmentName(between[1], input),
        };
  return signal === undefined ? { reading, ...width } : { reading, signal, ...width };
}

/** A corrected index below 0 is none. */
function numbersOf(gap: PerceptionGap, { texts }: ReportInput): string {
  const { siloIndex, chanceCorrected, p, smallestP } = gap;
  if (siloIndex === undefined) return "";
  const say = (value: number): string => formatNumber(value, 2, texts.numbers);
  const facts: GapNumbers = {
    index: say(siloIndex),
    ...(chanceCorrected === undefined
      ? {}
      : { corrected: chanceCorrected < 0 ? texts.labels.none : say(chanceCorrected) }),
    ...(p === undefined || smallestP === undefined ? {} : { p: say(p), smallestP: say(smallestP) }),
  };
  return texts.gapNumbers(facts);
}

function talkView({ id, departments }: PerceptionGap, input: ReportInput): TalkView {
  const voices = departments.flatMap((one): (readonly [string, string])[] =>
    one.median === undefined
      ? []
      : [[departmentName(one.id, input), formatNumber(one.median, 1, input.texts.numbers)]],
  );
  return { question: titleOf(id, input), said: input.texts.said(voices) };
}

function titleOf(id: string, { result }: ReportInput): string {
  const questions = result.dimensions
    .flatMap(({ capabilities }) => capabilities)
    .flatMap((capability): readonly QuestionResult[] => capability.questions);
  return questions.find((question) => question.id === id)?.title ?? id;
}
