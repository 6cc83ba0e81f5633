import { localize } from "../../model/localize.ts";
import type { NodeExplanation } from "../../model/index.ts";
import { formatNumber } from "../../text/format.ts";
import { explanationTexts } from "../../text/explanation/index.ts";
import { DASH } from "../view/node-view.ts";
import { adviceView } from "./advice-view.ts";
import type { ExplanationInput, ExplanationView, Speaker, StepView } from "./view.ts";
import { needLines, stepView } from "./step-view.ts";

/** The view that every face of an explanation renders. */
export function explanationView(input: ExplanationInput): ExplanationView {
  const speaker: Speaker = {
    ...input,
    words: explanationTexts(input.texts.language),
    say: (value) => formatNumber(value, input.questionnaire.scoring.decimals, input.texts.numbers),
    read: (text) => localize(text, input.languages),
  };
  const { explanation } = input;
  return explanation.kind === "node"
    ? nodeView(explanation, speaker)
    : adviceView(explanation, speaker);
}

function nodeView(node: NodeExplanation, speaker: Speaker): ExplanationView {
  return {
    id: node.id,
    heading: heading(node, speaker),
    standing: standing(node, speaker),
    title: node.title,
    steps: [...node.steps.map((step) => stepView(step, node, speaker)), ...next(node, speaker)],
    children: node.children.map((child) => nodeView(child, speaker)),
  };
}

function heading({ title, tier, score }: NodeExplanation, speaker: Speaker): string {
  const { words, texts, say } = speaker;
  if (score.kind === "not-scored") {
    return `${title} (${words.tiers[tier]}): ${words.notScored(texts.reasons[score.reason])}`;
  }
  return words.heading({
    title,
    tier: words.tiers[tier],
    level: score.level === undefined ? "" : String(score.level),
    mean: say(score.score),
  });
}

function standing({ score }: NodeExplanation, { say }: Speaker): string {
  if (score.kind === "not-scored") return DASH;
  return [...(score.level === undefined ? [] : [String(score.level)]), say(score.score)].join(
    " · ",
  );
}

function next(node: NodeExplanation, speaker: Speaker): readonly StepView[] {
  const { words, questionnaire, read } = speaker;
  if (node.next === undefined) return [];
  const { level } = node.next;
  const named = questionnaire.levels.find((one) => one.level === level);
  const name = named === undefined ? "" : read(named.name);
  const rows = needLines(node, speaker).map((text) => ({ depth: 0, text }));
  return [{ sentence: words.nextLevel(level, name), rule: words.rule("§3"), rows }];
}
