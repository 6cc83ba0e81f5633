import { assess } from "../../assess/assess.ts";
import { baselineOf } from "../../analyse/baseline.ts";
import { nodesOf } from "../../analyse/result-nodes.ts";
import type { Result } from "../../model/index.ts";
import { BASELINE_FORMATS } from "../../render/registry.ts";
import { EXIT, Failure } from "../failure.ts";
import { loadAssessment, requireRespondents } from "../load/assessment.ts";
import {
  type Definition,
  FILES,
  type OutputOptions,
  outputTo,
  SELECTION_OF_ONE,
  type SelectionOptions,
} from "../options.ts";
import { destinationsOf, writeAll } from "../output.ts";
import type { Session } from "../session.ts";
import { minimumGroupOf, settingsOf, variantNamed } from "../settings.ts";

export const definition: Definition = {
  name: "baseline",
  order: 40,
  summary: "write a result that 'check' can hold later ones against",
  description: "Baselines of 'unsilo check'.",
  subcommand: {
    name: "write",
    summary: "score responses and write the baseline",
    description:
      "Scores the responses and writes the result without roles, notes, quotes and evidence, so that it can lie in a repository.",
    arguments: FILES,
    options: [...SELECTION_OF_ONE, ...outputTo("json")],
    examples: [
      ["unsilo baseline write responses/ -o baseline.json", "today's result"],
      ["unsilo baseline write responses/ -o baseline.json --force", "in place of the one before"],
    ],
  },
};

export async function run(
  session: Session,
  options: SelectionOptions & OutputOptions,
  names: readonly string[],
): Promise<number> {
  const destinations = destinationsOf(BASELINE_FORMATS, options, session);
  const loaded = await loadAssessment(names, options, session);
  const { questionnaire, responses, found } = loaded;
  variantNamed(options.variant, questionnaire);
  requireRespondents(responses);
  const minimumGroup = minimumGroupOf(found, false);
  const result = assess(questionnaire, responses, settingsOf(loaded, options, { minimumGroup }));
  refuseUnscored(result);
  return writeAll(destinations, { result: baselineOf(result) }, session);
}

/** Refuses a baseline from which nothing could ever drop; withheld nodes still have a score. */
function refuseUnscored(result: Result): void {
  const hasScores = nodesOf(result).some(
    ({ score }) => score.kind === "scored" || score.reason === "withheld",
  );
  if (hasScores) return;
  throw new Failure(
    EXIT.nothing,
    "nothing in these responses has a score, so nothing could drop from this baseline",
    "finish the interviews first; unsilo explain FILES says what is missing",
  );
}
