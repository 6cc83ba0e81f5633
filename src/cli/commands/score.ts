import type { Context } from "../context.ts";
import { render, type RenderOptions } from "../render.ts";

/** `unsilo score FILES…`: the profile in the terminal, or json, or csv. */
export function score(
  files: readonly string[],
  options: RenderOptions,
  context: Context,
): Promise<number> {
  return render("score", files, options, context);
}
