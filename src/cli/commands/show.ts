import { languageOrder, localize } from "../../model/localize.ts";
import { refuseForOrganization } from "../whole-organization.ts";
import { isInVariant, questionsOf } from "../../model/outline.ts";
import { SHIPPED } from "../../generated/questionnaires/index.ts";
import { absolutePath, pathKind } from "../../io/read-files.ts";
import type { NumberQuestion, Question, Questionnaire, Text } from "../../model/index.ts";
import { optional } from "../../read/optional.ts";
import { HANDOUT_FORMATS } from "../../render/registry.ts";
import { forTerminalLine } from "../../text/encode/terminal.ts";
import { wrap } from "../../text/width.ts";
import { EXIT, Failure } from "../failure.ts";
import {
  type LoadedQuestionnaire,
  loadQuestionnaire,
  loadShipped,
  shippedIds,
} from "../load/questionnaire.ts";
import { type Definition, type OutputOptions, outputTo } from "../options.ts";
import { destinationsOf, writeAll } from "../output.ts";
import { type Session, VERSION } from "../session.ts";
import { languageOf, variantNamed } from "../settings.ts";
import { unknownName } from "../unknown-name.ts";

export const definition: Definition = {
  name: "show",
  order: 120,
  summary: "show a questionnaire, or one question",
  description:
    "Shows the dimensions and questions of a questionnaire, or one question with all its descriptions.",
  arguments: [["<ID>", "a questionnaire or a question"]],
  options: [
    ["-q, --questionnaire <ID|FILE>", "the questionnaire that contains the question"],
    ["--variant <ID>", "show only the questions of this variant"],
    ["--lang <CODE>", "the language of the output, such as en or sv"],
    ["--handout", "write an invitation, a preparation sheet and an answer sheet"],
    ["--department <ID>", "only the questions for this department (with --handout)"],
    ...outputTo("with --handout: markdown or html"),
  ],
  formats: HANDOUT_FORMATS,
  examples: [
    ["unsilo show digital-marketing-organization", "list its questions"],
    [
      "unsilo show digital-marketing-organization --handout --department it -o it.html",
      "write a handout to send to IT before the interview",
    ],
    ["unsilo show journey-decision-rights", "show one question in full"],
  ],
};

interface ShowOptions extends OutputOptions {
  readonly questionnaire?: string;
  readonly variant?: string;
  readonly lang?: string;
  readonly handout?: boolean;
  readonly department?: string;
}

const WIDTH = 80;

/** Prints a questionnaire's outline, or one question with every description; or writes a handout. */
export async function run(session: Session, options: ShowOptions, id: string): Promise<number> {
  const { ports } = session;
  checkHandoutOptions(options);
  const own = await questionnaireOf(id, options, session);
  if (own !== undefined && options.handout === true) {
    return writeHandout(own.questionnaire, options, session);
  }
  if (own !== undefined) {
    await ports.stdout.write(outline(own.questionnaire, options));
    return EXIT.done;
  }
  const candidates = await candidatesFor(options, session);
  for (const questionnaire of candidates) {
    const question = questionsOf(questionnaire).find((one) => one.id === id);
    if (question !== undefined && options.handout === true) {
      throw new Failure(
        EXIT.usage,
        `${id} is a question, which has no handout`,
        "use the id of a questionnaire",
      );
    }
    if (question !== undefined) {
      await ports.stdout.write(inFull(question, questionnaire, options));
      return EXIT.done;
    }
  }
  const known = [...shippedIds(), ...candidates.flatMap(questionsOf).map((one) => one.id)];
  const message = `there is no questionnaire or question "${id}"`;
  throw unknownName(message, id, known, "to see the questionnaires, run: unsilo list");
}

/** What only a handout listens to must not be ignored in silence. */
function checkHandoutOptions({ handout, format, output, department }: ShowOptions): void {
  const [ignored] = [
    ...(format === undefined ? [] : ["--format"]),
    ...(output === undefined ? [] : ["--output"]),
    ...(department === undefined ? [] : ["--department"]),
  ];
  if (handout === true || ignored === undefined) return;
  throw new Failure(
    EXIT.usage,
    `${ignored} requires --handout`,
    `add --handout, or omit ${ignored}`,
  );
}

async function questionnaireOf(
  id: string,
  { questionnaire }: ShowOptions,
  session: Session,
): Promise<LoadedQuestionnaire | undefined> {
  if (questionnaire !== undefined) return undefined;
  const isPath = pathKind(absolutePath(session.ports.cwd, id)) !== "missing";
  return isPath ? loadQuestionnaire(id, session.ports.cwd, session) : loadShipped(id);
}

async function candidatesFor(
  { questionnaire }: ShowOptions,
  session: Session,
): Promise<readonly Questionnaire[]> {
  if (questionnaire === undefined) return Promise.all(SHIPPED.map(({ load }) => load()));
  return [(await loadQuestionnaire(questionnaire, session.ports.cwd, session)).questionnaire];
}

function outline(questionnaire: Questionnaire, { variant: variantId, lang }: ShowOptions): string {
  const say = speaker(questionnaire, lang);
  const variant = variantNamed(variantId, questionnaire);
  const isShown = (question: Question): boolean => isInVariant(question, variant);
  const { id, version, title, description, levels, dimensions } = questionnaire;
  const lines = [
    `${say(title)}  (${id} ${version})`,
    ...(description === undefined ? [] : wrap(say(description), WIDTH)),
    ...ownTexts(questionnaire, say),
    ...(levels.length === 0 ? [] : [""]),
    ...levels.map(({ level, name }) => `  ${level}  ${say(name)}`),
    ...dimensions.flatMap((dimension) => [
      "",
      say(dimension.title),
      ...(dimension.levels ?? []).map(({ level, name }) => `  ${level}  ${say(name)}`),
      ...dimension.capabilities.flatMap((capability) => {
        const shown = capability.questions.filter(isShown);
        const about = capability.description;
        if (shown.length === 0) return [];
        return [
          `  ${say(capability.title)}`,
          ...(about === undefined ? [] : wrap(say(about), WIDTH - 4).map((line) => `    ${line}`)),
          ...shown.flatMap((question) => summary(question, say)),
        ];
      }),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

type Say = (text: Text) => string;

/** The words that the questionnaire has in place of the tool's. */
function ownTexts({ texts }: Questionnaire, say: Say): readonly string[] {
  const { introduction, invitation, roleExample, confidentiality, sample } = texts;
  const named = [
    ["Introduction", introduction],
    ["Invitation", invitation],
    ["Example of a role", roleExample],
    ["Confidentiality", confidentiality],
    ["Sample", sample],
  ] as const;
  return named.flatMap(([name, text]) =>
    text === undefined ? [] : ["", ...wrap(`${name}: ${say(text)}`, WIDTH)],
  );
}

function summary({ id, type, ask, use, required, text }: Question, say: Say): readonly string[] {
  const asked = ask.length === 0 ? "" : `; asked of ${ask.join(", ")}`;
  const must = required ? "; required" : "";
  const from = use === undefined ? `${asked}${must}` : `; uses the answer to ${use}`;
  return [
    `    ${id}  (${type}${from})`,
    ...wrap(say(text), WIDTH - 6).map((line) => `      ${line}`),
  ];
}

function inFull(question: Question, questionnaire: Questionnaire, { lang }: ShowOptions): string {
  const say = speaker(questionnaire, lang);
  const lines = [
    `${question.id}  (${questionnaire.id})`,
    "",
    ...wrap(say(question.text), WIDTH),
    ...(question.help === undefined ? [] : wrap(say(question.help), WIDTH)),
    "",
    ...answerLines(question, say),
    ...(question.probe === undefined ? [] : ["", ...wrap(`Probe: ${say(question.probe)}`, WIDTH)]),
    ...(question.use === undefined ? [] : ["", `Uses the answer to: ${question.use}`]),
    ...(question.required ? ["", "Required: it cannot be skipped"] : []),
    ...(question.ask.length === 0 ? [] : ["", `Asked of: ${question.ask.join(", ")}`]),
    ...(question.sources.length === 0 ? [] : ["", `Sources: ${question.sources.join(", ")}`]),
  ];
  return `${lines.join("\n")}\n`;
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
      return question.options.flatMap(({ id, text, score }) =>
        item(score === undefined ? id : `${id} (${score})`, say(text)),
      );
    case "yes-no":
      return [`  yes (${question.scores.yes})`, `  no (${question.scores.no})`];
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

function numberLines({ bands, score }: NumberQuestion, unit: string): readonly string[] {
  if (score === "value") return ["the score is the number"];
  if (score !== undefined) return score.between.map((one) => `${one.at}${unit}: ${one.score}`);
  return bands.map((band) => {
    if (band.from !== undefined) return `from ${band.from}${unit}: ${band.score}`;
    return band.atMost === undefined
      ? `above: ${band.score}`
      : `at most ${band.atMost}${unit}: ${band.score}`;
  });
}

function speaker(questionnaire: Questionnaire, lang: string | undefined): Say {
  const order = languageOrder(languageOf(lang, questionnaire), questionnaire.languages);
  return (text) => forTerminalLine(localize(text, order));
}

async function writeHandout(
  questionnaire: Questionnaire,
  options: ShowOptions,
  session: Session,
): Promise<number> {
  const destinations = destinationsOf(HANDOUT_FORMATS, options, session);
  const { department } = options;
  if (department !== undefined) refuseForOrganization("--department", questionnaire);
  checkDepartment(department, questionnaire);
  const variant = variantNamed(options.variant, questionnaire);
  const input = {
    questionnaire,
    language: languageOf(options.lang, questionnaire),
    tool: `unsilo ${VERSION}`,
    ...optional("department", department),
    ...optional("variant", variant),
  };
  return writeAll(destinations, input, session);
}

function checkDepartment(id: string | undefined, { departments }: Questionnaire): void {
  const known = departments.map((department) => department.id);
  if (id === undefined || known.includes(id)) return;
  const message = `there is no department "${id}"`;
  throw unknownName(message, id, known, `use one of: ${known.join(", ")}`);
}
