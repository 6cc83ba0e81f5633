import { isInVariant, questionsOf } from "../../model/outline.ts";
import { SHIPPED } from "../../generated/questionnaires/index.ts";
import { absolutePath, pathKind } from "../../io/read-files.ts";
import type { Question, Questionnaire } from "../../model/index.ts";
import { HANDOUT_FORMATS } from "../../render/registry.ts";
import { shellQuote } from "../../text/shell-quote.ts";
import { wrap } from "../../text/width.ts";
import { EXIT, Failure } from "../failure.ts";
import { loadConfig } from "../load/config.ts";
import {
  forClient,
  type LoadedQuestionnaire,
  loadQuestionnaire,
  loadShipped,
  shippedIds,
} from "../load/questionnaire.ts";
import { type Definition, outputTo, type SelectionOptions } from "../options.ts";
import type { Session } from "../session.ts";
import { variantNamed } from "../settings.ts";
import { unknownName } from "../unknown-name.ts";
import { type HandoutOptions, writeHandout } from "./show/handouts.ts";
import { inFull, partIds, partInFull, type Say, speaker, WIDTH } from "./show/parts.ts";

export const definition: Definition = {
  name: "show",
  order: 120,
  summary: "show a questionnaire, or a part of it",
  description:
    "Shows the dimensions and questions of a questionnaire, one of its dimensions or capabilities, or one question with all that it says.",
  arguments: [["<ID>", "a questionnaire, a dimension, a capability or a question"]],
  options: [
    ["-q, --questionnaire <ID|FILE>", "the questionnaire that contains it"],
    ["--variant <ID>", "show only the questions of this variant"],
    ["--lang <CODE>", "the language of the output, such as en or sv"],
    ["--handout", "write an invitation, a preparation sheet and an answer sheet"],
    ["--department <ID>", "only the questions for this department (with --handout)"],
    ["--all", "write a handout for every department, to the folder of -o (with --handout)"],
    ["--config <FILE>", "take the names of departments from this config (with --handout)"],
    ["--no-config", "do not use a config (with --handout)"],
    ...outputTo("with --handout: markdown or html"),
  ],
  formats: HANDOUT_FORMATS,
  examples: [
    ["unsilo show digital-marketing-organization", "list its questions"],
    [
      "unsilo show digital-marketing-organization --handout --department it -o it.html",
      "write a handout to send to IT before the interview",
    ],
    [
      "unsilo show digital-marketing-organization --handout --all -o handouts/",
      "write a handout for each department, such as handouts/it.html",
    ],
    ["unsilo show conflicts-settled", "show one question in full"],
  ],
};

interface ShowOptions extends HandoutOptions, Pick<SelectionOptions, "config"> {
  readonly questionnaire?: string;
}

/** Prints a questionnaire's outline, or one question with every description; or writes a handout. */
export async function run(session: Session, options: ShowOptions, id: string): Promise<number> {
  const { ports } = session;
  checkHandoutOptions(options);
  const own = await questionnaireOf(id, options, session);
  if (own !== undefined && options.handout === true) {
    return writeHandout(await clientsOwn(own, options, session), options, session);
  }
  if (own !== undefined) {
    await ports.stdout.write(outline(own.questionnaire, options));
    return EXIT.done;
  }
  const candidates = await candidatesFor(options, session);
  for (const questionnaire of candidates) {
    const question = questionsOf(questionnaire).find((one) => one.id === id);
    const part = partInFull(id, questionnaire, options.lang);
    if ((question ?? part) !== undefined && options.handout === true) {
      throw new Failure(
        EXIT.usage,
        `${id} is a part of a questionnaire, which has no handout of its own`,
        "use the id of a questionnaire",
      );
    }
    if (question !== undefined) {
      await ports.stdout.write(inFull(question, questionnaire, options.lang));
      return EXIT.done;
    }
    if (part !== undefined) {
      await ports.stdout.write(part);
      return EXIT.done;
    }
  }
  throw unknownId(id, candidates, options);
}

/** With the name that is meant, or where to find the names. */
function unknownId(
  id: string,
  candidates: readonly Questionnaire[],
  { questionnaire }: ShowOptions,
): Failure {
  const ids = candidates.flatMap((one) => [...partIds(one), ...questionsOf(one).map((q) => q.id)]);
  const message = `"${id}" is not the id of a questionnaire, a dimension, a capability or a question`;
  return questionnaire === undefined
    ? unknownName(
        message,
        id,
        [...shippedIds(), ...ids],
        "to see the questionnaires, run: unsilo list",
      )
    : unknownName(
        message,
        id,
        ids,
        `to see the ids, run: unsilo show ${shellQuote(questionnaire)}`,
      );
}

/** What only a handout listens to must not be ignored in silence. */
function checkHandoutOptions({
  handout,
  format,
  output,
  department,
  config,
  all,
}: ShowOptions): void {
  const [ignored] = [
    ...(format === undefined ? [] : ["--format"]),
    ...(output === undefined ? [] : ["--output"]),
    ...(department === undefined ? [] : ["--department"]),
    ...(typeof config === "string" ? ["--config"] : []),
    ...(all === true ? ["--all"] : []),
  ];
  if (handout === true || ignored === undefined) return;
  throw new Failure(
    EXIT.usage,
    `${ignored} requires --handout`,
    `add --handout, or omit ${ignored}`,
  );
}

/** With the departments of the config's client, if the config is about this questionnaire. */
async function clientsOwn(
  own: LoadedQuestionnaire,
  { config }: ShowOptions,
  session: Session,
): Promise<Questionnaire> {
  const found = await loadConfig(config, undefined, session);
  const named = found?.config.questionnaire;
  if (found !== undefined && named !== undefined) {
    const { questionnaire } = await loadQuestionnaire(named, found.folder, session);
    if (questionnaire.id !== own.questionnaire.id) return own.questionnaire;
  }
  return (await forClient(own, found, session)).questionnaire;
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
  const asked = ask === undefined ? "" : `; asked of ${ask.join(", ")}`;
  const must = required ? "; required" : "";
  const from = use === undefined ? `${asked}${must}` : `; uses the answer to ${use}`;
  return [
    `    ${id}  (${type}${from})`,
    ...wrap(say(text), WIDTH - 6).map((line) => `      ${line}`),
  ];
}
