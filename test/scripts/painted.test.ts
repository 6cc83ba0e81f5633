import { expect, test } from "vitest";
import { animation } from "../../scripts/animation.ts";
import { paintedLines } from "../../scripts/painted.ts";

const ESC = "\u001B[";

test("an ink continues past the end of a line, until it is switched off", () => {
  const lines = [`${ESC}1mbold`, `still${ESC}0m plain ${ESC}36mblue${ESC}39m.`, `${ESC}0;2mdim`];
  expect(paintedLines(lines)).toEqual([
    [{ text: "bold", ink: "b" }],
    [
      { text: "still", ink: "b" },
      { text: " plain ", ink: "" },
      { text: "blue", ink: "a" },
      { text: ".", ink: "" },
    ],
    [{ text: "dim", ink: "d" }],
  ]);
});

test("without motion the last frame is shown, and its text is escaped", () => {
  const frame = (text: string, seconds: number) => ({ lines: paintedLines([text]), seconds });
  const svg = animation([frame("first", 1), frame("a < b", 3)], 20, "Two frames");
  expect(svg).toContain('<g class="f" id="f0">');
  expect(svg).toContain('<g class="f s" id="f1">');
  expect(svg).toContain("@keyframes k0{0.00%{opacity:1}25.00%{opacity:0}}");
  expect(svg).toContain("@keyframes k1{0%{opacity:0}25.00%{opacity:1}}");
  expect(svg).toContain(">a &lt; b</tspan>");
  expect(svg).not.toContain("<script");
});
