import type { Form } from "../form/form.ts";
import type { Location, Problem } from "../model/index.ts";
import { decode, type Source } from "../read/source.ts";
import { problem } from "../text/problems.ts";
import { readPasted } from "./pasted-answers.ts";
import { hasMarkdownTag, markdownTag, readMarkdownForm } from "./markdown-form.ts";
import type { FormSaid } from "./said.ts";
import type { ReadCells } from "./workbook-cells.ts";
import { readWorkbookForm, workbookTags } from "./workbook-form.ts";

/** What came back: a response that a page wrote, or a form to be read with its questionnaire. */
export type Returned =
  | { readonly kind: "response"; readonly how: "json" | "mail"; readonly source: Source }
  | ({
      readonly kind: "form";
      readonly how: "markdown" | "workbook";
      readonly read: (form: Form) => {
        readonly said: FormSaid;
        readonly problems: readonly Problem[];
      };
    } & Pick<FormSaid, "tag" | "tagAt">);

/** What the content of a file is read with. */
export interface ReturnReaders {
  readonly readCells: ReadCells;
}

export interface ReturnedReading {
  readonly returned: readonly Returned[];
  readonly problems: readonly Problem[];
  /** The text, for the lines around a problem. */
  readonly text?: string;
}

/** The endings of forms in a folder; other files there are left out. */
export const FORM_ENDINGS: readonly string[] = [".json", ".xlsx", ".ods", ".md", ".txt", ".eml"];

/** Workbooks that are never opened. */
const REFUSED = /\.(?:xlsm|xlsb|xls|xltm)$/iu;

/** Whether a file of a folder may be a form, or looks so much like one that it must not be left out. */
export function mayBeForm(file: string): boolean {
  const name = file.toLowerCase();
  return FORM_ENDINGS.some((ending) => name.endsWith(ending)) || REFUSED.test(name);
}

/** Finds out what a file is, by its content. */
export async function readReturned(
  file: string,
  bytes: Uint8Array,
  readers: ReturnReaders,
): Promise<ReturnedReading> {
  const at = { file, line: 1, column: 1 };
  const workbook = /\.(xlsx|ods)$/iu.exec(file)?.[1]?.toLowerCase();
  if (REFUSED.test(file)) return refused("macros", at);
  if (workbook === "xlsx" || workbook === "ods") {
    return workbookReturned(file, bytes, workbook, readers, at);
  }
  const source = decode(file, bytes);
  return "text" in source
    ? { ...textReturned(source, at), text: source.text }
    : { returned: [], problems: [source] };
}

type Refusal = "none" | "newer" | "encrypted" | "damaged" | "macros";

function refused(why: Refusal, at: Location): ReturnedReading {
  return { returned: [], problems: [problem("not-a-form", at, { why })] };
}

async function workbookReturned(
  file: string,
  bytes: Uint8Array,
  kind: "xlsx" | "ods",
  { readCells }: ReturnReaders,
  at: Location,
): Promise<ReturnedReading> {
  const reading = await readCells(bytes, kind);
  if (reading.kind === "refused") return refused(reading.why, at);
  const found = workbookTags(file, reading.sheets);
  if (found.length === 0) return refused("none", at);
  if (found.includes("newer")) return refused("newer", at);
  const returned = found.flatMap((one): readonly Returned[] => {
    if (one === "newer") return [];
    const { tag, tagAt } = one;
    const read = (form: Form) => readWorkbookForm(one, form);
    return [{ kind: "form", how: "workbook", tag, tagAt, read }];
  });
  return { returned, problems: [] };
}

function textReturned(source: Source, at: Location): ReturnedReading {
  if (source.file.toLowerCase().endsWith(".json")) {
    return { returned: [{ kind: "response", how: "json", source }], problems: [] };
  }
  const tagged = markdownTag(source);
  if (tagged !== undefined) {
    const read = (form: Form) => readMarkdownForm(source, form, tagged);
    return { returned: [{ kind: "form", how: "markdown", ...tagged, read }], problems: [] };
  }
  const blocks = readPasted(source);
  if (blocks.length === 0) return refused(hasMarkdownTag(source) ? "newer" : "none", at);
  return {
    returned: blocks.flatMap((one) =>
      "source" in one
        ? [{ kind: "response" as const, how: "mail" as const, source: one.source }]
        : [],
    ),
    problems: blocks.flatMap((one) => ("problem" in one ? one.problem : [])),
  };
}
