import { type HandoutTexts, handoutTexts } from "../generated/catalogs/handout.ts";
import { interviewTexts } from "../generated/catalogs/interview.ts";
import { alwaysApplies } from "../model/not-applicable.ts";
import { interviewMinutes } from "../model/interview-minutes.ts";
import { languageOrder, localize } from "../model/localize.ts";
import { askedQuestionsOf, isAskedIn, isAskedOfAnyone, isInVariant } from "../model/outline.ts";
import type { Capability, Question, Questionnaire, Text, Variant } from "../model/index.ts";
import {
  type Block,
  group,
  labelled,
  list,
  minor,
  paragraph,
  paragraphs,
  strong,
  type Words,
} from "./blocks.ts";
import { conditionNote } from "./condition-words.ts";
import { type Document, plainFrame, section } from "./document.ts";
import { kindOf } from "./kind.ts";

/** What the sheets are for: a questionnaire, perhaps one department's part of it, or a variant. */
export interface HandoutInput {
  readonly questionnaire: Questionnaire;
  readonly language: string;
  readonly department?: string;
  readonly variant?: Variant;
  readonly tool: string;
}

/** What every part of the sheets needs. */
interface Sheets {
  readonly input: HandoutInput;
  readonly asked: readonly Question[];
  readonly words: HandoutTexts;
  readonly say: (text: Text) => string;
}

/** An invitation, a preparation sheet and an answer sheet without probes. */
export function handoutDocument(input: HandoutInput): Document {
  const { questionnaire, language, variant, tool } = input;
  const sheets = sheetsOf(input);
  const { words, say, asked } = sheets;
  const { isWhole } = kindOf(questionnaire);
  const [invite, promise] = isWhole
    ? [words.inviteWhole, words.promiseWhole]
    : [words.invite, words.promise];
  const title = say(variant?.title ?? questionnaire.title);
  const minutes = interviewMinutes(asked, [language, ...questionnaire.languages], variant);
  const effort = { minutes: Math.ceil(minutes / 5) * 5, questions: asked.length };
  const { invitation, confidentiality } = questionnaire.texts;
  return {
    ...plainFrame(language, words.skip),
    kind: "handout",
    title,
    eyebrow: "",
    heading: title,
    organization: "",
    tool,
    cover: [],
    sections: [
      ...section("invitation", words.invitation, [
        ...(invitation === undefined
          ? paragraph(invite({ ...effort, isDescribed: isMostlyDescribed(asked) ? "yes" : "no" }))
          : [...paragraph(say(invitation)), ...paragraph(words.effort(effort))]),
        ...paragraph(confidentiality === undefined ? promise : say(confidentiality)),
        ...list(words.practical, "plain"),
      ]),
      ...section(
        "preparation",
        words.preparation,
        [...paragraphs(words.prepare), ...group(words.cases, list(casesOf(sheets)))],
        { role: "page" },
      ),
      ...section(
        "answers",
        words.sheet,
        [
          ...(asked.some(({ type }) => type === "level")
            ? paragraph([strong(interviewTexts(language).rule)])
            : []),
          ...questionnaire.dimensions.flatMap(({ capabilities }) =>
            capabilities.flatMap((one) => questionsIn(one, sheets)),
          ),
        ],
        { role: "page" },
      ),
    ],
    imprint: [title, tool],
  };
}

/** Whether most questions are answered by choosing a level or an option. */
function isMostlyDescribed(asked: readonly Question[]): boolean {
  const described = asked.filter(({ type }) => type === "level" || type === "choice");
  return described.length * 2 > asked.length;
}

function sheetsOf(input: HandoutInput): Sheets {
  const { questionnaire, language } = input;
  const languages = languageOrder(language, questionnaire.languages);
  return {
    input,
    asked: askedQuestionsOf(questionnaire).filter((question) => isAsked(question, input)),
    words: handoutTexts(language),
    say: (text) => localize(text, languages),
  };
}

function isAsked(question: Question, { department, variant }: HandoutInput): boolean {
  const isFor =
    department === undefined
      ? isAskedOfAnyone(question, variant)
      : isAskedIn(department, question, variant);
  return isFor && isInVariant(question, variant);
}

/** Each question that comes with help, with its help. */
function casesOf({ asked, say }: Sheets): readonly string[] {
  return asked.flatMap(({ text, help }) => (help === undefined ? [] : `${say(text)} ${say(help)}`));
}

function questionsIn({ title, questions }: Capability, sheets: Sheets): readonly Block[] {
  const { asked, say } = sheets;
  return group(
    say(title),
    questions.flatMap((question) => {
      const at = asked.indexOf(question);
      return at < 0 ? [] : questionBlocks(question, at + 1, sheets);
    }),
  );
}

function questionBlocks(question: Question, number: number, sheets: Sheets): readonly Block[] {
  const { input, words, say } = sheets;
  const { id, text, help, ask, required, scored } = question;
  const { questionnaire, department, variant } = input;
  const names = questionnaire.departments
    .filter(({ id }) => ask?.includes(id) === true)
    .map(({ name }) => say(name));
  const isForSome = department === undefined && variant?.askAll !== true && ask !== undefined;
  return labelled(
    `${number}. ${say(text)}`,
    [
      ...paragraph(
        [
          help === undefined ? "" : say(help),
          question.type === "choices" ? words.several : "",
          required ? words.required : "",
          conditionNote(questionnaire, id, input.language),
          isForSome ? words.askedOf({ departments: names }) : "",
        ],
        "note",
      ),
      ...answerBlocks(question, sheets),
      ...(scored ? paragraph(words.evidence, "note") : []),
    ],
    { role: "question" },
  );
}

/** Boxes to tick, and a line for written answers. */
function answerBlocks(
  question: Question,
  { words, say, input: { questionnaire } }: Sheets,
): readonly Block[] {
  const isOptional = question.scored && !alwaysApplies(question, questionnaire.scoring);
  const states = isOptional ? [words.dontKnow, words.notApplicable] : [words.dontKnow];
  return [
    ...paragraph(lineOf(question, words, say)),
    ...list(
      [...optionsOf(question, words, say), ...states.map((state) => [minor(state)])],
      "boxes",
    ),
  ];
}

function optionsOf(question: Question, words: HandoutTexts, say: Sheets["say"]): readonly Words[] {
  switch (question.type) {
    case "level":
      return question.levels.map(({ level, text }) => `${level}  ${say(text)}`);
    case "choice":
    case "choices":
      return question.options.map(({ text, other }) =>
        other ? words.other({ option: say(text) }) : say(text),
      );
    case "yes-no":
      return [words.yes, words.no];
    case "number":
    case "text":
    case "date":
      return [];
  }
}

function lineOf(question: Question, words: HandoutTexts, say: Sheets["say"]): string {
  if (question.type === "text") return words.ownWords;
  if (question.type === "date") return words.date;
  if (question.type !== "number") return "";
  const { unit, min, max } = question;
  const bounds =
    min === undefined || max === undefined
      ? { min: "", max: "" }
      : { min: String(min), max: String(max) };
  return words.number({ unit: unit === undefined ? "" : say(unit), ...bounds });
}
