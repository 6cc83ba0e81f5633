import { grammarTexts } from "../generated/catalogs/grammar.ts";
import { levelsOf } from "../model/levels.ts";
import { questionsOf } from "../model/outline.ts";
import type {
  AnswersStep,
  CombineStep,
  DepartmentSaid,
  LevelCheck,
  LevelStep,
  Need,
  NodeExplanation,
  NotScoredReason,
  PlaceStep,
  SaidAnswer,
  Standpoint,
  Step,
} from "../model/index.ts";
import { formatNumber, formatPercent, formatPlain, withPercent } from "../text/format.ts";
import { ruleIn, type Speaker, type StepWords } from "./explanation-speaker.ts";
import { valueText } from "./answers.ts";
import { kindOf } from "./kind.ts";

/** The steps to a node's score and level, and what the next level asks for. */
export function nodeSteps(node: NodeExplanation, speaker: Speaker): readonly StepWords[] {
  return [...node.steps.map((step) => stepInWords(step, node, speaker)), ...next(node, speaker)];
}

function next(node: NodeExplanation, speaker: Speaker): readonly StepWords[] {
  const { words, questionnaire, read } = speaker;
  if (node.next === undefined) return [];
  const { level } = node.next;
  const named = levelsOf(questionnaire, node.id).find((one) => one.level === level);
  const name = named === undefined ? "" : read(named.name);
  const rows = needLines(node, speaker);
  return [{ sentence: words.nextLevel({ level, name }), rule: ruleIn("§3"), rows }];
}

function stepInWords(step: Step, node: NodeExplanation, speaker: Speaker): StepWords {
  const { words, say, texts, questionnaire } = speaker;
  const rule = ruleIn(step.section);
  const said = (score: number | undefined): string => (score === undefined ? "" : say(score));
  const written = (sentence: string, rows: readonly string[] = []): StepWords => ({
    sentence,
    rule,
    rows,
  });
  switch (step.kind) {
    case "answers": {
      const { isWhole } = kindOf(questionnaire);
      const sentence = isWhole
        ? words.answersWhole({ score: said(step.score) })
        : words.answers({
            within: words.averages[step.within],
            across: words.averages[step.across],
            score: said(step.score),
          });
      const rows = answerRows(step, node, speaker);
      const ladder = isWhole ? words.ladderWhole : words.ladder;
      const before = step.isLadder ? ladder : step.uses && words.uses(step.uses);
      return written(before === undefined ? sentence : `${before} ${sentence}`, rows);
    }
    case "context":
      return written(
        words.context,
        step.departments.map((one) => departmentRow(one, node, speaker)),
      );
    case "review":
      return written(words.review({ by: step.by, reason: step.reason, score: said(step.score) }));
    case "combine": {
      const constant =
        step.constant === undefined ? "" : formatPlain(step.constant, texts.language);
      const facts = { count: step.parts.length, score: said(step.score), constant };
      return written(words.combined[step.method](facts), partRows(step, speaker));
    }
    case "coverage":
      return written(
        words.coverage({
          known: formatPercent(step.coverage, texts.language),
          publish: step.publish === 0 ? "" : formatPercent(step.publish, texts.language),
          firm: formatPercent(step.firm, texts.language),
        }),
      );
    case "place":
      return written(
        words[hasLadder(node.id, speaker) ? "place" : "placeInRange"][step.of]({
          score: exactEnough(step, speaker),
          lowest: formatPlain(step.lowest, texts.language),
          highest: formatPlain(step.highest, texts.language),
          percent: withPercent(say(step.percent), texts.language),
          position: say(step.position),
        }),
      );
    case "level":
      return levelStep(step, node, speaker);
  }
}

/** Whether a node has a scale of levels. */
function hasLadder(id: string, { questionnaire }: Speaker): boolean {
  return levelsOf(questionnaire, id).length > 0;
}

const MOST_DECIMALS = 4;

/** The score with as many decimals as its percentage needs to be true of it. */
function exactEnough(
  { score, lowest, highest, percent, of }: PlaceStep,
  { say, texts }: Speaker,
): string {
  const from = of === "maximum" ? 0 : lowest;
  if (highest === from) return say(score);
  const isTrue = (text: string): boolean => {
    const plain = text.replace(grammarTexts(texts.language).decimalMark, ".").replace("−", "-");
    const written = Number(plain);
    const share = ((written - from) / (highest - from)) * 100;
    return say(Math.min(Math.max(share, 0), 100)) === say(percent);
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
  const said = answers.map((answer) => answerText(answer, node, speaker)).join("; ");
  if (kindOf(questionnaire).isWhole) return said;
  const department = questionnaire.departments.find((one) => one.id === id);
  const name = department === undefined ? id : read(department.name);
  const measured = score === undefined ? name : `${name} ${say(score)}`;
  return `${measured}: ${said}`;
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

/** The reasons for which a sum counts a part as if it were like the others. */
const PRORATED: ReadonlySet<NotScoredReason> = new Set([
  "nothing-answered",
  "coverage",
  "in-dispute",
]);

function partRows(
  { parts, method }: CombineStep,
  { texts, words, say }: Speaker,
): readonly string[] {
  const weights = new Set(parts.map(({ weight }) => weight));
  const hasWeights = weights.size > 1 || (method === "sum" && !weights.has(1));
  const isProrated =
    method === "sum" && parts.some(({ reason }) => reason !== undefined && PRORATED.has(reason));
  const rows = parts.map(({ title, weight, score, percent, reason }) => {
    const measured = method === "percent-mean" && percent !== undefined;
    const value = measured ? withPercent(say(percent), texts.language) : say(score ?? 0);
    const said = reason === undefined ? value : words.notScored({ reason: texts.reasons[reason] });
    const weighed = hasWeights
      ? `, ${words.weight({ weight: formatPlain(weight, texts.language) })}`
      : "";
    return `${title}: ${said}${weighed}`;
  });
  return isProrated ? [...rows, words.prorated] : rows;
}

/** How the level follows, with what was asked of each level or the levels of the parts. */
function levelStep(step: LevelStep, node: NodeExplanation, speaker: Speaker): StepWords {
  const { words, say } = speaker;
  const { rule, level, checks = [], children = [] } = step;
  const place = node.steps.find((one) => one.kind === "place");
  const position = place === undefined ? "" : say(place.position);
  return {
    sentence: words.level[rule]({ level, position }),
    rule: ruleIn(step.section),
    rows: [
      ...checks.map((check) => checkLine(check, rule === "strict-criteria", speaker)),
      ...children.map((child) => `${child.title}: ${child.level}`),
    ],
  };
}

/** The requirements of a level, and whether they were met. */
function checkLine(check: LevelCheck, isStrict: boolean, { words, texts }: Speaker): string {
  const { level, count, of, share, holds, isFullyReached } = check;
  const reasons = unmetReasons(check, isStrict).map((reason) => words.notMetReasons[reason]);
  const met = isFullyReached ? words.fullyMet : words.met;
  return words.levelCheck({
    level,
    count,
    of,
    share: formatPercent(share, texts.language),
    verdict: holds ? met : words.notMet({ reasons }),
  });
}

type UnmetReason = keyof Speaker["words"]["notMetReasons"];

/** Why a level is not met; where nothing at the level itself is missing, a lower one is not met. */
function unmetReasons(
  { isLargelyReached, isWithinFloor }: LevelCheck,
  isStrict: boolean,
): readonly UnmetReason[] {
  const own: readonly UnmetReason[] = [
    ...(isLargelyReached ? [] : [isStrict ? ("all" as const) : ("majority" as const)]),
    ...(isWithinFloor ? [] : (["floor"] as const)),
  ];
  return own.length > 0 ? own : [isStrict ? "lowerByAll" : "lowerByMost"];
}

/** The requirements of the next level; for a level question also its description. */
function needLines({ id, next }: NodeExplanation, speaker: Speaker): readonly string[] {
  const { words, questionnaire, read } = speaker;
  const question = questionsOf(questionnaire).find((one) => one.id === id);
  const levels = question?.type === "level" ? question.levels : [];
  const described = levels.find(({ level }) => level === next?.level);
  return [
    ...(next?.needs ?? []).map((need) => needLine(need, speaker)),
    ...(described === undefined ? [] : [words.described({ text: read(described.text) })]),
  ];
}

function needLine(need: Need, { words, say, texts }: Speaker): string {
  const { language } = texts;
  const named = (points: readonly Standpoint[]): readonly string[] =>
    points.map(
      ({ title, today }) => `${title} (${formatPlain(Math.round(today * 100) / 100, language)})`,
    );
  switch (need.kind) {
    case "questions":
      return words.needQuestions({ ...need, named: named(need.nearest) });
    case "parts":
      return words.needParts({ ...need, named: named(need.nearest) });
    case "floor":
      return words.needFloor({ at: need.at, named: named(need.questions) });
    case "children":
      return words.needChildren({ at: need.at, named: named(need.children) });
    case "measure": {
      const isAbove = need.isAbove === true ? "yes" : "no";
      const facts = { from: formatPlain(need.from, language), today: say(need.today), isAbove };
      return need.by === "score" ? words.needScore(facts) : words.needPercent(facts);
    }
    case "pass": {
      const passes = need.questions.map(({ title, pass, today }) =>
        words.mustPass[today === undefined ? "unknown" : "known"]({
          title,
          pass: formatPlain(pass, language),
        }),
      );
      return words.needPass({ named: passes });
    }
    case "position":
      return words.needPosition({ at: need.at, today: say(need.today) });
  }
}
