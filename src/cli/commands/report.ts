import type { Context } from "../context.ts";
import { render, type RenderOptions } from "../render.ts";

/** `unsilo report FILES…`: the document for the client. */
export function report(
  files: readonly string[],
  options: RenderOptions,
  context: Context,
): Promise<number> {
  return render("report", files, options, context);
}
