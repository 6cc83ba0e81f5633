import type {
  ConditionStep,
  RecommendationExplanation,
  Value,
  VerdictExplanation,
} from "../../model/index.ts";
import { formatPlain } from "../../text/format.ts";
import type { ExplanationView, RowView, Speaker, StepView } from "./view.ts";

/** Why a recommendation or a verdict is what it is. */
export function adviceView(
  advice: RecommendationExplanation | VerdictExplanation,
  speaker: Speaker,
): ExplanationView {
  const steps =
    advice.kind === "verdict" ? verdict(advice, speaker) : recommendation(advice, speaker);
  const { id, title } = advice;
  return { id, heading: title, standing: "", title, steps, children: [] };
}

function recommendation(
  { truth, condition, raises, section }: RecommendationExplanation,
  speaker: Speaker,
): readonly StepView[] {
  const { words } = speaker;
  const rule = words.rule(section);
  return [
    { sentence: words.applies[truth], rule, rows: conditionRows(condition, 0, speaker) },
    ...raises.map(({ id, from, to, level }) => ({
      sentence: words.raises(id, from, to, level === undefined ? "" : String(level)),
      rule: "",
      rows: [],
    })),
  ];
}

function verdict({ rules, section }: VerdictExplanation, speaker: Speaker): readonly StepView[] {
  const { words } = speaker;
  return rules.map(({ title, truth, condition }) => ({
    sentence: `${title}: ${words.rules[truth]}.`,
    rule: words.rule(section),
    rows: condition === undefined ? [] : conditionRows(condition, 0, speaker),
  }));
}

function conditionRows(step: ConditionStep, depth: number, speaker: Speaker): readonly RowView[] {
  const { words } = speaker;
  const truth = words.truths[step.truth];
  if (step.kind !== "comparison") {
    const below = step.parts.flatMap((part) => conditionRows(part, depth + 1, speaker));
    return [{ depth, text: `${truth}: ${words.connectives[step.kind]}` }, ...below];
  }
  const { subject, tests, value } = step;
  const text = words.comparison({
    subject: words.subject(subject.kind, "id" in subject ? subject.id : ""),
    tests: tests.map(({ operator, operand }) => words.operator(operator, spell(operand, speaker))),
    value: value === undefined ? "" : spell(value, speaker),
    truth,
  });
  return [{ depth, text }];
}

function spell(value: Value | readonly (string | number)[], { texts }: Speaker): string {
  if (typeof value === "number") return formatPlain(Math.round(value * 100) / 100, texts.numbers);
  return typeof value === "string" ? value : value.join(", ");
}
