import type { ConditionStep, Operand, Subject, Value } from "../model/index.ts";
import { formatPlain } from "../text/format.ts";
import { list } from "../text/grammar.ts";
import type { ItemWords } from "./blocks.ts";
import type { Speaker } from "./explanation-speaker.ts";

/** A condition with its parts below it. */
export function conditionItem(step: ConditionStep, speaker: Speaker): ItemWords {
  const { words } = speaker;
  const truth = words.truths[step.truth];
  if (step.kind !== "comparison") {
    return {
      words: `${truth}: ${words.connectives[step.kind]}`,
      items: step.parts.map((part) => conditionItem(part, speaker)),
    };
  }
  const { subject, tests, value, each } = step;
  const said = {
    subject: subjectWords(subject, speaker),
    tests: tests.map(({ operator, operand }) =>
      words.operator[operator]({ operand: spell(operand, subject, speaker) }),
    ),
    truth,
  };
  return each === undefined
    ? words.comparison({
        ...said,
        value: value === undefined ? "" : spell(value, subject, speaker),
      })
    : words.comparisonApart({ ...said, each: each.map((one) => spell(one, subject, speaker)) });
}

/** What a comparison is about; a count names the states that it counts. */
function subjectWords(subject: Subject, { words, texts }: Speaker): string {
  if (subject.kind === "parts") {
    const states = subject.states.map((one) => words.states[one]);
    return words.subject.parts({ id: list(texts.language, states, "quoted or") });
  }
  return words.subject[subject.kind]({ id: "id" in subject ? subject.id : "" });
}

/** A value or what it is compared with; the state of a part in words. */
function spell(value: Value | Operand, { kind }: Subject, { texts, words }: Speaker): string {
  if (typeof value === "number") return formatPlain(Math.round(value * 100) / 100, texts.language);
  const states: Readonly<Record<string, string>> = words.states;
  const items = [value].flat().map(String);
  return kind === "part"
    ? list(
        texts.language,
        items.map((one) => states[one] ?? one),
        "quoted commas",
      )
    : items.join(", ");
}
