import { findingsTexts } from "../../generated/catalogs/findings.ts";
import type { QuestionConsensus, Recommendation, RecommendationResult } from "../../model/index.ts";
import type { ReportInput } from "../input.ts";
import { consensusIn, todayStatement } from "../statements.ts";
import { departmentName, questionResults, questionTitle, spoken } from "../words.ts";
import type { Finding } from "./finding.ts";

/**
 * Why each recommendation applies: its reasons that are true today, with how the answers fall;
 * without any, its rationale; without one, how far apart the answers are.
 */
export function reasonFindings(input: ReportInput): readonly Finding[] {
  return input.result.recommendations.flatMap((one) => {
    const source = input.questionnaire.recommendations.find(({ id }) => id === one.id);
    return source === undefined ? [] : reasonsFor(one, source, input);
  });
}

function reasonsFor(
  { id, because, reasons = [] }: RecommendationResult,
  { rationale, because: known }: Recommendation,
  input: ReportInput,
): readonly Finding[] {
  if (reasons.length > 0) {
    return sameLevel(reasons).map((some) => ({
      rule: "reason",
      about: id,
      text: reasonText(some, input),
      restsOn: some.map(({ question }) => question),
    }));
  }
  if (rationale !== undefined) {
    const restsOn = because.map(({ question }) => question);
    return [{ rule: "priority", about: id, text: spoken(rationale, input), restsOn }];
  }
  return [...known.keys()].flatMap((question) => apart(question, id, input));
}

type Reason = NonNullable<RecommendationResult["reasons"]>[number];

/** One for each reason; those that only describe the same level together. */
function sameLevel(reasons: readonly Reason[]): readonly (readonly [Reason, ...Reason[]])[] {
  const groups = new Map<string, [Reason, ...Reason[]]>();
  for (const reason of reasons) {
    const { statement, level, question } = reason;
    const key = statement === "level" ? String(level) : question;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [reason]);
    else group.push(reason);
  }
  return [...groups.values()];
}

function reasonText(reasons: readonly [Reason, ...Reason[]], input: ReportInput): string {
  const words = findingsTexts(input.texts.language);
  const [{ question, statement }] = reasons;
  const text = reasons.map((one) => one.text).join(" ");
  const consensus = consensusIn(question, input);
  if (statement === "level") return words.reasonAtLevel({ text });
  // A counted fact, a review and an answer of the organization are not compared.
  if (consensus === undefined || isReviewed(question, input)) return text;
  const { respondents: people, departments } = consensus;
  const count = choosing(consensus);
  if (statement === "most") return words.reasonMost({ count: String(count), people, text });
  const [department] = departments;
  return departments.length === 1 && department !== undefined
    ? words.reasonBy({ department: departmentName(department.id, input), text })
    : words.reasonSaid({ count: count === people ? "all" : String(count), people, text });
}

/** How many people chose the level. */
function choosing({ byPerson, respondents }: QuestionConsensus): number {
  return Math.round(byPerson * respondents);
}

function isReviewed(id: string, { result }: ReportInput): boolean {
  return result.overrides.some(({ question }) => question === id);
}

/** How far apart the answers to a question are that could give a reason; nothing where they are not. */
function apart(question: string, about: string, input: ReportInput): readonly Finding[] {
  const statement = consensusIn(question, input)?.statement;
  const result = questionResults(input.result).find(({ id }) => id === question);
  if (result === undefined || (statement !== "divided" && statement !== "range")) return [];
  const text = findingsTexts(input.texts.language).reasonApart({
    question: questionTitle(question, input),
    statement: todayStatement(result, input),
  });
  return [{ rule: "reason", about, text, restsOn: [question] }];
}
