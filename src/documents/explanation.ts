import type {
  NodeExplanation,
  RecommendationExplanation,
  Score,
  VerdictExplanation,
} from "../model/index.ts";
import { NO_NUMBER } from "../text/format.ts";
import { shortened } from "../text/shorten.ts";
import {
  type Block,
  group,
  type ItemWords,
  list,
  minor,
  numbered,
  paragraph,
  strong,
} from "./blocks.ts";
import { type Document, plainDocument, section } from "./document.ts";
import {
  type ExplanationInput,
  ruleIn,
  type Speaker,
  speakerOf,
  type StepWords,
  unscored,
} from "./explanation-speaker.ts";
import { conditionItem } from "./explanation-conditions.ts";
import { capital } from "../text/grammar.ts";
import { kindOf, measureLabel } from "./kind.ts";
import { findingsSection } from "./findings/findings-section.ts";
import { leftOutNote } from "./left-out.ts";
import { isListed, tagNote } from "./tags.ts";
import { nodeSteps } from "./explanation-steps.ts";

/** Why this score, this level or this advice: every step, down to the answers. */
export function explanationDocument(input: ExplanationInput): Document {
  const speaker = speakerOf(input);
  const { explanation } = input;
  const head = headOf(input, speaker);
  const findings = findingsSection(explanation.id, input);
  if (explanation.kind !== "node") return plainDocument({ ...head, sections: findings });
  const sections = listedBelow(explanation, input).flatMap((child) => {
    const { title, blocks } = headed(child, speaker);
    return section(child.id, title, blocks);
  });
  return plainDocument({ ...head, sections: [...findings, ...sections] });
}

/** The steps to what was asked for in full, and what is below it in a line each. */
export function explanationScreen(input: ExplanationInput): Document {
  const speaker = speakerOf(input);
  const { explanation } = input;
  const children = explanation.kind === "node" ? listedBelow(explanation, input) : [];
  const outlined = children.map((child) => outline(child, speaker));
  return plainDocument({
    ...headOf(input, speaker),
    sections: [
      ...findingsSection(explanation.id, input),
      ...section("below", speaker.words.below, list(outlined)),
    ],
  });
}

function headOf(
  { explanation, texts }: ExplanationInput,
  speaker: Speaker,
): Pick<Document, "kind" | "language" | "title" | "cover"> {
  const isNode = explanation.kind === "node";
  const steps = isNode ? nodeSteps(explanation, speaker) : adviceSteps(explanation, speaker);
  return {
    kind: "explanation",
    language: texts.language,
    title: isNode ? heading(explanation, speaker) : explanation.title,
    cover: [...stepBlocks(steps), ...paragraph(tagNote(speaker), "note"), ...leftOutNote(speaker)],
  };
}

/** The children that are listed, each with those of its own. */
function listedBelow(
  { children }: NodeExplanation,
  input: ExplanationInput,
): readonly NodeExplanation[] {
  return children
    .filter(({ id }) => isListed(id, input))
    .map((child) => ({ ...child, children: listedBelow(child, input) }));
}

function stepBlocks(steps: readonly StepWords[]): readonly Block[] {
  return numbered(
    steps.map(({ sentence, rule, rows }) => ({
      words: [sentence, minor(rule === "" ? "" : `(${rule})`)],
      items: rows,
    })),
  );
}

/** A node with its steps and children; without both, why it has no score. */
function headed(
  node: NodeExplanation,
  speaker: Speaker,
): { readonly title: string; readonly blocks: readonly Block[] } {
  const { words } = speaker;
  const blocks = [
    ...stepBlocks(nodeSteps(node, speaker)),
    ...node.children.flatMap((child) => {
      const below = headed(child, speaker);
      return group(below.title, below.blocks, { id: child.id });
    }),
  ];
  const { title, tier, score } = node;
  if (blocks.length > 0 || score.kind === "scored" || score.level !== undefined) {
    return { title: heading(node, speaker), blocks };
  }
  return {
    title: `${title} (${words.tiers[tier]})`,
    blocks: paragraph(words.noScore(unscored(score.reason, speaker))),
  };
}

function heading({ title, tier, score }: NodeExplanation, speaker: Speaker): string {
  const { words, texts, say } = speaker;
  if (score.kind === "not-scored") {
    const level = levelOf(tier, score, speaker);
    const reason = words.notScored(unscored(score.reason, speaker));
    return level === ""
      ? `${title} (${words.tiers[tier]}): ${reason}`
      : words.levelAlone({
          title,
          tier: words.tiers[tier],
          level,
          reason: texts.labels.scoreWithheld,
        });
  }
  return words.heading({
    title,
    tier: words.tiers[tier],
    level: levelOf(tier, score, speaker),
    mean: say(score.score),
    measure: measureLabel(tier, speaker.questionnaire, texts).toLowerCase(),
  });
}

/** The level of a node; empty without one, and where the model gives none to its tier. */
function levelOf(
  tier: NodeExplanation["tier"],
  { level }: Score,
  { questionnaire }: Speaker,
): string {
  const isGiven = tier === "measure" || kindOf(questionnaire).levels[tier];
  return level === undefined || !isGiven ? "" : String(level);
}

/** As much of a question's text as fits on a line. */
const MOST_CHARACTERS = 36;

/** A node and those below it by their ids, with level and mean: "silos (2 · 2.1): Silos". */
function outline(
  { id, title, tier, score, children }: NodeExplanation,
  speaker: Speaker,
): ItemWords {
  const level = levelOf(tier, score, speaker);
  const standing =
    score.kind === "not-scored"
      ? level || NO_NUMBER
      : [...(level === "" ? [] : [level]), speaker.say(score.score)].join(" · ");
  const shown = tier === "question" ? shortened(title, MOST_CHARACTERS) : title;
  return {
    words: [strong(id), `(${standing}): ${shown}`],
    items: children.map((child) => outline(child, speaker)),
  };
}

/** Why a recommendation or a verdict is what it is. */
function adviceSteps(
  advice: RecommendationExplanation | VerdictExplanation,
  speaker: Speaker,
): readonly StepWords[] {
  return advice.kind === "verdict" ? verdict(advice, speaker) : recommendation(advice, speaker);
}

function recommendation(
  { truth, condition, raises, section }: RecommendationExplanation,
  speaker: Speaker,
): readonly StepWords[] {
  const { words } = speaker;
  const rule = ruleIn(section);
  return [
    { sentence: words.applies[truth], rule, rows: [conditionItem(condition, speaker)] },
    ...raises.map(({ id, from, to, level }) => ({
      sentence: words.raises({ id, from, to, today: level === undefined ? "" : String(level) }),
      rule: "",
      rows: [],
    })),
  ];
}

function verdict(
  { parts = [], rules, section }: VerdictExplanation,
  speaker: Speaker,
): readonly StepWords[] {
  const { words, texts } = speaker;
  return [
    ...parts.map(({ title, state, conditions }) => ({
      sentence: `${capital(texts.language, title)}: ${words.states[state ?? "withheld"]}.`,
      rule: ruleIn(section),
      rows: conditions.map((one) => conditionItem(one, speaker)),
    })),
    ...rules.map(({ title, truth, condition }) => ({
      sentence: `${title}: ${words.rules[truth]}.`,
      rule: ruleIn(section),
      rows: condition === undefined ? [] : [conditionItem(condition, speaker)],
    })),
  ];
}
