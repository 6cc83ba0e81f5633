import { levelsOf } from "../model/levels.ts";
import { questionsOf } from "../model/outline.ts";
import type {
  CombineStep,
  LevelCheck,
  LevelStep,
  Need,
  NodeExplanation,
  NotScoredReason,
  Questionnaire,
  Standpoint,
  Step,
} from "../model/index.ts";
import { formatPercent, formatPlain, withPercent } from "../text/format.ts";
import { exactEnough } from "./exact-enough.ts";
import { answerRows, departmentRow } from "./explanation-answers.ts";
import { ruleIn, type Speaker, type StepWords, unscored } from "./explanation-speaker.ts";
import { isUnanswered, kindOf } from "./kind.ts";

/** The steps to a node's score and level, and what the next level asks for. */
export function nodeSteps(node: NodeExplanation, speaker: Speaker): readonly StepWords[] {
  const isLevelled = hasLevel(node, speaker);
  const steps = node.steps.filter((step) => {
    if (step.kind === "level") return isLevelled;
    return step.kind !== "answers" || step.departments.length > 0 || !isUnanswered(node.score);
  });
  return [
    ...steps.map((step) => stepInWords(step, node, speaker)),
    ...(isLevelled ? next(node, speaker) : []),
  ];
}

/** Whether the model gives levels to the tier of a node. */
function hasLevel({ tier }: NodeExplanation, { questionnaire }: Speaker): boolean {
  return tier === "measure" || kindOf(questionnaire).levels[tier];
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
      const isEnded = step.isLadder && step.score !== undefined;
      const before = isEnded ? ladder : step.uses && words.uses(step.uses);
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
      const facts = { count: partsScored(step), score: said(step.score), constant };
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
        words[hasPosition(node, speaker) ? "place" : "placeInRange"][step.of]({
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

/** Rules for which the position of a score among the levels does not count. */
const UNPLACED: ReadonlySet<LevelStep["rule"]> = new Set(["bands", "staged", "none"]);

/** Whether the position of a node's score among the levels means anything. */
function hasPosition(node: NodeExplanation, speaker: Speaker): boolean {
  const rules = node.steps.flatMap((step) => (step.kind === "level" ? step.rule : []));
  return (
    levelsOf(speaker.questionnaire, node.id).length > 0 &&
    hasLevel(node, speaker) &&
    !rules.some((rule) => UNPLACED.has(rule))
  );
}

/** The parts that could have a score: context is listed, and not combined. */
function partsScored({ parts }: CombineStep): number {
  return parts.filter(({ reason }) => reason !== "unscored").length;
}

/** The reasons for which a sum counts a part as if it were like the others. */
const PRORATED: ReadonlySet<NotScoredReason> = new Set([
  "nothing-answered",
  "coverage",
  "in-dispute",
]);

function partRows(step: CombineStep, speaker: Speaker): readonly string[] {
  const { parts, method } = step;
  const { texts, words, say, questionnaire } = speaker;
  const scored = parts.filter(({ reason }) => reason !== "unscored");
  const weights = new Set(scored.map(({ weight }) => weight));
  const hasWeights = weights.size > 1 || (method === "sum" && !weights.has(1));
  const rows = parts.map(({ title, weight, score, percent, reason }) => {
    const measured = method === "percent-mean" && percent !== undefined;
    const value = measured ? withPercent(say(percent), texts.language) : say(score ?? 0);
    const said = reason === undefined ? value : words.notScored(unscored(reason, speaker));
    if (!hasWeights || reason === "unscored") return `${title}: ${said}`;
    const weighed = words.weight({ weight: formatPlain(weight, texts.language) });
    const points =
      method === "sum" && score !== undefined ? words.points({ points: say(weight * score) }) : "";
    return `${title}: ${said}, ${weighed}${points === "" ? "" : `, ${points}`}`;
  });
  return isProrated(step, questionnaire) ? [...rows, words.prorated] : rows;
}

/** Whether a sum fills in for the parts that are unknown. */
function isProrated(
  { parts, method, score }: CombineStep,
  { scoring: { unknown } }: Questionnaire,
): boolean {
  return (
    method === "sum" &&
    unknown === "exclude" &&
    score !== undefined &&
    parts.some(({ reason }) => reason !== undefined && PRORATED.has(reason))
  );
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
