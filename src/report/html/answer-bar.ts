import { element, type Svg } from "./svg.ts";

/** How large a part of all answers one answer has. The number stands beside it. */
export function answerBar(count: number, total: number): Svg {
  const share = total === 0 ? 0 : (count / total) * 100;
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
      element("rect", { class: "bar-part", width: share, height: 8 }),
    ],
  );
}
