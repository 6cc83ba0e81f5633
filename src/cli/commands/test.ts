import type { ReadScenario } from "../../assess/test-run.ts";
import { absolutePath, folderOf, pathKind, pathsBelow } from "../../io/read-files.ts";
import { lintScenarios } from "../../lint/lint-scenarios.ts";
import type { Questionnaire } from "../../model/index.ts";
import { readScenarios, type ScenariosDocument } from "../../read/scenarios/read-scenarios.ts";
import { scenarioResponses } from "../../read/scenarios/scenario-responses.ts";
import { TEST_FORMATS } from "../../render/registry.ts";
import { EXIT, Failure, worstOf } from "../failure.ts";
import { findFiles, isScenariosFile, requireSource } from "../load/files.ts";
import { loadQuestionnaire, shippedIds } from "../load/questionnaire.ts";
import { type Definition, type OutputOptions, outputTo } from "../options.ts";
import { destinationsOf, writeAll } from "../output.ts";
import type { Session } from "../session.ts";

export const definition: Definition = {
  name: "test",
  order: 105,
  summary: "run the scenarios of a questionnaire",
  description:
    "Scores the answers of each scenario and compares levels, scores, recommendations and verdicts with what the scenario expects. Lists the conditions and levels that no scenario brings about. Exits with 1 if a scenario fails.",
  arguments: [
    ["<QUESTIONNAIRE>", "a questionnaire's file, folder or id"],
    [
      "[FILES...]",
      "files of scenarios (default: scenarios.yaml and *.scenarios.yaml beside the questionnaire)",
    ],
  ],
  options: [...outputTo("terminal, json or junit")],
  formats: TEST_FORMATS,
  examples: [
    ["unsilo test my-model.yaml", "run my-model.scenarios.yaml, which is beside it"],
    [
      "unsilo test models/silos/ --format junit=test.xml",
      "in a pipeline: run the scenarios in the folder, and write JUnit",
    ],
  ],
};

export async function run(
  session: Session,
  options: OutputOptions,
  name: string,
  names: readonly string[],
): Promise<number> {
  const destinations = destinationsOf(TEST_FORMATS, options, session);
  const { questionnaire } = await loadQuestionnaire(name, session.ports.cwd, session);
  const files = await filesOf(name, names, session);
  const documents = files.map((file) => readFile(file, session));
  const own =
    names.length > 0
      ? documents
      : documents.filter(({ raw }) => raw.questionnaire === questionnaire.id);
  if (own.length === 0) throw noScenarios(name);
  const scenarios = own.flatMap((document) => readAll(document, questionnaire, session));
  session.failOnErrors();
  const { testScenarios } = await import("../../assess/test-run.ts");
  const result = testScenarios(questionnaire, scenarios);
  const written = await writeAll(destinations, result, session);
  return worstOf([result.passed ? EXIT.done : EXIT.threshold, written]);
}

/** The files named, else those beside the questionnaire. */
async function filesOf(
  name: string,
  names: readonly string[],
  { ports: { cwd } }: Session,
): Promise<readonly string[]> {
  if (names.length > 0) return (await findFiles(names, cwd, { withAside: true })).files;
  // An included questionnaire goes before a file or folder of the same name.
  if (shippedIds().includes(name)) return [];
  const path = absolutePath(cwd, name);
  const folder = pathKind(path) === "folder" ? path : folderOf(path);
  return pathsBelow(folder).flatMap((found) => (isScenariosFile(found.path) ? found.path : []));
}

function readFile(file: string, session: Session): ScenariosDocument {
  const { document, problems } = readScenarios(requireSource(file, "scenarios", session));
  return document ?? session.fail(problems);
}

/** The scenarios of a file with their responses; problems are noted. */
function readAll(
  document: ScenariosDocument,
  questionnaire: Questionnaire,
  session: Session,
): readonly ReadScenario[] {
  session.note(...lintScenarios(document, questionnaire));
  return document.raw.scenarios.map((scenario, index) => {
    const { responses, problems } = scenarioResponses(document, index, questionnaire);
    session.note(...problems);
    return { scenario, responses, at: document.locate(["scenarios", index, "id"]) };
  });
}

function noScenarios(name: string): Failure {
  return new Failure(
    EXIT.nothing,
    `no scenarios were found for ${name}`,
    `write scenarios.yaml beside it ('unsilo schema scenarios' describes it), or name a file: unsilo test ${name} FILE`,
  );
}
