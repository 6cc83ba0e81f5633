import { questionsOf } from "../model/outline.ts";
import type {
  AnswersStep,
  DepartmentSaid,
  NodeExplanation,
  NumberQuestion,
  Question,
  SaidAnswer,
} from "../model/index.ts";
import { formatPlain } from "../text/format.ts";
import { valueText } from "./answers.ts";
import type { Speaker } from "./explanation-speaker.ts";
import { isUnanswered, kindOf } from "./kind.ts";

/** The answers by department, or that they may not be shown. */
export function answerRows(
  { departments, isLadder }: AnswersStep,
  node: NodeExplanation,
  speaker: Speaker,
): readonly string[] {
  if (departments.length === 0 && !isLadder) {
    return isUnanswered(node.score) ? [] : [speaker.words.hiddenAnswers];
  }
  return departments.map((department) => departmentRow(department, node, speaker));
}

/** What one department answered. */
export function departmentRow(
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
  const { respondent, supported, at } = answer;
  const { words, say } = speaker;
  const question = questionsOf(speaker.questionnaire).find((one) => one.id === id);
  const place = at === undefined ? "" : ` (${at.file}:${at.line}:${at.column})`;
  const whole = scoredText(answer, question, speaker);
  const said =
    supported === undefined ? whole : words.lacksEvidence({ said: whole, score: say(supported) });
  return `${respondent} ${said}${place}`;
}

/** An answer, with what it scores and why. */
function scoredText(
  { state, value, score }: SaidAnswer,
  question: Question | undefined,
  speaker: Speaker,
): string {
  const { texts, words, say } = speaker;
  const given = value === undefined ? texts.states[state] : valueText(value, question, speaker);
  if (score === undefined) return given;
  const policy = state === "answered" ? undefined : policyFor(state, question, speaker);
  if (policy !== undefined) return words.counted[policy]({ value: given, score: say(score) });
  if (question?.type === "number" && typeof value === "number") {
    const place = placeText(question, value, speaker);
    if (place !== "") return words.scores({ value: `${given}, ${place}`, score: say(score) });
  }
  return score === value ? given : words.scores({ value: given, score: say(score) });
}

/** How the model counts an answer that is unknown, or that does not apply. */
function policyFor(
  state: SaidAnswer["state"],
  question: Question | undefined,
  { questionnaire: { scoring } }: Speaker,
): "lowest" | "highest" | "zero" | undefined {
  const policy =
    state === "not-applicable"
      ? (question?.notApplicable ?? scoring.notApplicable)
      : scoring.unknown;
  return policy === "exclude" || policy === "no" ? undefined : policy;
}

/** The line or the band that a number is on; empty if it is the score itself. */
function placeText(
  { score, bands }: NumberQuestion,
  value: number,
  { words, say, texts }: Speaker,
): string {
  const plain = (one: number): string => formatPlain(one, texts.language);
  if (score === "value") return "";
  if (score !== undefined) {
    const points = score.between.map(({ at, score: own }) => ({ at: plain(at), score: say(own) }));
    const next = score.between.findIndex(({ at }) => at > value);
    const [before, after] = [points.at(next - 1), points[next]];
    if (next === 0 && after !== undefined) return words.beforeLine(after);
    if (after === undefined || before === undefined)
      return words.afterLine(points.at(-1) ?? NO_POINT);
    return words.onLine({ ...before, to: after.at, toScore: after.score });
  }
  const upper = bands.findIndex(({ atMost }) => atMost !== undefined && value <= atMost);
  const isByEnd = bands.some(({ atMost }) => atMost !== undefined);
  const at = isByEnd
    ? upper < 0
      ? bands.length - 1
      : upper
    : bands.findLastIndex(({ from }) => from !== undefined && value >= from);
  const edge = (one: number | undefined): string => (one === undefined ? "" : plain(one));
  return isByEnd
    ? words.bandTo({ above: edge(bands[at - 1]?.atMost), to: edge(bands[at]?.atMost) })
    : words.bandFrom({ from: edge(bands[at]?.from), below: edge(bands[at + 1]?.from) });
}

const NO_POINT = { at: "", score: "" };
