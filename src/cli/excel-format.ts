import type { Format, Reporter } from "../render/format.ts";
import { EXIT, Failure } from "./failure.ts";
import type { OutputOptions } from "./options.ts";

/** The documents with CSV of the kind that is asked for. */
export function withCsvOf<Input, Content, Rest>(
  { csv }: OutputOptions,
  asked: readonly (Rest & { readonly format: Format<Input, Content> })[],
): readonly (Rest & { readonly format: Format<Input, Content | string> })[] {
  if (csv === undefined) return asked;
  if (asked.every(({ format }) => format.name !== "csv")) {
    throw new Failure(
      EXIT.usage,
      "--csv requires the format csv",
      "add --format csv, or omit --csv",
    );
  }
  return asked.map((to) => (to.format.name === "csv" ? { ...to, format: excel(to.format) } : to));
}

/** The format for Excel, in the language of its input. */
function excel<Input, Content>(format: Format<Input, Content>): Format<Input, Content | string> {
  const load = async (): Promise<Reporter<Input, Content | string>> => {
    const [report, { forExcel }] = await Promise.all([
      format.load(),
      import("../export/csv-excel.ts"),
    ]);
    return (input, canvas) => {
      const { texts } = input as { readonly texts?: { readonly language: string } };
      const content = report(input, canvas);
      return typeof content === "string" ? forExcel(content, texts?.language ?? "en") : content;
    };
  };
  return { ...format, load };
}
