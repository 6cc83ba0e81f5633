import { assess } from "../assess/assess.ts";
import { languageOrder, localize } from "../model/localize.ts";
import type { Response } from "../model/index.ts";
import { attendance } from "../interview/attendance.ts";
import { absolutePath, citedPath, folderOf } from "../io/read-files.ts";
import { terminalProfile } from "../report/terminal/profile.ts";
import { closingTexts } from "../text/closing-texts.ts";
import { forTerminalLine } from "../text/encode/terminal.ts";
import { textsIn } from "../text/languages/index.ts";
import { savingTexts } from "../text/saving-texts.ts";
import { shellQuote } from "../text/shell-quote.ts";
import { wrap } from "../text/width.ts";
import { canvasFor } from "./canvas.ts";
import type { Context } from "./context.ts";
import { type Fellowship, fellowsOf } from "./load/fellow-responses.ts";
import type { FoundConfig } from "./load/load-config.ts";
import type { LoadedQuestionnaire } from "./load/load-questionnaire.ts";
import { VERSION } from "./version.ts";

/** A finished interview. */
export interface Closing {
  readonly response: Response;
  readonly language: string;
  readonly loaded: LoadedQuestionnaire;
  readonly found: FoundConfig | undefined;
  readonly file: string;
  /** Options that `score` needs to read the file as the interview did. */
  readonly options: readonly string[];
  /** Line by line, in plain signs. */
  readonly isPlain: boolean;
  /** Something was typed and never confirmed; it was kept as notes. */
  readonly hasUnconfirmed: boolean;
}

/** Shows the profile of a finished interview, where its file is, who is missing, and what is next. */
export async function sayClosing(closing: Closing, context: Context): Promise<void> {
  const { ports } = context;
  const { response, language, file, hasUnconfirmed } = closing;
  await ports.stdout.write(`\n${profileOf(closing, context)}`);
  const fellowship = fellowsOf(response, file, ports);
  const texts = closingTexts(language);
  const answers = [...response.answers.values()].filter(({ state }) => state !== "unanswered");
  const cited = forTerminalLine(citedPath(ports.cwd, absolutePath(ports.cwd, file)));
  const lines = [
    "",
    texts.finished(answers.length, cited),
    ...(hasUnconfirmed ? [savingTexts(language).unconfirmed] : []),
    ...missingLines(closing, fellowship, context).flatMap((line) =>
      wrap(forTerminalLine(line), Math.max(20, ports.stdout.columns - 1)),
    ),
    `${texts.next}: ${nextCommand(closing, fellowship, context)}`,
  ];
  await ports.stderr.write(`${lines.join("\n")}\n`);
}

function unpainted(text: string): string {
  return text;
}

/** Nothing that a screen reader would stumble over. */
const PLAIN = {
  isUnicode: false,
  isSpoken: true,
  strong: unpainted,
  dim: unpainted,
  accent: unpainted,
  warning: unpainted,
} as const;

function profileOf(
  { response, language, loaded: { questionnaire, digest }, found, isPlain }: Closing,
  context: Context,
): string {
  const { targets, groups } = found?.config ?? {};
  const result = assess(questionnaire, [response], {
    toolVersion: VERSION,
    digest,
    language,
    minimumGroup: 1,
    ...(targets === undefined ? {} : { targets }),
    ...(groups === undefined ? {} : { groups }),
  });
  const canvas = canvasFor({}, context);
  const input = { result, questionnaire, texts: textsIn(language) };
  return terminalProfile(input, isPlain ? { ...canvas, ...PLAIN } : canvas);
}

/** Nothing after the first interview: then nearly everybody is missing. */
function missingLines(
  { response, language, loaded: { questionnaire } }: Closing,
  { fellows }: Fellowship,
  { ports }: Context,
): readonly string[] {
  if (fellows.length === 0) return [];
  const texts = closingTexts(language);
  const heard = fellows.filter(({ raw }) => Object.keys(raw.answers).length > 0);
  const departments = [
    ...(response.voice.kind === "respondent" ? [response.voice.respondent.department] : []),
    ...heard.flatMap(({ raw }) => raw.respondent?.department ?? []),
  ];
  const present = attendance(questionnaire, response.variant, departments);
  const languages = languageOrder(language, questionnaire.languages);
  const names = (people: (count: number) => boolean): readonly (readonly [string, number])[] =>
    present.flatMap((one) =>
      people(one.people) ? [[localize(one.department.name, languages), one.people] as const] : [],
    );
  const there = names((count) => count > 0).map(([name, count]) => `${name} ${count}`);
  const missing = names((count) => count === 0).map(([name]) => name);
  const unfinished = fellows.filter(({ raw }) => raw.finished === false);
  const files = unfinished.map(({ path }) => citedPath(ports.cwd, path));
  return [
    ...(there.length === 0 ? [] : [texts.heard(there)]),
    ...(files.length === 0 ? [] : [texts.unfinished(files)]),
    ...(present.length === 0
      ? []
      : [missing.length === 0 ? texts.nobodyMissing : texts.missing(missing)]),
  ];
}

/** Of the whole folder where it holds nothing but this assessment, else of its files by name. */
function nextCommand(
  { file, options }: Closing,
  { fellows, isAlone }: Fellowship,
  { ports }: Context,
): string {
  const own = absolutePath(ports.cwd, file);
  const paths =
    fellows.length > 0 && isAlone
      ? [folderOf(own)]
      : [own, ...fellows.map(({ path }) => path)].toSorted();
  const words = ["unsilo", "score", ...paths.map((path) => citedPath(ports.cwd, path)), ...options];
  return words.map(shellQuote).join(" ");
}
