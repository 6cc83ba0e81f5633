import { languageOrder, localize } from "../../model/localize.ts";
import type { Question, Questionnaire, Text } from "../../model/index.ts";
import { questionsOf } from "../../model/outline.ts";
import { SHIPPED } from "../../generated/questionnaires/index.ts";
import { didYouMean } from "../../text/did-you-mean.ts";
import { forTerminalLine } from "../../text/encode/terminal.ts";
import { wrap } from "../../text/width.ts";
import type { Context } from "../context.ts";
import { EXIT, Failure } from "../failure.ts";
import {
  type LoadedQuestionnaire,
  loadQuestionnaire,
  loadShipped,
  shippedIds,
} from "../load/load-questionnaire.ts";
import type { OutputOptions } from "../options.ts";
import { variantNamed } from "../variant.ts";
import { pathKind, absolutePath } from "../../io/read-files.ts";

export interface ShowOptions extends OutputOptions {
  readonly questionnaire?: string;
  readonly variant?: string;
  readonly lang?: string;
  readonly handout?: boolean;
  readonly department?: string;
}

const WIDTH = 80;

/** `unsilo show ID`: a questionnaire's outline, or one question with every description. */
export async function show(id: string, options: ShowOptions, context: Context): Promise<number> {
  const { ports } = context;
  checkHandoutOptions(options);
  const own = await questionnaireOf(id, options, context);
  if (own !== undefined && options.handout === true) {
    const { handout } = await import("./handout.ts");
    return handout(own.questionnaire, options, context);
  }
  if (own !== undefined) {
    await ports.stdout.write(outline(own.questionnaire, options));
    return EXIT.done;
  }
  const candidates = await candidatesFor(options, context);
  for (const questionnaire of candidates) {
    const question = questionsOf(questionnaire).find((one) => one.id === id);
    if (question !== undefined && options.handout === true) {
      throw new Failure(EXIT.usage, `${id} is a question`, "name a questionnaire for its handout");
    }
    if (question !== undefined) {
      await ports.stdout.write(inFull(question, questionnaire, options));
      return EXIT.done;
    }
  }
  const known = [...shippedIds(), ...candidates.flatMap(questionsOf).map((one) => one.id)];
  const likely = didYouMean(id, known);
  const remedy =
    likely === undefined ? "'unsilo list' names the questionnaires" : `did you mean "${likely}"?`;
  throw new Failure(EXIT.usage, `there is no questionnaire and no question "${id}"`, remedy);
}

/** What only a handout listens to must not be ignored in silence. */
function checkHandoutOptions({ handout, format, output, department }: ShowOptions): void {
  const [ignored] = [
    ...(format === undefined ? [] : ["--format"]),
    ...(output === undefined ? [] : ["--output"]),
    ...(department === undefined ? [] : ["--department"]),
  ];
  if (handout === true || ignored === undefined) return;
  throw new Failure(EXIT.usage, `${ignored} is for a handout`, "add --handout, or leave it away");
}

async function questionnaireOf(
  id: string,
  { questionnaire }: ShowOptions,
  { ports, desk }: Context,
): Promise<LoadedQuestionnaire | undefined> {
  if (questionnaire !== undefined) return undefined;
  const isPath = pathKind(absolutePath(ports.cwd, id)) !== "missing";
  return isPath ? loadQuestionnaire(id, ports.cwd, ports, desk) : loadShipped(id);
}

async function candidatesFor(
  { questionnaire }: ShowOptions,
  { ports, desk }: Context,
): Promise<readonly Questionnaire[]> {
  if (questionnaire === undefined) return Promise.all(SHIPPED.map(({ load }) => load()));
  return [(await loadQuestionnaire(questionnaire, ports.cwd, ports, desk)).questionnaire];
}

function outline(questionnaire: Questionnaire, { variant: variantId, lang }: ShowOptions): string {
  const say = speaker(questionnaire, lang);
  const variant = variantNamed(variantId, questionnaire);
  const isShown = ({ id }: Question): boolean =>
    variant === undefined || variant.questions.includes(id);
  const { id, version, title, description, levels, dimensions } = questionnaire;
  const lines = [
    `${say(title)}  (${id} ${version})`,
    ...(description === undefined ? [] : wrap(say(description), WIDTH)),
    "",
    ...levels.map(({ level, name }) => `  ${level}  ${say(name)}`),
    ...dimensions.flatMap((dimension) => [
      "",
      say(dimension.title),
      ...dimension.capabilities.flatMap(({ title: capability, questions }) => {
        const shown = questions.filter(isShown);
        return shown.length === 0
          ? []
          : [`  ${say(capability)}`, ...shown.flatMap((question) => summary(question, say))];
      }),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

type Say = (text: Text) => string;

function summary({ id, type, ask, text }: Question, say: Say): readonly string[] {
  const asked = ask.length === 0 ? "" : `; asks ${ask.join(", ")}`;
  return [
    `    ${id}  (${type}${asked})`,
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
    ...(question.ask.length === 0 ? [] : ["", `Asks: ${question.ask.join(", ")}`]),
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
      return question.bands.map(({ from, score }) => `  from ${from}${unit}: ${score}`);
    }
    case "text":
      return ["  a text"];
  }
}

function speaker({ languages }: Questionnaire, lang: string | undefined): Say {
  const order = languageOrder(lang, languages);
  return (text) => forTerminalLine(localize(text, order));
}
