import { describe, expect, test } from "vitest";
import { distributionChart } from "../../../src/render/svg/distribution-chart.ts";
import { matrixChart } from "../../../src/render/svg/matrix-chart.ts";
import { roadmapChart } from "../../../src/render/svg/roadmap-chart.ts";
import type { MatrixPoint, RoadmapBar } from "../../../src/documents/charts.ts";

const LONG = "Mandates Within Many Management Meetings";

const numbers = (svg: string, pattern: RegExp): readonly number[] =>
  Array.from(svg.matchAll(pattern), ([, number]) => Number(number));

describe("the matrix", () => {
  const point = (number: number, x: string, y: string): MatrixPoint => ({
    number: String(number),
    title: LONG,
    gain: "+0.10",
    effort: "5 person-days",
    spoken: `${number}. ${LONG}: +0.10, 5 person-days.`,
    x,
    y,
  });
  const draw = (points: readonly MatrixPoint[]): string =>
    matrixChart({
      type: "matrix",
      id: "m",
      title: "Matrix",
      note: "Note.",
      points,
      bounds: { days: ["20", "40"], gain: ["0.06", "0.12"] },
      gain: "Gain",
      effort: "Effort",
    }).svg;

  test("the largest gain is at the top, the largest effort at the right", () => {
    // From 64 + 17 to 536 − 17, and from 292 − 17 to 22 + 17.
    const svg = draw([point(1, "0", "100"), point(2, "100", "0")]);
    expect(svg).toContain('cx="81" cy="39"');
    expect(svg).toContain('cx="519" cy="275"');
  });

  test("half and the maximum of each axis are where a point of that value would be", () => {
    const svg = draw([point(1, "0", "100"), point(2, "100", "0")]);
    // Halfway between 81 and 519, and between 39 and 275; text is 4 below its middle.
    expect(svg).toMatch(/x="300" y="308"[^>]*>20</u);
    expect(svg).toMatch(/x="519" y="308"[^>]*>40</u);
    expect(svg).toMatch(/x="58" y="161"[^>]*>0.06</u);
    expect(svg).toMatch(/x="58" y="43"[^>]*>0.12</u);
  });

  test("points in one place move apart within the field", () => {
    const svg = draw(Array.from({ length: 7 }, (_, at) => point(at + 1, "100", "100")));
    const xs = numbers(svg, /cx="([\d.]+)"/gu);
    expect(new Set(xs).size).toBe(7);
    for (const x of xs) expect(x).toBeGreaterThan(64);
    for (const x of xs) expect(x).toBeLessThan(536);
  });
});

test("columns are as high as their counts, and an empty level has no column", () => {
  const bars = [
    { level: "1", count: "4", percent: "100", spoken: "Level 1: 4 answers." },
    { level: "2", count: "0", percent: "0", spoken: "Level 2: no answer." },
  ];
  const { svg } = distributionChart({
    type: "distribution",
    id: "d",
    title: "Answers",
    note: "",
    bars,
  });
  // From 70 up to 18.
  expect(numbers(svg, / height="([\d.]+)"/gu)).toEqual([52, 0]);
  expect(svg).toContain("Level 1: 4 answers. Level 2: no answer.");
});

describe("the roadmap", () => {
  const step = (number: number, span: readonly [number, number]): RoadmapBar => ({
    number,
    title: LONG.repeat(3),
    time: "week 1–4",
    span,
    phase: "Decision 1",
    tone: "0",
    facts: "",
  });
  const draw = (steps: readonly RoadmapBar[]): string =>
    roadmapChart({ type: "roadmap", id: "p", title: "Roadmap", note: "", steps }).svg;

  test("a bar covers its part of the total time", () => {
    // 330 to 748: 418 pixels.
    expect(draw([step(1, [0.5, 1])])).toMatch(
      /<rect class="chart-phase-0" x="539"[^>]* width="209"/u,
    );
  });

  test("names end before the bars, and late times are at the right end", () => {
    const svg = draw([step(1, [0, 0.2]), step(2, [0.9, 1])]);
    expect(svg).toMatch(/x="748"[^>]*text-anchor="end">week 1–4 · Decision 1/u);
    expect(svg).toContain("…</text>");
  });
});
