import { localize } from "../model/localize.ts";
import type { WithheldAdvice } from "../plan/advice.ts";
import { forTerminalLine } from "../text/encode/terminal.ts";
import type { Context } from "./context.ts";

/** Whose documents list recommendations without their titles. */
export interface WithheldFrom {
  readonly withheld: readonly WithheldAdvice[];
  readonly languages: readonly string[];
  readonly minimumGroup: number;
}

/** Tells the consultant, on standard error, what the documents list without a title. */
export async function nameWithheld(
  { withheld, languages, minimumGroup }: WithheldFrom,
  quiet: boolean | undefined,
  { ports }: Context,
): Promise<void> {
  if (withheld.length === 0 || quiet === true) return;
  const names = withheld.map(({ number, recommendation }) => {
    const title = `“${localize(recommendation.title, languages)}”`;
    return number === undefined ? `${title} (in the plan)` : `${number}. ${title}`;
  });
  const why = `fewer than ${minimumGroup} people gave the answers behind them`;
  await ports.stderr.write(
    forTerminalLine(
      `unsilo: titles left out of the document, because ${why}: ${names.join("; ")}`,
    ) + "\n",
  );
}
