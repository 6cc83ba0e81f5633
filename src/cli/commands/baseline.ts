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
  FINISHED_ONLY,
  type FinishedOptions,
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
  summary: "save a baseline for later checks",
  description: "Saves the baseline that 'unsilo check' compares later results with.",
  subcommand: {
    name: "write",
    summary: "score responses and write a baseline",
    description:
      "Scores the responses and writes the result. Omits roles, notes, quotes and evidence, so that it can be kept in a repository.",
    arguments: FILES,
    options: [...SELECTION_OF_ONE, FINISHED_ONLY, ...outputTo("json")],
    examples: [
      ["unsilo baseline write responses/ -o baseline.json", "save today's result"],
      [
        "unsilo baseline write responses/ -o baseline.json --force",
        "replace the previous baseline",
      ],
    ],
  },
};

export async function run(
  session: Session,
  options: SelectionOptions & FinishedOptions & OutputOptions,
  names: readonly string[],
): Promise<number> {
  const destinations = destinationsOf(BASELINE_FORMATS, options, session);
  const asked = { finishedOnly: "as-configured" as const, ...options };
  const loaded = await loadAssessment(names, asked, session);
  const { questionnaire, answers, found } = loaded;
  variantNamed(options.variant, questionnaire);
  requireRespondents(loaded);
  const minimumGroup = minimumGroupOf(found, false);
  // With a minimum group, no answer may be traced to a person by its pseudonym.
  const scoring = { ...options, answers: minimumGroup === 1 };
  const settings = settingsOf(loaded, scoring, { minimumGroup, panel: true });
  const result = assess(questionnaire, answers, settings);
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
    "nothing in these responses has a score, so a check could never find a drop",
    "finish the interviews first; to see what is missing, run: unsilo explain FILES",
  );
}
