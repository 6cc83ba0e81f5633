import type { Problem } from "../../../model/index.ts";
import { TemplateError } from "../../../render/template/template-error.ts";
import type { Session } from "../../session.ts";
import { readTemplate, type TemplateKind } from "../report/formats.ts";

/** Checks a custom template, as far as possible without data. */
export async function checkTemplateFile(
  file: string,
  kind: TemplateKind,
  session: Session,
): Promise<readonly Problem[]> {
  const source = readTemplate(file, kind, session);
  const { compileTemplate } = await import("../../../render/template/compile-template.ts");
  try {
    compileTemplate(source);
  } catch (error) {
    if (error instanceof TemplateError) return error.problems;
    throw error;
  }
  return [];
}
