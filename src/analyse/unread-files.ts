import type { Problem } from "../model/index.ts";

/** The files that look like responses and are not read, each once; undefined if there are none. */
export function unreadFilesIn(problems: readonly Problem[]): readonly string[] | undefined {
  const files = problems.flatMap(({ code, at }) =>
    code === "file-left-out" && at !== undefined ? [at.file] : [],
  );
  return files.length === 0 ? undefined : [...new Set(files)];
}
