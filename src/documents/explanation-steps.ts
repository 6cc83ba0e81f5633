import { grammarTexts } from "../generated/catalogs/grammar.ts";
import { questionsOf } from "../model/outline.ts";
import type {
  AnswersStep,
  CombineStep,
  DepartmentSaid,
  NodeExplanation,
  PlaceStep,
  SaidAnswer,
  Step,
} from "../model/index.ts";
import { formatNumber, formatPercent, formatPlain } from "../text/format.ts";
import { levelStep, needLines } from "./explanation-level.ts";
import { ruleIn, type Speaker, type StepWords } from "./explanation-speaker.ts";
import { valueText } from "./answers.ts";

/** The steps to a node's score and level, and what the next level asks for. */
export function nodeSteps(node: NodeExplanation, speaker: Speaker): readonly StepWords[] {
  return [...node.steps.map((step) => stepInWords(step, node, speaker)), ...next(node, speaker)];
}

function next(node: NodeExplanation, speaker: Speaker): readonly StepWords[] {
  const { words, questionnaire, read } = speaker;
  if (node.next === undefined) return [];
  const { level } = node.next;
  const named = questionnaire.levels.find((one) => one.level === level);
  const name = named === undefined ? "" : read(named.name);
  const rows = needLines(node, speaker);
  return [{ sentence: words.nextLevel({ level, name }), rule: ruleIn("§3"), rows }];
}

function stepInWords(step: Step, node: NodeExplanation, speaker: Speaker): StepWords {
  const { words, say, texts } = speaker;
  const rule = ruleIn(step.section);
  const said = (score: number | undefined): string => (score === undefined ? "" : say(score));
  const written = (sentence: string, rows: readonly string[] = []): StepWords => ({
    sentence,
    rule,
    rows,
  });
  switch (step.kind) {
    case "answers": {
      const sentence = words.answers({
        within: words.averages[step.within],
        across: words.averages[step.across],
        score: said(step.score),
      });
      const rows = answerRows(step, node, speaker);
      return written(step.isLadder ? `${words.ladder} ${sentence}` : sentence, rows);
    }
    case "review":
      return written(words.review({ by: step.by, reason: step.reason, score: said(step.score) }));
    case "combine": {
      const facts = { count: step.parts.length, score: said(step.score) };
      return written(words.combined[step.method](facts), partRows(step, speaker));
    }
    case "coverage":
      return written(
        words.coverage({
          known: formatPercent(step.coverage, texts.language),
          publish: formatPercent(step.publish, texts.language),
          firm: formatPercent(step.firm, texts.language),
        }),
      );
    case "place":
      return written(
        words.place[step.of]({
          score: exactEnough(step, speaker),
          lowest: formatPlain(step.lowest, texts.language),
          highest: formatPlain(step.highest, texts.language),
          percent: `${say(step.percent)} %`,
          position: say(step.position),
        }),
      );
    case "level":
      return levelStep(step, node, speaker);
  }
}

const MOST_DECIMALS = 4;

/** The score with as many decimals as its percentage needs to be true of it. */
function exactEnough(
  { score, lowest, highest, percent, of }: PlaceStep,
  { say, texts }: Speaker,
): string {
  const from = of === "maximum" ? 0 : lowest;
  const isTrue = (text: string): boolean => {
    const written = Number(text.replace(grammarTexts(texts.language).decimalMark, "."));
    return say(((written - from) / (highest - from)) * 100) === say(percent);
  };
  const finer = Array.from({ length: MOST_DECIMALS }, (_, at) =>
    formatNumber(score, at + 1, texts.language),
  );
  return [say(score), ...finer].find(isTrue) ?? finer.at(-1) ?? say(score);
}

function answerRows(
  { departments, isLadder }: AnswersStep,
  node: NodeExplanation,
  speaker: Speaker,
): readonly string[] {
  if (departments.length === 0 && !isLadder) return [speaker.words.hiddenAnswers];
  return departments.map((department) => departmentRow(department, node, speaker));
}

function departmentRow(
  { id, answers, score }: DepartmentSaid,
  node: NodeExplanation,
  speaker: Speaker,
): string {
  const { questionnaire, read, say } = speaker;
  const department = questionnaire.departments.find((one) => one.id === id);
  const name = department === undefined ? id : read(department.name);
  const measured = score === undefined ? name : `${name} ${say(score)}`;
  return `${measured}: ${answers.map((answer) => answerText(answer, node, speaker)).join("; ")}`;
}

function answerText(answer: SaidAnswer, { id }: NodeExplanation, speaker: Speaker): string {
  const { questionnaire, texts, words, say } = speaker;
  const { respondent, state, value, score, at } = answer;
  const question = questionsOf(questionnaire).find((one) => one.id === id);
  const given = value === undefined ? texts.states[state] : valueText(value, question, speaker);
  const isPlain = score === undefined || score === value;
  const said = isPlain ? given : words.scores({ value: given, score: say(score) });
  const place = at === undefined ? "" : ` (${at.file}:${at.line}:${at.column})`;
  return `${respondent} ${said}${place}`;
}

function partRows(
  { parts, method }: CombineStep,
  { texts, words, say }: Speaker,
): readonly string[] {
  const weights = new Set(parts.map(({ weight }) => weight));
  const hasWeights = weights.size > 1 || (method === "sum" && !weights.has(1));
  const isProrated =
    method === "sum" &&
    parts.some(({ reason }) => reason === "nothing-answered" || reason === "coverage");
  const rows = parts.map(({ title, weight, score, percent, reason }) => {
    const measured = method === "percent-mean" && percent !== undefined;
    const value = measured ? `${say(percent)} %` : say(score ?? 0);
    const said = reason === undefined ? value : words.notScored({ reason: texts.reasons[reason] });
    const weighed = hasWeights
      ? `, ${words.weight({ weight: formatPlain(weight, texts.language) })}`
      : "";
    return `${title}: ${said}${weighed}`;
  });
  return isProrated ? [...rows, words.prorated] : rows;
}
