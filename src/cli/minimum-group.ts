import type { SavedResult } from "../read/result/read-result.ts";
import type { Config } from "../model/index.ts";
import { EXIT, Failure } from "./failure.ts";

/** What a client may be shown apart, unless the config says otherwise: three people or more. */
const CLIENT = 3;

/** How many people a department needs in order to be shown apart. */
export function minimumGroupOf(
  config: Pick<Config, "minimumGroup"> | undefined,
  isForClient: boolean,
): number {
  return config?.minimumGroup ?? (isForClient ? CLIENT : 1);
}

/** Refuses a saved result that shows what fewer people said than a document may. */
export function checkMinimumGroup(
  { result, locate }: Pick<SavedResult, "result" | "locate">,
  minimumGroup: number,
): void {
  if (result.minimumGroup >= minimumGroup) return;
  const { file, line, column } = locate(["minimumGroup"]);
  throw new Failure(
    EXIT.content,
    `${file}:${line}:${column}: saved with minimumGroup ${result.minimumGroup}, so it shows what fewer than ${minimumGroup} people said; a document for a client may not`,
    `name the responses instead, or write it anew with minimumGroup: ${minimumGroup} in unsilo.config.yaml`,
  );
}
