import { questionsOf } from "../model/outline.ts";
import type { LevelCheck, LevelStep, Need, NodeExplanation, Standpoint } from "../model/index.ts";
import { formatPercent, formatPlain } from "../text/format.ts";
import { ruleIn, type Speaker, type StepWords } from "./explanation-speaker.ts";

/** How the level follows, with what was asked of each level or the levels of the parts. */
export function levelStep(step: LevelStep, node: NodeExplanation, speaker: Speaker): StepWords {
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
export function needLines({ id, next }: NodeExplanation, speaker: Speaker): readonly string[] {
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
      const facts = { from: formatPlain(need.from, language), today: say(need.today) };
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
