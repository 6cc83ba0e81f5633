import { answerIdOf, questionsBelow } from "../../model/outline.ts";
import { explanationTexts } from "../../generated/catalogs/explanation.ts";
import { findingsTexts } from "../../generated/catalogs/findings.ts";
import { type ItemWords, list } from "../blocks.ts";
import { section, type Section } from "../document.ts";
import type { ReportInput } from "../input.ts";
import { questionResults } from "../words.ts";
import { peopleBehind } from "../answers.ts";
import type { Finding } from "./finding.ts";
import { allFindings, findingsOf } from "./findings.ts";

/** What documents say about a node or a recommendation. */
export function findingsAbout(id: string, input: ReportInput): readonly Finding[] {
  return allFindings(findingsOf(input)).filter(({ about }) => about === id);
}

/** Each of these sentences with its rule and the answers that it rests on. */
export function findingsSection(id: string, input: ReportInput): readonly Section[] {
  const { findingsHeading } = explanationTexts(input.texts.language);
  const items = findingsAbout(id, input).map((finding) => itemOf(finding, input));
  return section("findings", findingsHeading, list(items));
}

function itemOf({ text, rule, restsOn }: Finding, input: ReportInput): ItemWords {
  const { rules } = findingsTexts(input.texts.language);
  const words = explanationTexts(input.texts.language);
  const nodes = shown(restsOn, input);
  return {
    words: [text],
    items: [
      words.findingRule({ rule: rules[rule] }),
      ...(nodes.length === 0 ? [] : [words.restsOn({ nodes })]),
    ],
  };
}

/** More than a reader would look up are counted. */
const MOST = 6;

function shown(ids: readonly string[], input: ReportInput): readonly string[] {
  const words = explanationTexts(input.texts.language);
  const more = ids.length - MOST;
  const counted = new Map<string, string>();
  const named = ids.slice(0, MOST).map((id) => {
    const count = answersTo(id, input, counted);
    return count === 0 ? id : words.answersTo({ id, count });
  });
  return more > 0 ? [...named, words.more({ count: more })] : named;
}

/**
 * How many answers there are to a question, or to the scored ones of a dimension; 0 where they are
 * withheld. An answer that several questions use counts for the first: `counted` has the question
 * by the id of its answer.
 */
function answersTo(
  id: string,
  { result, questionnaire }: ReportInput,
  counted: Map<string, string>,
): number {
  const below = questionsBelow(questionnaire, id).filter((one) => one.scored || one.id === id);
  const first = below.filter((one) => {
    const answer = answerIdOf(one);
    if (!counted.has(answer)) counted.set(answer, one.id);
    return counted.get(answer) === one.id;
  });
  const questions = new Set(first.map((one) => one.id));
  const answers = questionResults(result).flatMap((one) =>
    questions.has(one.id) ? one.answers : [],
  );
  return peopleBehind(
    answers.filter(({ state, value }) => state === "answered" && value !== undefined),
  );
}
