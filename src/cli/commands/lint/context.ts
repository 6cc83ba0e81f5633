import { folderOf } from "../../../io/read-files.ts";
import { type FoundConfig, loadConfig } from "../../load/config.ts";
import { findFiles } from "../../load/files.ts";
import {
  type AskedQuestionnaire,
  type LoadedQuestionnaire,
  questionnaireFor,
} from "../../load/questionnaire.ts";
import type { Session } from "../../session.ts";

/** Which questionnaire and which config files are held against, as the command line says. */
export interface ContextOptions {
  readonly questionnaire?: string;
  readonly config?: string | false;
}

/** What stands around a file: each part is looked for once. */
export interface LintContext {
  readonly configOf: (file: string) => Promise<FoundConfig | undefined>;
  readonly questionnaireOf: (
    asked: AskedQuestionnaire,
    found: FoundConfig | undefined,
  ) => Promise<LoadedQuestionnaire>;
  /** Whether the config lists the file among its responses, so that a pipeline reads it. */
  readonly isListed: (file: string, found: FoundConfig | undefined) => Promise<boolean>;
}

export function lintContextOf(options: ContextOptions, session: Session): LintContext {
  const configs = new Map<string, Promise<FoundConfig | undefined>>();
  const questionnaires = new Map<string, Promise<LoadedQuestionnaire>>();
  const listed = new Map<string, Promise<readonly string[]>>();
  return {
    configOf: (file) =>
      kept(configs, folderOf(file), () => loadConfig(options.config, file, session)),
    questionnaireOf: (asked, found) => {
      const key = options.questionnaire ?? `${found?.folder}/${found?.config.questionnaire}`;
      const named = options.questionnaire ?? found?.config.questionnaire;
      return kept(questionnaires, named === undefined ? asked.id : key, () =>
        questionnaireFor(asked, options, found, session),
      );
    },
    isListed: async (file, found) => {
      if (found === undefined || found.config.responses.length === 0) return false;
      const { folder, config } = found;
      // That a name stands for nothing is told where the config is checked.
      const files = await kept(
        listed,
        folder,
        async () => (await findFiles(config.responses, folder, { setbacks: [] })).files,
      );
      return files.includes(file);
    },
  };
}

function kept<T>(store: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const value = store.get(key) ?? make();
  store.set(key, value);
  return value;
}
