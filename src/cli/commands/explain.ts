import { assess } from "../../assess/assess.ts";
import { explain } from "../../analyse/explain.ts";
import { languageOrder } from "../../model/localize.ts";
import { capabilitiesOf, OVERALL, questionsOf } from "../../model/outline.ts";
import { absolutePath, pathKind } from "../../io/read-files.ts";
import type { Questionnaire } from "../../model/index.ts";
import { isDataFile } from "../../read/data-files.ts";
import { EXPLANATION_FORMATS } from "../../render/registry.ts";
import { commonTexts } from "../../generated/catalogs/common.ts";
import { type Failure } from "../failure.ts";
import { loadAssessment } from "../load/assessment.ts";
import {
  type Definition,
  type OutputOptions,
  outputTo,
  FINISHED_ONLY,
  type FinishedOptions,
  SELECTION_OF_ONE,
  type SelectionOptions,
  type TagOptions,
  TAGS,
} from "../options.ts";
import { destinationsOf, isForClient, writeAll } from "../output.ts";
import type { Session } from "../session.ts";
import { minimumGroupOf, settingsOf, tagsOf } from "../settings.ts";
import { unknownName } from "../unknown-name.ts";

export const definition: Definition = {
  name: "explain",
  order: 50,
  summary: "explain a score, a level or a recommendation",
  description:
    "Shows the steps of scoring from the answers up, what the next level requires, and the sentences in reports with their rules.",
  arguments: [["[FILES...]", "files, folders, globs or -, then the id to explain"]],
  options: [...SELECTION_OF_ONE, FINISHED_ONLY, TAGS, ...outputTo("terminal, markdown or json")],
  formats: EXPLANATION_FORMATS,
  examples: [
    ["unsilo explain examples/nordlys-retail", "the overall result"],
    ["unsilo explain examples/nordlys-retail silos", "a dimension, a capability or a question"],
    ["unsilo explain responses/ one-shared-goal", "why a recommendation applies or not"],
    ["unsilo explain responses/ client-readiness", "how a verdict was reached"],
  ],
};

export async function run(
  session: Session,
  options: SelectionOptions & FinishedOptions & TagOptions & OutputOptions,
  names: readonly string[],
): Promise<number> {
  const destinations = destinationsOf(EXPLANATION_FORMATS, options, session);
  const { files, id } = asked(names, session);
  const loaded = await loadAssessment(files, options, session);
  const { questionnaire, answers, found } = loaded;
  const minimumGroup = minimumGroupOf(found, isForClient(destinations));
  const settings = settingsOf(loaded, options, { minimumGroup, problems: session.problems });
  const explanation = explain(questionnaire, answers, id, settings);
  if (explanation === undefined) throw unknownId(id, questionnaire);
  const { language } = settings;
  const languages = languageOrder(language, questionnaire.languages);
  const result = assess(questionnaire, answers, settings);
  const texts = commonTexts(language);
  const tags = tagsOf(options, questionnaire);
  const input = { explanation, result, questionnaire, texts, languages, ...tags };
  return writeAll(destinations, input, session);
}

const ID = /^[a-z0-9][a-z0-9._-]{0,63}$/u;

/**
 * The last name is an id unless there is such a file: an id never contains a slash or a star. A
 * name that looks like a file is one, and missing if it does not exist.
 */
function asked(
  names: readonly string[],
  { ports }: Session,
): { readonly files: readonly string[]; readonly id: string } {
  const last = names.at(-1);
  const isId =
    last !== undefined &&
    ID.test(last) &&
    !isDataFile(last) &&
    pathKind(absolutePath(ports.cwd, last)) === "missing";
  return isId ? { files: names.slice(0, -1), id: last } : { files: names, id: OVERALL };
}

function unknownId(id: string, questionnaire: Questionnaire): Failure {
  const known = [
    OVERALL,
    ...questionnaire.measures.map((one) => one.id),
    ...questionnaire.dimensions.map((one) => one.id),
    ...capabilitiesOf(questionnaire).map((one) => one.id),
    ...questionsOf(questionnaire).map((one) => one.id),
    ...questionnaire.recommendations.map((one) => one.id),
    ...questionnaire.verdicts.map((one) => one.id),
    ...questionnaire.roles.map((one) => one.id),
  ];
  const message = `"${id}" is neither a file nor an id of the questionnaire`;
  return unknownName(message, id, known, `to see the ids, run: unsilo show ${questionnaire.id}`);
}
