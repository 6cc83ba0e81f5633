import type { ResponseFile } from "./response.ts";

/** A date in a response, and its place. */
interface DateNamed {
  readonly found: string;
  readonly path: readonly (string | number)[];
}

/** What a response names as days; the answers by their questions. */
export interface Dated extends Pick<ResponseFile, "date" | "consent"> {
  readonly answers: Iterable<readonly [string, { readonly evidence?: readonly unknown[] }]>;
}

/** The days of an interview, of a consent and of evidence. */
export function datesNamed({ date, consent, answers }: Dated): readonly DateNamed[] {
  const named: DateNamed[] = [];
  const note = (found: string | undefined, path: DateNamed["path"]): void => {
    if (found !== undefined) named.push({ found, path });
  };
  note(date, ["date"]);
  note(consent?.read, ["consent", "read"]);
  for (const [id, { evidence = [] }] of answers) {
    for (const [index, one] of evidence.entries()) {
      note((one as { readonly date?: string }).date, ["answers", id, "evidence", index, "date"]);
    }
  }
  return named;
}
