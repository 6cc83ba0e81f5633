import type { ResponseFile } from "./response.ts";

/** A date in a response, and its place. */
interface DateNamed {
  readonly found: string;
  readonly path: readonly (string | number)[];
}

/** The days of an interview, of a consent and of evidence. */
export function datesNamed({
  date,
  consent,
  answers,
}: Pick<ResponseFile, "date" | "consent"> & {
  readonly answers: Readonly<Record<string, { readonly evidence?: readonly unknown[] }>>;
}): readonly DateNamed[] {
  const evidence = Object.entries(answers).flatMap(([id, answer]) =>
    (answer.evidence ?? []).map((one, index) => ({
      found: (one as { readonly date?: string }).date,
      path: ["answers", id, "evidence", index, "date"],
    })),
  );
  return [
    { found: date, path: ["date"] },
    { found: consent?.read, path: ["consent", "read"] },
    ...evidence,
  ].flatMap(({ found, path }) => (found === undefined ? [] : [{ found, path }]));
}
