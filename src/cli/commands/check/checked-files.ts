import type { CheckedFile } from "../../../model/index.ts";
import { isTableFile } from "../../../read/data-files.ts";
import type { CountedFile } from "../../load/table-answers.ts";

/** The files of a check with their state, by name. */
export function checkedFiles(
  counted: readonly CountedFile[],
  bad: ReadonlySet<string>,
  leftOut: readonly string[],
): readonly CheckedFile[] {
  return [
    ...counted.map(({ file, isTable, responses, unfinished }) => ({
      file,
      state: unfinished < responses ? ("finished" as const) : ("unfinished" as const),
      ...(isTable && { responses, unfinished }),
    })),
    ...[...bad].map((file) => ({
      file,
      state: "bad" as const,
      ...(isTableFile(file) && { responses: 0 }),
    })),
    ...leftOut.map((file) => ({ file, state: "left-out" as const })),
  ].toSorted((a, b) => (a.file < b.file ? -1 : 1));
}
