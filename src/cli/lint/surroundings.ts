import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import { folderOf } from "../../io/read-files.ts";
import { findFiles } from "../load/find-files.ts";
import { type AskedQuestionnaire, questionnaireFor } from "../load/load-assessment.ts";
import { type FoundConfig, loadConfig } from "../load/load-config.ts";
import type { LoadedQuestionnaire } from "../load/load-questionnaire.ts";

/** Which questionnaire and which config files are held against, as the command line says. */
export interface SurroundingOptions {
  readonly questionnaire?: string;
  readonly config?: string | false;
}

/** What stands around a file: each part is looked for once. */
export interface Surroundings {
  readonly configOf: (file: string) => Promise<FoundConfig | undefined>;
  readonly questionnaireOf: (
    asked: AskedQuestionnaire,
    found: FoundConfig | undefined,
  ) => Promise<LoadedQuestionnaire>;
  /** Whether the config lists the file among its responses, so that a pipeline reads it. */
  readonly isListed: (file: string, found: FoundConfig | undefined) => Promise<boolean>;
}

export function surroundingsOf(options: SurroundingOptions, context: Context): Surroundings {
  const { ports, desk } = context;
  const configs = new Map<string, Promise<FoundConfig | undefined>>();
  const questionnaires = new Map<string, Promise<LoadedQuestionnaire>>();
  const listed = new Map<string, Promise<readonly string[]>>();
  return {
    configOf: (file) =>
      kept(configs, folderOf(file), () => loadConfig(options.config, file, ports, desk)),
    questionnaireOf: (asked, found) => {
      const key = options.questionnaire ?? `${found?.folder}/${found?.config.questionnaire}`;
      const named = options.questionnaire ?? found?.config.questionnaire;
      return kept(questionnaires, named === undefined ? asked.id : key, () =>
        questionnaireFor(asked, options, found, ports, desk),
      );
    },
    isListed: async (file, found) => {
      if (found === undefined || found.config.responses.length === 0) return false;
      const { folder, config } = found;
      const files = await kept(listed, folder, () => filesOrNone(config.responses, folder));
      return files.includes(file);
    },
  };
}

/** The files that a config lists; that it lists none is told where the config is checked. */
async function filesOrNone(names: readonly string[], folder: string): Promise<readonly string[]> {
  const found = await Promise.all(
    names.map((name) =>
      findFiles([name], folder).then(
        ({ files }) => files,
        (error: unknown) => {
          if (error instanceof Failure) return [];
          throw error;
        },
      ),
    ),
  );
  return found.flat();
}

function kept<T>(store: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const value = store.get(key) ?? make();
  store.set(key, value);
  return value;
}
