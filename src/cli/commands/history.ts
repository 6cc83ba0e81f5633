import { byDate, historyOf } from "../../analyse/history.ts";
import type { Result } from "../../model/index.ts";
import { HISTORY_FORMATS } from "../../render/registry.ts";
import { commonTexts } from "../../generated/catalogs/common.ts";
import {
  heardTwiceIn,
  type LoadedResult,
  loadHistory,
  questionnaireOf,
  resultAmong,
  type ResultOptions,
} from "../load/result.ts";
import { type Definition, type OutputOptions, outputTo, SELECTION } from "../options.ts";
import { destinationsOf, isForClient, writeAll } from "../output.ts";
import { type Session, VERSION } from "../session.ts";
import { languageOf } from "../settings.ts";

export const definition: Definition = {
  name: "history",
  order: 80,
  summary: "show an organization's assessments over time",
  description:
    "Reads all responses and saved results in a folder. Shows how each dimension developed, and marks where the model changed.",
  arguments: [["<FOLDER>", "a folder with the responses or saved results of several assessments"]],
  options: [...SELECTION, ...outputTo("terminal, markdown, html or json")],
  formats: HISTORY_FORMATS,
  examples: [
    ["unsilo history assessments/", "show the history in the terminal"],
    [
      'unsilo history clients/ --organization "Nordlys Retail"',
      "choose one of several organizations",
    ],
    ["unsilo history assessments/ -o history.html", "write a page with a chart"],
  ],
};

export async function run(
  session: Session,
  options: ResultOptions & OutputOptions,
  folder: string,
): Promise<number> {
  const destinations = destinationsOf(HISTORY_FORMATS, options, session);
  const settings = { ...options, forClient: isForClient(destinations) };
  const [first, ...rest] = await loadHistory(folder, settings, session);
  const ordered = [first, ...rest].toSorted((a, b) => byDate(a.result, b.result));
  const [earlier, latest = first] = ordered.slice(-2);
  const questionnaire = await questionnaireOf(latest, options, session);
  const language = languageOf(options.lang, questionnaire, latest.found);
  const resultOf = (one: LoadedResult): Result => resultAmong(one, ordered);
  const results = [resultOf(first), ...rest.map(resultOf)] as const;
  const input = {
    history: historyOf(results, questionnaire, language, heardTwiceIn(earlier ?? first, latest)),
    questionnaire,
    texts: commonTexts(language),
    tool: `unsilo ${VERSION}`,
  };
  return writeAll(destinations, input, session);
}
