import { conditionWords } from "../../../documents/condition-words.ts";
import { languageOrder, localize } from "../../../model/localize.ts";
import { capabilitiesOf, conditionOf } from "../../../model/outline.ts";
import type {
  Capability,
  Condition,
  Dimension,
  NumberQuestion,
  Option,
  Question,
  Questionnaire,
  Text,
} from "../../../model/index.ts";
import { forTerminalLine } from "../../../text/encode/terminal.ts";
import { wrap } from "../../../text/width.ts";
import { languageOf } from "../../settings.ts";

export const WIDTH = 80;

export type Say = (text: Text) => string;

/** Reads texts in a language, or in the first one of the questionnaire. */
export function speaker(questionnaire: Questionnaire, lang: string | undefined): Say {
  const order = languageOrder(languageOf(lang, questionnaire), questionnaire.languages);
  return (text) => forTerminalLine(localize(text, order));
}

/** The ids of the dimensions and capabilities. */
export function partIds(questionnaire: Questionnaire): readonly string[] {
  return [...questionnaire.dimensions, ...capabilitiesOf(questionnaire)].map(({ id }) => id);
}

/** A dimension or a capability with what is below it; undefined if the id is of neither. */
export function partInFull(
  id: string,
  questionnaire: Questionnaire,
  lang: string | undefined,
): string | undefined {
  const say = speaker(questionnaire, lang);
  const dimension = questionnaire.dimensions.find((one) => one.id === id);
  const capability = capabilitiesOf(questionnaire).find((one) => one.id === id);
  const part = dimension ?? capability;
  if (part === undefined) return undefined;
  const below =
    dimension === undefined
      ? (capability?.questions ?? []).map((one) => `  ${one.id}  ${say(one.short ?? one.text)}`)
      : [
          ...(dimension.levels ?? []).map(({ level, name }) => `  ${level}  ${say(name)}`),
          ...dimension.capabilities.map((one) => `  ${one.id}  ${say(one.title)}`),
        ];
  const lines = [
    `${id}  (${dimension === undefined ? "a capability" : "a dimension"} of ${questionnaire.id})`,
    "",
    ...wrap(say(part.title), WIDTH),
    ...(part.description === undefined ? [] : wrap(say(part.description), WIDTH)),
    "",
    ...below,
    ...facts(partFacts(part)),
  ];
  return `${lines.join("\n")}\n`;
}

type Fact = readonly [label: string, value: string];

function partFacts({ when, weight }: Dimension | Capability): readonly Fact[] {
  return [
    ["Shown if", when === undefined ? "" : inWords(when)],
    ["Weight", weight === 1 ? "" : String(weight)],
  ];
}

/** The labels with a value, each after an empty line. */
function facts(all: readonly Fact[]): readonly string[] {
  return all.flatMap(([label, value]) =>
    value === "" ? [] : ["", ...wrap(`${label}: ${value}`, WIDTH)],
  );
}

/** A question with everything that the questionnaire says about it. */
export function inFull(
  question: Question,
  questionnaire: Questionnaire,
  lang: string | undefined,
): string {
  const say = speaker(questionnaire, lang);
  const { id, text, short, help, required, scored } = question;
  const lines = [
    `${id}  (${questionnaire.id})`,
    "",
    ...wrap(say(text), WIDTH),
    ...(short === undefined ? [] : wrap(`Short title: ${say(short)}`, WIDTH)),
    ...(help === undefined ? [] : wrap(say(help), WIDTH)),
    "",
    ...answerLines(question, say),
    ...(scored ? [] : ["", "Not scored: its answers are background"]),
    ...(required ? ["", "Required: it cannot be skipped"] : []),
    ...facts(questionFacts(question, questionnaire, say)),
  ];
  return `${lines.join("\n")}\n`;
}

function questionFacts(
  {
    id,
    probe,
    use,
    ask,
    tags,
    weight,
    scored,
    sources,
    notApplicable,
    requiredFor,
    ...rest
  }: Question,
  questionnaire: Questionnaire,
  say: Say,
): readonly Fact[] {
  const condition = conditionOf(questionnaire, id);
  const range = "range" in rest ? rest.range : undefined;
  const pass = rest.pass === undefined ? "" : `, by a score of ${rest.pass}`;
  return [
    ["Probe", probe === undefined ? "" : say(probe)],
    ["Uses the answer to", use ?? ""],
    ["Shown if", condition === undefined ? "" : inWords(condition)],
    ["Asked of", (ask ?? []).join(", ")],
    ["Possible scores", range === undefined ? "" : `${range[0]} to ${range[1]}`],
    ["Weight", scored && weight !== 1 ? String(weight) : ""],
    ["Not applicable", notApplicable ?? ""],
    ["Required for level", requiredFor === undefined ? "" : `${requiredFor}${pass}`],
    ["About", rest.about === undefined ? "" : "the respondent's own department"],
    ["Tags", tags.join(", ")],
    ["Sources", sources.join(", ")],
  ];
}

/** A condition by the ids that the files use. */
function inWords(condition: Condition): string {
  const words = conditionWords(condition, {
    language: "en",
    read: String,
    question: () => undefined,
    title: (id) => id,
    department: (id) => id,
  });
  return forTerminalLine(words);
}

function answerLines(question: Question, say: Say): readonly string[] {
  const item = (label: string, text: string): readonly string[] =>
    wrap(text, WIDTH - label.length - 4).map((line, index) =>
      index === 0 ? `  ${label}  ${line}` : `${" ".repeat(label.length + 4)}${line}`,
    );
  switch (question.type) {
    case "level":
      return question.levels.flatMap(({ level, text }) => item(String(level), say(text)));
    case "choice":
    case "choices":
      return question.options.flatMap((option) =>
        item(optionLabel(option, question.scored), say(option.text)),
      );
    case "yes-no": {
      const { yes, no } = question.scores;
      return question.scored ? [`  yes (${yes})`, `  no (${no})`] : ["  yes", "  no"];
    }
    case "number": {
      const unit = question.unit === undefined ? "" : ` ${say(question.unit)}`;
      return numberLines(question, unit).map((line) => `  ${line}`);
    }
    case "text":
      return ["  text"];
    case "date":
      return ["  a date, YYYY-MM-DD"];
  }
}

/** "else (1, in the respondent's own words)". */
function optionLabel({ id, score, exclusive, stops, other }: Option, scored: boolean): string {
  const notes = [
    ...(score === undefined || !scored ? [] : [String(score)]),
    ...(exclusive ? ["excludes the others"] : []),
    ...(stops ? ["ends the ladder"] : []),
    ...(other ? ["in the respondent's own words"] : []),
  ];
  return notes.length === 0 ? id : `${id} (${notes.join(", ")})`;
}

function numberLines(question: NumberQuestion, unit: string): readonly string[] {
  const { min, max } = question;
  const limits = [
    ...(min === undefined ? [] : [`at least ${min}`]),
    ...(max === undefined ? [] : [`at most ${max}`]),
  ];
  const allowed = `a number${unit === "" ? "" : ` of${unit}`}${limits.length === 0 ? "" : `, ${limits.join(" and ")}`}`;
  return [allowed, ...(question.scored ? scaleLines(question, unit) : [])];
}

function scaleLines({ bands, score }: NumberQuestion, unit: string): readonly string[] {
  if (score === "value") return ["the score is the number"];
  if (score !== undefined) {
    return [
      "on the line between these points:",
      ...score.between.map((one) => `${one.at}${unit}: ${one.score}`),
    ];
  }
  return bands.map((band) => {
    if (band.from !== undefined) return `from ${band.from}${unit}: ${band.score}`;
    return band.atMost === undefined
      ? `above: ${band.score}`
      : `at most ${band.atMost}${unit}: ${band.score}`;
  });
}
