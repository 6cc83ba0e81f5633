import { grammarTexts } from "../generated/catalogs/grammar.ts";
import type {
  AnswersStep,
  CombineStep,
  DepartmentSaid,
  Explanation,
  LevelStep,
  Need,
  NodeExplanation,
  PlaceStep,
  Questionnaire,
  SaidAnswer,
  Standpoint,
  Step,
  Text,
} from "../model/index.ts";
import type { ExplanationTexts } from "../text/explanation/explanation-texts.ts";
import type { Texts } from "../text/texts.ts";
import type { ItemWords } from "./blocks.ts";
import { questionsOf } from "../model/outline.ts";
import { formatNumber, formatPercent, formatPlain } from "../text/format.ts";
import { valueText } from "./view/value-text.ts";

/** What an explanation is written from. */
export interface ExplanationInput {
  readonly explanation: Explanation;
  readonly questionnaire: Questionnaire;
  readonly texts: Texts;
  /** In the order in which texts are looked up. */
  readonly languages: readonly string[];
}

/** What every part of an explanation needs to speak. */
export interface Speaker extends ExplanationInput {
  readonly words: ExplanationTexts;
  /** A score, with the decimals that the model names. */
  readonly say: (value: number) => string;
  readonly read: (text: Text) => string;
}

/** One step: its description, its section, and its parts. */
export interface StepWords {
  readonly sentence: string;
  /** Empty where no rule is behind it. */
  readonly rule: string;
  readonly rows: readonly ItemWords[];
}

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
  return [{ sentence: words.nextLevel(level, name), rule: words.rule("§3"), rows }];
}

function stepInWords(step: Step, node: NodeExplanation, speaker: Speaker): StepWords {
  const { words, say, texts } = speaker;
  const rule = words.rule(step.section);
  const said = (score: number | undefined): string => (score === undefined ? "" : say(score));
  const written = (sentence: string, rows: readonly string[] = []): StepWords => ({
    sentence,
    rule,
    rows,
  });
  switch (step.kind) {
    case "answers": {
      const sentence = words.answers(step.within, step.across, said(step.score));
      const rows = answerRows(step, node, speaker);
      return written(step.isLadder ? `${words.ladder} ${sentence}` : sentence, rows);
    }
    case "review":
      return written(words.review(step.by, step.reason, said(step.score)));
    case "combine": {
      const method = words.method[step.method];
      const sentence = words.combined(method, step.parts.length, said(step.score));
      return written(sentence, partRows(step, speaker));
    }
    case "coverage":
      return written(
        words.coverage(
          formatPercent(step.coverage, texts.language),
          formatPercent(step.publish, texts.language),
          formatPercent(step.firm, texts.language),
        ),
      );
    case "place":
      return written(
        words.place({
          score: exactEnough(step, speaker),
          lowest: formatPlain(step.lowest, texts.language),
          highest: formatPlain(step.highest, texts.language),
          percent: `${say(step.percent)} %`,
          position: say(step.position),
          of: step.of,
        }),
      );
    case "level":
      return levelView(step, node, speaker);
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

function levelView(step: LevelStep, node: NodeExplanation, speaker: Speaker): StepWords {
  const { words, say, texts } = speaker;
  const place = node.steps.find((one) => one.kind === "place");
  const isStrict = step.rule === "strict-criteria";
  const rows = [
    ...(step.checks ?? []).map((check) =>
      words.check(check, formatPercent(check.share, texts.language), isStrict),
    ),
    ...(step.children ?? []).map(({ title, level }) => `${title}: ${level}`),
  ];
  return {
    sentence: words.level(step.rule, step.level, place === undefined ? "" : say(place.position)),
    rule: words.rule(step.section),
    rows,
  };
}

/** The requirements of the next level; for a level question also its description. */
function needLines({ id, next }: NodeExplanation, speaker: Speaker): readonly string[] {
  const { words, questionnaire, read } = speaker;
  const question = questionsOf(questionnaire).find((one) => one.id === id);
  const levels = question?.type === "level" ? question.levels : [];
  const described = levels.find(({ level }) => level === next?.level);
  return [
    ...(next?.needs ?? []).map((need) => needLine(need, speaker)),
    ...(described === undefined ? [] : [words.describes(read(described.text))]),
  ];
}

function needLine(need: Need, { words, say, texts }: Speaker): string {
  const named = (points: readonly Standpoint[]): readonly string[] =>
    points.map(
      ({ title, today }) =>
        `${title} (${formatPlain(Math.round(today * 100) / 100, texts.language)})`,
    );
  switch (need.kind) {
    case "questions":
    case "parts":
      return words.need(need, { named: named(need.nearest), today: "", from: "" });
    case "floor":
      return words.need(need, { named: named(need.questions), today: "", from: "" });
    case "pass": {
      const passes = need.questions.map(({ title, pass, today }) =>
        words.mustPass(title, formatPlain(pass, texts.language), today !== undefined),
      );
      return words.need(need, { named: passes, today: "", from: "" });
    }
    case "children":
      return words.need(need, { named: named(need.children), today: "", from: "" });
    case "measure": {
      const from = formatPlain(need.from, texts.language);
      return words.need(need, { named: [], today: say(need.today), from });
    }
    case "position":
      return words.need(need, { named: [], today: say(need.today), from: "" });
  }
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
  const { questionnaire, read, words, say } = speaker;
  const department = questionnaire.departments.find((one) => one.id === id);
  return words.department(
    department === undefined ? id : read(department.name),
    score === undefined ? "" : say(score),
    answers.map((answer) => answerText(answer, node, speaker)),
  );
}

function answerText(answer: SaidAnswer, { id }: NodeExplanation, speaker: Speaker): string {
  const { questionnaire, texts, words, say } = speaker;
  const { respondent, state, value, score, at } = answer;
  const question = questionsOf(questionnaire).find((one) => one.id === id);
  const given = value === undefined ? texts.states[state] : valueText(value, question, speaker);
  const isPlain = score === undefined || score === value;
  const said = isPlain ? given : words.scores(given, say(score));
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
    const said = reason === undefined ? value : words.notScored(texts.reasons[reason]);
    const weighed = hasWeights ? `, ${words.weight(formatPlain(weight, texts.language))}` : "";
    return `${title}: ${said}${weighed}`;
  });
  return isProrated ? [...rows, words.prorated] : rows;
}
