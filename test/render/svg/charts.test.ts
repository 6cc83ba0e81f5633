import { describe, expect, test } from "vitest";
import { distributionChart } from "../../../src/render/svg/distribution-chart.ts";
import { matrixChart } from "../../../src/render/svg/matrix-chart.ts";
import { radarChart } from "../../../src/render/svg/radar-chart.ts";
import { roadmapChart } from "../../../src/render/svg/roadmap-chart.ts";
import type {
  LevelMark,
  MatrixPoint,
  NodeMark,
  RoadmapBar,
} from "../../../src/documents/charts.ts";

const LONG = "Mandates Within Many Management Meetings";

const axis = (given: Partial<NodeMark> = {}): NodeMark => ({
  title: LONG,
  isScored: true,
  level: "3",
  levelWords: "3",
  levelPercent: "50",
  levelSpan: [],
  standing: "Silos: level 3, target 5",
  mean: "3.0",
  percent: "50",
  target: "5",
  targetPercent: "100",
  reason: "",
  isBinding: false,
  ...given,
});

const LEVELS: readonly LevelMark[] = ["0", "50", "100"].map((percent, at) => ({
  level: at + 1,
  name: `Level ${at + 1}`,
  percent,
}));

const radar = (rows: readonly NodeMark[]): string | undefined =>
  radarChart({ type: "radar", id: "r", title: "Radar", note: "A note.", rows, levels: LEVELS })
    ?.svg;

const numbers = (svg: string, pattern: RegExp): readonly number[] =>
  Array.from(svg.matchAll(pattern), ([, number]) => Number(number));

/** Whether any two boxes of a list share more than an edge. */
function overlaps(boxes: readonly (readonly [number, number, number, number])[]): boolean {
  return boxes.some(([l, t, r, b], at) =>
    boxes.slice(at + 1).some(([l2, t2, r2, b2]) => l < r2 && l2 < r && t < b2 && t2 < b),
  );
}

describe("the radar", () => {
  test.each([
    [2, false],
    [3, true],
    [10, true],
    [11, false],
  ])("of %i dimensions is drawn: %s", (count, isDrawn) => {
    const rows = Array.from({ length: count }, () => axis());
    expect(radar(rows) !== undefined).toBe(isDrawn);
  });

  test("is left out if a dimension has no level", () => {
    expect(radar([axis(), axis(), axis({ levelPercent: "", isScored: false })])).toBeUndefined();
  });

  test("the middle of the scale is (50 + 18) / 118 of the way out, the highest at the end", () => {
    // 138 pixels from the centre at 280, 210; the first axis points up.
    const svg = radar([axis(), axis(), axis()]) ?? "";
    expect(svg).toContain('<circle class="chart-dot" cx="280" cy="130.47"');
    expect(svg).toContain('class="chart-aim" points="280.0,72.0');
  });

  test("numbers are beside the labels, and the description includes them", () => {
    const svg = radar([axis(), axis(), axis()]) ?? "";
    expect(svg.match(/>3 → 5<\/text>/gu)?.length).toBe(3);
    expect(svg).toContain("A note. Silos: level 3, target 5.");
    expect(svg).toContain('role="img" viewBox="0 0 560 420" aria-labelledby="r-title r-desc"');
  });

  test.each([3, 4, 5, 6, 7, 8, 9, 10])(
    "labels of 40 characters on %i axes do not overlap",
    (count) => {
      const svg = radar(Array.from({ length: count }, () => axis())) ?? "";
      const boxes = Array.from(
        svg.matchAll(/<g>((?:<text [^>]*>[^<]*<\/text>)+)<\/g>/gu),
        ([, group = ""]) => {
          const x = numbers(group, / x="([\d.-]+)"/gu)[0] ?? 0;
          const ys = numbers(group, / y="([\d.-]+)"/gu);
          const anchor = /text-anchor="(\w+)"/u.exec(group)?.[1];
          // A label of two lines is at most 128 wide from six axes on; above and below it may be
          // wider before.
          const width = anchor === "middle" && count < 6 ? 256 : 128;
          const left = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
          return [left, Math.min(...ys) - 11, left + width, Math.max(...ys) + 3] as const;
        },
      );
      expect(boxes.length).toBe(count);
      expect(overlaps(boxes)).toBe(false);
      for (const [, top, , bottom] of boxes) {
        expect(top).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(420);
      }
    },
  );
});

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
