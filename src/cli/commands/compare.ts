import { compareResults } from "../../analyse/comparison.ts";
import type { Questionnaire, Result } from "../../model/index.ts";
import { type ComparisonInput, nodeMoves } from "../../documents/comparison-words.ts";
import { hasLevelIn, speakerOf } from "../../documents/moves.ts";
import { COMPARISON_FORMATS } from "../../render/registry.ts";
import { forTerminalLine } from "../../text/encode/terminal.ts";
import { commonTexts } from "../../generated/catalogs/common.ts";
import { EXIT, Failure, worstOf } from "../failure.ts";
import { STDIN } from "../load/files.ts";
import {
  heardTwiceIn,
  loadResult,
  questionnaireOf,
  resultAmong,
  type ResultOptions,
} from "../load/result.ts";
import { requireSameSubject } from "../load/saved.ts";
import { type Definition, type OutputOptions, outputTo, SELECTION } from "../options.ts";
import { destinationsOf, isForClient, writeAll } from "../output.ts";
import { type Session, VERSION } from "../session.ts";
import { languageOf } from "../settings.ts";
import { unknownName } from "../unknown-name.ts";

export const definition: Definition = {
  name: "compare",
  order: 70,
  summary: "compare two assessments",
  description:
    "Compares two assessments of one organization: scores, departments, recommendations and gaps. A changed questionnaire does not count as progress.",
  arguments: [
    ["<BEFORE>", "responses (a file, folder or glob), or a saved result"],
    ["<AFTER>", "the same for the later assessment"],
  ],
  options: [
    ...SELECTION,
    [
      "--done <ID>",
      "a recommendation that was carried out; may be repeated",
      { isRepeatable: true },
    ],
    [
      "--fail-on-drop",
      "exit with 1 if the overall result or a dimension dropped, 4 if this cannot be checked",
    ],
    ...outputTo("terminal, markdown, html or json"),
  ],
  formats: COMPARISON_FORMATS,
  examples: [
    ["unsilo compare 2026/ 2027/", "show the changes in the terminal"],
    [
      "unsilo compare 2026.json 2027/ --done one-shared-goal -o moved.html",
      "compare a saved result with responses, and write a page",
    ],
    [
      "unsilo compare 2026/ 2027/ --fail-on-drop --format json",
      "in a pipeline: exit with 1 if something dropped",
    ],
  ],
};

type CompareOptions = ResultOptions &
  OutputOptions & {
    readonly done?: readonly string[];
    readonly failOnDrop?: boolean;
  };

export async function run(
  session: Session,
  options: CompareOptions,
  before: string,
  after: string,
): Promise<number> {
  const destinations = destinationsOf(COMPARISON_FORMATS, options, session);
  if (before === STDIN && after === STDIN) {
    throw new Failure(
      EXIT.usage,
      "only one of the two can be standard input",
      "use a file or folder for the other",
    );
  }
  const settings = { ...options, forClient: isForClient(destinations) };
  const earlier = await loadResult(before, settings, session);
  const later = await loadResult(after, settings, session);
  requireSameSubject(earlier.result, later.result);
  const questionnaire = await questionnaireOf(later, options, session);
  const done = options.done ?? [];
  checkDone(done, earlier.result, questionnaire);
  const language = languageOf(options.lang, questionnaire, later.found);
  const both = [resultAmong(earlier, [later]), resultAmong(later, [earlier])] as const;
  const comparison = compareResults(...both, questionnaire, {
    language,
    done,
    heardTwice: heardTwiceIn(earlier, later),
  });
  const input = {
    comparison,
    questionnaire,
    texts: commonTexts(language),
    tool: `unsilo ${VERSION}`,
  };
  const written = await writeAll(destinations, input, session);
  return worstOf([written, options.failOnDrop === true ? await judged(input, session) : EXIT.done]);
}

function checkDone(
  done: readonly string[],
  before: Result,
  { id, recommendations }: Questionnaire,
): void {
  const known = [...recommendations, ...before.recommendations].map((one) => one.id);
  const unknown = done.find((one) => !known.includes(one));
  if (unknown === undefined) return;
  const message = `${id} has no recommendation "${unknown}"`;
  const otherwise = "to see the ids of those that applied before, add --format json";
  throw unknownName(message, unknown, known, otherwise);
}

/** The gate, and a line on standard error that says how it was decided. */
async function judged(input: ComparisonInput, { ports }: Session): Promise<number> {
  const { drop } = input.comparison;
  const speaker = speakerOf(input);
  const { words } = speaker;
  const rows = nodeMoves(input.comparison, speaker);
  const fallen = rows.filter(({ id }) => drop.nodes.includes(id));
  const hasLevels = hasLevelIn(fallen, speaker);
  const unscored = rows.filter(({ id }) => drop.lost.includes(id)).map(({ title }) => title);
  const measure = words.labels.mean.toLowerCase();
  const nodes = fallen.map(({ title, mean, level }) =>
    words.droppedNode({ title, measure, mean, level: hasLevels ? level : "" }),
  );
  const message = {
    dropped: words.dropped({ nodes }),
    held: words.noDrop,
    "cannot-tell": words.cannotCheck,
  }[drop.kind];
  const lines = [
    message,
    ...(unscored.length === 0 ? [] : [words.notChecked({ nodes: unscored })]),
  ];
  await ports.stderr.write(lines.map((line) => `unsilo: ${forTerminalLine(line)}\n`).join(""));
  return { dropped: EXIT.threshold, held: EXIT.done, "cannot-tell": EXIT.nothing }[drop.kind];
}
