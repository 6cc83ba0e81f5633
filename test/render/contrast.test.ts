import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const FOLDER = new URL("../../templates/", import.meta.url);
const css = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".css"))
  .map((file) => readFileSync(new URL(file, FOLDER), "utf8"))
  .join("\n");
const dark =
  /@media screen and \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/u.exec(css)?.[1] ?? "";
const light = /^:root \{([^}]*)\}/mu.exec(css)?.[1] ?? "";

const PAIRS: readonly (readonly [string, string])[] = [
  ...["ink", "muted", "accent"].flatMap((text): [string, string][] => [
    [text, "paper"],
    [text, "wash"],
  ]),
  ["on-accent", "accent"],
  ...[0, 1, 2, 3, 4].map((shade): [string, string] => ["on-shade", `shade-${shade}`]),
];

describe.each([
  ["light", light],
  ["dark", dark],
])("%s scheme", (_, block) => {
  const colours = new Map(
    Array.from(block.matchAll(/--([\w-]+): (#[\da-f]{6});/gu), ([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );

  test.each(PAIRS)("%s on %s is readable: at least 4.5 to 1", (text, ground) => {
    expect(contrast(colours.get(text) ?? "", colours.get(ground) ?? "")).toBeGreaterThanOrEqual(
      4.5,
    );
  });
});

test("the measure itself: black on white is 21 to 1, a colour on itself 1 (WCAG 2.2)", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  expect(contrast("#123456", "#123456")).toBe(1);
});

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = Number.NaN, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
