import { element, type Svg } from "./svg.ts";

/** A share of all, 0 to 1; the number is next to it. */
export function answerBar(share: number): Svg {
  return element(
    "svg",
    {
      class: "bar",
      viewBox: "0 0 100 8",
      preserveAspectRatio: "none",
      "aria-hidden": "true",
      focusable: "false",
    },
    [
      element("rect", { class: "bar-all", width: 100, height: 8 }),
      element("rect", { class: "bar-part", width: 100 * share, height: 8 }),
    ],
  );
}
