import { checkTexts } from "../generated/catalogs/check.ts";
import { capital } from "../text/grammar.ts";
import { listed } from "../text/shorten.ts";
import { unreadFilesIn } from "../analyse/unread-files.ts";
import { type Block, paragraph } from "./blocks.ts";
import type { ReportInput } from "./input.ts";

/** The files beside the responses that look like one and are not read; nothing without any. */
export function leftOutNote({
  result,
  texts,
}: Pick<ReportInput, "result" | "texts">): readonly Block[] {
  return unreadNote({ unreadFiles: unreadFilesIn(result.problems) }, texts);
}

/** The same for a document that names them itself. */
export function unreadNote(
  { unreadFiles: names = [] }: { readonly unreadFiles?: readonly string[] | undefined },
  { language }: Pick<ReportInput["texts"], "language">,
): readonly Block[] {
  if (names.length === 0) return [];
  const { notRead } = checkTexts(language);
  const sentence = notRead({ count: names.length, names: listed(names) });
  return paragraph(`${capital(language, sentence)}.`, "note");
}
