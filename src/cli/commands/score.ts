import { resultOf } from "../../assess/assess.ts";
import { examine } from "../../assess/examine.ts";
import { withheldAmong } from "../../plan/advice.ts";
import type { ReportInput } from "../../documents/input.ts";
import { tagNote } from "../../documents/tags.ts";
import { FORMATS } from "../../render/registry.ts";
import { optional } from "../../read/optional.ts";
import { commonTexts } from "../../generated/catalogs/common.ts";
import { loadAssessment } from "../load/assessment.ts";
import { unfinishedPeople } from "../load/unfinished.ts";
import { FACTS, type FactsOptions, loadFacts } from "../load/facts.ts";
import {
  type Definition,
  FILES,
  type OutputOptions,
  CSV,
  outputTo,
  RESULT,
  FINISHED_ONLY,
  type FinishedOptions,
  SELECTION_OF_ONE,
  type SelectionOptions,
  type TagOptions,
  TAGS,
} from "../options.ts";
import { destinationsOf, nameWithheld, sayLine, writeAll } from "../output.ts";
import type { Session } from "../session.ts";
import {
  languageOf,
  minimumGroupOf,
  type ScoringOptions,
  settingsOf,
  tagsOf,
} from "../settings.ts";

export const definition: Definition = {
  name: "score",
  order: 10,
  summary: "score responses and show the maturity profile",
  description: "Scores the responses of one assessment with their questionnaire.",
  arguments: FILES,
  options: [
    ...SELECTION_OF_ONE,
    FINISHED_ONLY,
    ...RESULT,
    TAGS,
    FACTS,
    [
      "--assume <ID=LEVEL>",
      "show the result if this question or capability had this level; may be repeated",
      { isRepeatable: true },
    ],
    CSV,
    ...outputTo("terminal, json or csv"),
  ],
  formats: FORMATS.score,
  examples: [
    ["unsilo score responses/", "show the profile of an assessment"],
    [
      "unsilo score responses/ --format json -o result.json",
      "save the full result for other programs",
    ],
    ["unsilo score cmo.yaml -q my-model.yaml", "use your own questionnaire"],
  ],
};

export async function run(
  session: Session,
  options: SelectionOptions &
    FinishedOptions &
    ScoringOptions &
    TagOptions &
    FactsOptions &
    OutputOptions,
  names: readonly string[],
): Promise<number> {
  const destinations = destinationsOf(FORMATS.score, options, session);
  const assessment = await loadAssessment(names, options, session);
  const { questionnaire, answers, found } = assessment;
  const facts = await loadFacts(options, assessment, session);
  session.failOnErrors();
  const language = languageOf(options.lang, questionnaire, found);
  const settings = settingsOf(assessment, options, {
    minimumGroup: minimumGroupOf(found, false),
    problems: session.problems,
    ...optional("facts", facts),
    panel: destinations.some(({ format }) => format.name === "json"),
  });
  const examination = examine(questionnaire, answers, settings);
  const result = { ...resultOf(examination, settings), ...unfinishedPeople(assessment) };
  const withheld = withheldAmong(examination.priorities());
  await nameWithheld({ ...examination, withheld }, options.quiet, session);
  const texts = commonTexts(language);
  const input = { result, questionnaire, texts, ...tagsOf(options, questionnaire) };
  await sayTags(input, destinations, options.quiet, session);
  return writeAll(destinations, input, session);
}

/** A table for other programs has no room for the sentence that it lists only some questions. */
async function sayTags(
  input: ReportInput,
  destinations: readonly { readonly format: { readonly name: string } }[],
  quiet: boolean | undefined,
  session: Session,
): Promise<void> {
  const note = tagNote(input);
  const isTable = destinations.some(({ format }) => format.name === "csv");
  if (note !== "" && isTable && quiet !== true) await sayLine(note, session);
}
