import { byDate, historyOf } from "../../analyse/history.ts";
import { HISTORY_FORMATS } from "../../report/registry.ts";
import { textsIn } from "../../text/languages/index.ts";
import type { Context } from "../context.ts";
import { languageOf } from "../language.ts";
import { questionnaireOf, type RoundOptions } from "../load/load-round.ts";
import { loadRounds } from "../load/load-rounds.ts";
import type { OutputOptions } from "../options.ts";
import { checkDestinations, isForClient, destinationsOf } from "../outputs.ts";
import { VERSION } from "../version.ts";
import { writeAll } from "../write-all.ts";

/** `unsilo history FOLDER`: the assessments of one organization over time. */
export async function history(
  folder: string,
  options: RoundOptions & OutputOptions,
  context: Context,
): Promise<number> {
  const destinations = destinationsOf(HISTORY_FORMATS, options);
  checkDestinations(destinations, context);
  const rounds = await loadRounds(
    folder,
    { ...options, forClient: isForClient(destinations) },
    context,
  );
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
  return writeAll(destinations, input, context);
}
