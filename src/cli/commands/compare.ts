import { compareResults } from "../../analyse/comparison.ts";
import type { Questionnaire, Result } from "../../model/index.ts";
import type { ComparisonInput } from "../../report/comparison/comparison-view.ts";
import { comparisonView } from "../../report/comparison/view-of.ts";
import { COMPARISON_FORMATS } from "../../report/registry.ts";
import { comparisonTexts } from "../../text/comparison/index.ts";
import { didYouMean } from "../../text/did-you-mean.ts";
import { forTerminalLine } from "../../text/encode/terminal.ts";
import { textsIn } from "../../text/languages/index.ts";
import type { Context } from "../context.ts";
import { EXIT, Failure, worstOf } from "../failure.ts";
import { languageOf } from "../language.ts";
import { STDIN } from "../load/find-files.ts";
import { loadRound, questionnaireOf, type Round, type RoundOptions } from "../load/load-round.ts";
import type { OutputOptions } from "../options.ts";
import { checkSame } from "../same-organization.ts";
import { checkDestinations, isForClient, destinationsOf } from "../outputs.ts";
import { VERSION } from "../version.ts";
import { writeAll } from "../write-all.ts";

export type CompareOptions = RoundOptions &
  OutputOptions & {
    readonly done?: readonly string[];
    readonly failOnDrop?: boolean;
  };

/** `unsilo compare BEFORE AFTER`: what moved between two assessments of one organization. */
export async function compare(
  before: string,
  after: string,
  options: CompareOptions,
  context: Context,
): Promise<number> {
  const destinations = destinationsOf(COMPARISON_FORMATS, options);
  checkDestinations(destinations, context);
  if (before === STDIN && after === STDIN) {
    throw new Failure(EXIT.usage, "standard input can be one of the two", "name a file or folder");
  }
  const settings = { ...options, forClient: isForClient(destinations) };
  const earlier = await loadRound(before, settings, context);
  const later = await loadRound(after, settings, context);
  checkSame(earlier.result, later.result);
  const questionnaire = await questionnaireOf(later, options, context);
  const done = options.done ?? [];
  checkDone(done, earlier.result, questionnaire);
  const language = languageIn(later, questionnaire, options);
  const comparison = compareResults(earlier.result, later.result, questionnaire, {
    language,
    done,
  });
  const input = { comparison, questionnaire, texts: textsIn(language), tool: `unsilo ${VERSION}` };
  const written = await writeAll(destinations, input, context);
  return worstOf([written, options.failOnDrop === true ? await judged(input, context) : EXIT.done]);
}

function languageIn(
  { found }: Round,
  { languages }: Questionnaire,
  { lang }: RoundOptions,
): string {
  return languageOf(lang ?? found?.config.language, languages);
}

function checkDone(
  done: readonly string[],
  before: Result,
  { id, recommendations }: Questionnaire,
): void {
  const known = [...recommendations, ...before.recommendations].map((one) => one.id);
  const unknown = done.find((one) => !known.includes(one));
  if (unknown === undefined) return;
  const likely = didYouMean(unknown, known);
  throw new Failure(
    EXIT.usage,
    `${id} has no recommendation "${unknown}"`,
    likely === undefined
      ? "--format json lists those that applied before, with their ids"
      : `did you mean "${likely}"?`,
  );
}

/** The gate, and a line on standard error that says how it was decided. */
async function judged(input: ComparisonInput, { ports }: Context): Promise<number> {
  const { drop } = input.comparison;
  const words = comparisonTexts(input.texts.language);
  const rows = comparisonView(input).dimensions;
  const fallen = rows.filter(({ id }) => drop.nodes.includes(id));
  const lost = rows.filter(({ id }) => drop.lost.includes(id)).map(({ title }) => title);
  const said = {
    dropped: words.dropped(
      fallen.map(({ title, mean, level }) => words.fallen(title, mean, level)),
    ),
    held: words.held,
    "cannot-tell": words.cannotTell,
  }[drop.kind];
  const lines = [said, ...(lost.length === 0 ? [] : [words.lost(lost)])];
  await ports.stderr.write(lines.map((line) => `unsilo: ${forTerminalLine(line)}\n`).join(""));
  return { dropped: EXIT.threshold, held: EXIT.done, "cannot-tell": EXIT.nothing }[drop.kind];
}
