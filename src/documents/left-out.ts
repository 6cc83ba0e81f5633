import { checkTexts } from "../generated/catalogs/check.ts";
import { capital } from "../text/grammar.ts";
import { listed } from "../text/shorten.ts";
import { type Block, paragraph } from "./blocks.ts";
import type { ReportInput } from "./input.ts";

/** The files beside the responses that look like one and are not read; nothing without any. */
export function leftOutNote({
  result,
  texts: { language },
}: Pick<ReportInput, "result" | "texts">): readonly Block[] {
  const names = result.problems.flatMap(({ code, at }) =>
    code === "file-left-out" && at !== undefined ? [at.file] : [],
  );
  if (names.length === 0) return [];
  const { notRead } = checkTexts(language);
  const sentence = notRead({ count: names.length, names: listed(names) });
  return paragraph(`${capital(language, sentence)}.`, "note");
}
