import type { Planned } from "./import-plan.ts";

interface Written {
  /** The folder, as messages cite it. */
  readonly folder: string;
  readonly isWritten: boolean;
}

/** What an import did or would do: a line for each response, and the counts. */
export function summaryLines(
  planned: readonly Planned[],
  leftOut: readonly string[],
  { folder, isWritten }: Written,
): readonly string[] {
  const counts = FATES.map(
    (fate) => [fate, planned.filter((one) => one.fate === fate).length] as const,
  );
  const toWrite = planned.filter(({ fate }) => fate === "new" || fate === "updated").length;
  return [
    ...planned.map((one) => lineOf(one, folder)),
    ...(leftOut.length === 0
      ? []
      : [`left out, because no form ends like this: ${leftOut.join(", ")}`]),
    counts.flatMap(([fate, count]) => (count === 0 ? [] : `${count} ${WORDS[fate]}`)).join(", "),
    ending(toWrite, folder, isWritten),
  ];
}

const FATES = [
  "new",
  "updated",
  "unchanged",
  "again",
] as const satisfies readonly Planned["fate"][];

const WORDS: Readonly<Record<Planned["fate"], string>> = {
  new: "new",
  updated: "updated",
  unchanged: "unchanged",
  again: "returned more than once, with the same answers",
};

function lineOf({ one, fate, name }: Planned, folder: string): string {
  const { at, respondent, answered, shown, response } = one;
  const { voice } = response;
  const department = voice.kind === "respondent" ? voice.respondent.department : undefined;
  const who = department === undefined ? respondent : `${respondent} (${department})`;
  const progress = `${answered} of ${shown} questions answered`;
  const unfinished = response.finished ? "" : ", unfinished";
  return `${at.file}: ${who}, ${progress}${unfinished}; ${FATE_LINES[fate](`${folder}/${name}`)}`;
}

const FATE_LINES: Readonly<Record<Planned["fate"], (file: string) => string>> = {
  new: (file) => `new: ${file}`,
  updated: (file) => `replaces the answers in ${file}`,
  unchanged: (file) => `unchanged: ${file}`,
  again: () => "the same answers again",
};

function ending(toWrite: number, folder: string, isWritten: boolean): string {
  const files = toWrite === 1 ? "1 file" : `${toWrite} files`;
  if (toWrite === 0) return "there is nothing to write";
  return isWritten
    ? `wrote ${files} to ${folder}/`
    : `nothing was written; to write ${files}, add -o ${folder}/`;
}
