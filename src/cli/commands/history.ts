import { byDate, historyOf } from "../../core/comparison/history.ts";
import { HISTORY_FORMATS } from "../../report/registry.ts";
import { textsIn } from "../../text/languages/index.ts";
import { canvasFor } from "../canvas.ts";
import type { Context } from "../context.ts";
import { EXIT } from "../failure.ts";
import { languageOf } from "../language.ts";
import { questionnaireOf, type RoundOptions } from "../load/load-round.ts";
import { loadRounds } from "../load/load-rounds.ts";
import type { OutputOptions } from "../options.ts";
import { checkTargets, isForClient, targetsOf, writeTarget } from "../outputs.ts";
import { VERSION } from "../version.ts";

/** `unsilo history FOLDER`: the assessments of one organization over time. */
export async function history(
  folder: string,
  options: RoundOptions & OutputOptions,
  context: Context,
): Promise<number> {
  const targets = targetsOf(HISTORY_FORMATS, options);
  checkTargets(targets, context);
  const rounds = await loadRounds(folder, { ...options, forClient: isForClient(targets) }, context);
  const latest = rounds.reduce((a, b) => (byDate(a.result, b.result) < 0 ? b : a));
  const questionnaire = await questionnaireOf(latest, options, context);
  const asked = options.lang ?? latest.found?.config.language;
  const language = languageOf(asked, questionnaire.languages);
  const [first, ...rest] = rounds;
  const results = [first.result, ...rest.map(({ result }) => result)] as const;
  const input = {
    history: historyOf(results, questionnaire, language),
    questionnaire,
    texts: textsIn(language),
    tool: `unsilo ${VERSION}`,
  };
  for (const target of targets) {
    const report = await target.format.load();
    await writeTarget(target, report(input, canvasFor(target, context)), context);
  }
  return EXIT.done;
}
