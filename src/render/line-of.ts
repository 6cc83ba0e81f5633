import type { Span, Spans } from "../documents/blocks.ts";

/** Runs of text on one line; asides after a name are set off from it. */
export function lineOf(spans: Spans, show: (span: Span) => string): string {
  return spans
    .map((span, at) => {
      if (at === 0) return show(span);
      const isRemark = span.minor === true && spans[at - 1]?.strong === true;
      return `${isRemark ? " · " : " "}${show(span)}`;
    })
    .join("");
}
