import { TemplateError } from "../../report/template/template-error.ts";
import type { Context } from "../context.ts";
import { readTemplate, type TemplateKind } from "../report-formats.ts";
import type { FileCheck } from "./check-files.ts";

/** A template of one's own: all that can be said of it before there is anything to fill in. */
export async function checkTemplateFile(
  file: string,
  kind: TemplateKind,
  context: Context,
): Promise<FileCheck> {
  const source = readTemplate(file, kind, context);
  const { compileTemplate } = await import("../../report/template/compile-template.ts");
  try {
    compileTemplate(source);
  } catch (error) {
    if (error instanceof TemplateError) return { problems: error.problems };
    throw error;
  }
  return { problems: [] };
}
