import { explain as explainId } from "../../analyse/explain.ts";
import { languageOrder } from "../../model/localize.ts";
import type { Questionnaire } from "../../model/index.ts";
import { capabilitiesOf, OVERALL, questionsOf } from "../../model/outline.ts";
import { absolutePath, pathKind } from "../../io/read-files.ts";
import { EXPLANATION_FORMATS } from "../../report/registry.ts";
import { didYouMean } from "../../text/did-you-mean.ts";
import { textsIn } from "../../text/languages/index.ts";
import { isDataFile } from "../../read/data-files.ts";
import type { Context } from "../context.ts";
import { EXIT, Failure } from "../failure.ts";
import { languageOf } from "../language.ts";
import { loadAssessment } from "../load/load-assessment.ts";
import type { AssessmentOptions, OutputOptions } from "../options.ts";
import { minimumGroupOf } from "../minimum-group.ts";
import { checkDestinations, isForClient, destinationsOf } from "../outputs.ts";
import { variantNamed } from "../variant.ts";
import { writeAll } from "../write-all.ts";

/** `unsilo explain FILES… [ID]`: why a score, a level, a recommendation or a verdict is what it is. */
export async function explain(
  names: readonly string[],
  options: AssessmentOptions & OutputOptions,
  context: Context,
): Promise<number> {
  const destinations = destinationsOf(EXPLANATION_FORMATS, options);
  checkDestinations(destinations, context);
  const { files, id } = asked(names, context);
  const loaded = await loadAssessment(files, options, context.ports, context.desk);
  const { questionnaire, responses, found } = loaded;
  const config = found?.config;
  const { variant } = options;
  variantNamed(variant, questionnaire);
  const language = languageOf(options.lang ?? config?.language, questionnaire.languages);
  const explanation = explainId(questionnaire, responses, id, {
    language,
    ...(variant === undefined ? {} : { variant }),
    minimumGroup: minimumGroupOf(config, isForClient(destinations)),
    ...(config?.groups === undefined ? {} : { groups: config.groups }),
  });
  if (explanation === undefined) throw unknownId(id, questionnaire);
  const languages = languageOrder(language, questionnaire.languages);
  const input = { explanation, questionnaire, texts: textsIn(language), languages };
  return writeAll(destinations, input, context);
}

const ID = /^[a-z0-9][a-z0-9._-]{0,63}$/u;

/**
 * The last name is an id unless there is such a file: an id never holds a slash or a star. What is
 * written like a file is one, and missing if it is not there.
 */
function asked(
  names: readonly string[],
  { ports }: Context,
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
    ...questionnaire.dimensions.map((one) => one.id),
    ...capabilitiesOf(questionnaire).map((one) => one.id),
    ...questionsOf(questionnaire).map((one) => one.id),
    ...questionnaire.recommendations.map((one) => one.id),
    ...questionnaire.verdicts.map((one) => one.id),
    ...questionnaire.roles.map((one) => one.id),
  ];
  const likely = didYouMean(id, known);
  return new Failure(
    EXIT.usage,
    `there is no file and no id "${id}"`,
    likely === undefined ? `ids: unsilo show ${questionnaire.id}` : `did you mean "${likely}"?`,
  );
}
