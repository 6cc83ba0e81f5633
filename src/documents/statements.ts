import { findingsTexts } from "../generated/catalogs/findings.ts";
import type { LevelQuestion, QuestionConsensus, QuestionResult, Scored } from "../model/index.ts";
import type { ReportInput } from "./input.ts";
import { kindOf } from "./kind.ts";
import { departmentName, levelName, questionIn, spoken } from "./words.ts";

/** A scored question that describes its levels. */
interface Described {
  readonly question: LevelQuestion;
  readonly level: number;
  readonly result: QuestionResult & Scored;
}

/**
 * Today's level of a question in the words of its description: as a fact, as what most people say,
 * or as the range in which they differ. Empty where it is not scored or describes no level. Departments with fewer
 * people than `fewest` are not named. docs/scoring.md §7.
 */
export function todayStatement(result: QuestionResult, input: ReportInput, fewest = 1): string {
  const described = describedIn(result, input);
  if (described === undefined) return "";
  if (isSettled(result, input)) return textAt(described.level, described.question, input);
  const consensus = consensusIn(result.id, input);
  if (consensus !== undefined) return statementOf(consensus, described, fewest, input);
  if (result.answersWithheld !== true) return "";
  const name = levelName(result.id, described.level, input);
  return findingsTexts(input.texts.language).answersHidden({ level: described.level, name });
}

/** Whether today's level may be marked among a question's descriptions. */
export function isTodayMarked(result: QuestionResult, input: ReportInput): boolean {
  if (isSettled(result, input)) return true;
  const statement = consensusIn(result.id, input)?.statement;
  return statement === "fact" || statement === "most";
}

/** How far the answers to a question bear out its level; undefined where that is withheld. */
export function consensusIn(id: string, { result }: ReportInput): QuestionConsensus | undefined {
  return result.agreement?.questions.find((one) => one.id === id);
}

/** An organization answers once, and a review settles what people disagree about. */
function isSettled({ id }: QuestionResult, { result, questionnaire }: ReportInput): boolean {
  const isReviewed = result.overrides.some(({ question }) => question === id);
  return isReviewed || result.agreement === undefined || kindOf(questionnaire).isWhole;
}

function describedIn(result: QuestionResult, input: ReportInput): Described | undefined {
  const question = questionIn(input, result.id);
  if (question?.type !== "level" || result.kind !== "scored") return undefined;
  const { level } = result;
  return level === undefined ? undefined : { question, level, result };
}

function statementOf(
  consensus: QuestionConsensus,
  { question, level, result }: Described,
  fewest: number,
  input: ReportInput,
): string {
  const words = findingsTexts(input.texts.language);
  const text = textAt(level, question, input);
  const { departments } = consensus;
  const [low, high] = consensus.range.map((one) => textAt(one, question, input)) as [
    string,
    string,
  ];
  switch (consensus.statement) {
    case "one-voice":
      return voiceText(departments[0], text, fewest, input);
    case "fact":
      return departments.length === 1 ? voiceText(departments[0], text, fewest, input) : text;
    case "most":
      return mostText(text, othersIn(result, text, question, input), input);
    case "range":
      return low === high ? words.answersDiffer({ level }) : words.answersBetween({ low, high });
    case "divided":
      return (
        dividedText(consensus, [low, high], question, fewest, input) ??
        words.answersDiffer({ level })
      );
  }
}

function voiceText(
  department: QuestionConsensus["departments"][number] | undefined,
  text: string,
  fewest: number,
  input: ReportInput,
): string {
  const words = findingsTexts(input.texts.language);
  if (department !== undefined && department.respondents >= fewest) {
    return words.voiceSays({ department: departmentName(department.id, input), text });
  }
  return words.unnamedSays({ text });
}

function mostText(text: string, others: readonly string[], input: ReportInput): string {
  const words = findingsTexts(input.texts.language);
  return others.length === 0 ? words.mostSay({ text }) : words.mostSayOthers({ text, others });
}

/** From the lowest to the highest department, or the answer if departments agree. */
function dividedText(
  { departments }: QuestionConsensus,
  [low, high]: readonly [string, string],
  question: LevelQuestion,
  fewest: number,
  input: ReportInput,
): string | undefined {
  const words = findingsTexts(input.texts.language);
  const medians = departments.map(({ median }) => median);
  const [lowest, highest] = [Math.min(...medians), Math.max(...medians)];
  const [lowText, highText] = [lowest, highest].map((one) => textAt(one, question, input)) as [
    string,
    string,
  ];
  if (lowText !== highText) {
    const ends = [lowest, highest].map((one) => departments.filter(({ median }) => median === one));
    if (ends.flat().some(({ respondents }) => respondents < fewest)) {
      return words.answersApart({ low: lowText, high: highText });
    }
    const [lower, higher] = ends.map((some) => some.map(({ id }) => departmentName(id, input))) as [
      string[],
      string[],
    ];
    return words.answersDivided({ low: lowText, lower, high: highText, higher });
  }
  return low === high ? undefined : words.answersApart({ low, high });
}

/** The other descriptions that somebody chose, lowest first. */
function othersIn(
  { answers }: QuestionResult,
  text: string,
  question: LevelQuestion,
  input: ReportInput,
): readonly string[] {
  const levels = answers.flatMap(({ value }) => (typeof value === "number" ? value : []));
  const texts = levels.toSorted((a, b) => a - b).map((one) => textAt(one, question, input));
  return [...new Set(texts)].filter((one) => one !== text);
}

/** The description of a level, or of the nearest below that has one. */
function textAt(level: number, { levels }: LevelQuestion, input: ReportInput): string {
  const at = levels.findLastIndex((step) => step.level <= level);
  return spoken(levels[Math.max(0, at)]?.text, input);
}
