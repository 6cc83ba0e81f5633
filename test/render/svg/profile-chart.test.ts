import { describe, expect, test } from "vitest";
import { COMPACT, NARROW, WIDE } from "../../../src/render/svg/chart-layout.ts";
import { profileChart } from "../../../src/render/svg/profile-chart.ts";
import type { LevelMark, NodeMark, ProfileChart } from "../../../src/documents/charts.ts";

const levels: readonly LevelMark[] = [1, 2, 3, 4, 5].map((level) => ({
  level,
  name: `Level number ${level} of the model`,
  percent: String((level - 1) * 25),
}));

const SILOS: NodeMark = {
  title: "Silos",
  isScored: true,
  level: "2",
  levelWords: "2",
  levelPercent: "25",
  levelSpan: [],
  standing: "Silos: level 2, target 3",
  mean: "2.4",
  percent: "35",
  target: "3",
  targetPercent: "50",
  reason: "",
  isBinding: false,
};

const row = (given: Partial<NodeMark> = {}): NodeMark => ({ ...SILOS, ...given });

const chart = (rows: readonly NodeMark[]): ProfileChart => ({
  type: "profile",
  id: "chart",
  title: "Profile",
  note: "A note.",
  limits: "limits the level",
  isCompact: false,
  labels: { level: "Level", mean: "Mean", target: "Target" },
  levels,
  rows,
});

const draw = (rows: readonly NodeMark[], layout = WIDE): string =>
  profileChart(chart(rows), layout).svg;

const numbers = (svg: string, pattern: RegExp): readonly number[] =>
  Array.from(svg.matchAll(pattern), ([, number]) => Number(number));

describe("the position of marks", () => {
  // The wide track: from 214 + 45 = 259, over 752 − 259 − 50 − 45 = 398 pixels.
  test.each([
    ["1", "0", 259],
    ["2", "25", 358.5],
    ["3", "50", 458],
    ["5", "100", 657],
  ])("level %s at %s percent", (level, levelPercent, x) => {
    const svg = draw([row({ level, levelPercent, target: "", targetPercent: "" })]);
    expect(svg).toContain(`<circle class="chart-dot" cx="${x}"`);
    expect(svg).toContain(
      `class="chart-today" text-anchor="middle" font-size="13">${level}</text>`,
    );
  });

  test("the target is a ring with its number, and a line leads to it", () => {
    const svg = draw([row()]);
    expect(svg).toContain('<circle class="chart-ring" cx="458"');
    expect(svg).toMatch(/<line class="chart-way" x1="358.5" x2="458"/u);
    expect(svg).toContain(">2 → 3</text>");
  });

  test("a target that is reached is a ring around the dot", () => {
    const svg = draw([row({ target: "2", targetPercent: "25" })]);
    expect(svg).toContain('<circle class="chart-ring" cx="358.5"');
    expect(svg).toContain('r="15"');
    expect(svg).toContain(">2 → 2</text>");
  });

  test("possible levels are a band from the lowest to the highest", () => {
    expect(draw([row({ levelSpan: ["0", "25"] })])).toMatch(
      /<rect class="chart-span" x="244" y="[\d.]+" width="129.5"/u,
    );
    expect(draw([row()])).not.toContain("chart-span");
  });

  test("a target score is compared with the mean, not with the level", () => {
    const svg = draw([row({ target: "3.5", targetPercent: "" })]);
    expect(svg).toContain(">2.4 → 3.5</text>");
    expect(svg).not.toContain("chart-ring");
  });

  test("without a level the reason replaces it", () => {
    const svg = draw([
      row({ isScored: false, level: "–", levelPercent: "", reason: "too few answers" }),
    ]);
    expect(svg).toContain(">too few answers</text>");
    expect(svg).not.toContain("<circle");
  });

  test("a row that limits the level says so in words", () => {
    expect(draw([row({ isBinding: true })])).toContain(">limits the level</text>");
    expect(draw([row()])).not.toContain("limits the level");
  });
});

describe.each([
  ["wide", WIDE],
  ["compact", COMPACT],
  ["narrow", NARROW],
] as const)("the %s layout", (_, layout) => {
  test.each([1, 3, 4, 14])("holds %i rows with labels of 40 characters", (count) => {
    const rows = Array.from({ length: count }, (_one, at) =>
      row({
        title: `Mandates Within Many Management Meetings ${at}`.slice(0, 40),
        isBinding: true,
      }),
    );
    const svg = draw(rows, layout);
    const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(svg)?.map(Number) ?? [];
    expect(width).toBe(layout.width);
    for (const y of numbers(svg, / y="([\d.-]+)"/gu)) expect(y).toBeLessThanOrEqual(height ?? 0);
    for (const x of numbers(svg, / (?:c?x)="([\d.-]+)"/gu))
      expect(x).toBeLessThanOrEqual(layout.width);
    const rules = numbers(svg, /class="chart-rule"[^>]* y1="([\d.]+)"/gu);
    expect(rules.length).toBe(count);
    expect(svg).not.toContain("NaN");
  });
});

test("names itself and describes every row", () => {
  const svg = draw([row(), row({ standing: "Incentives: level 1, target 2" })]);
  expect(svg).toContain('role="img"');
  expect(svg).toContain('aria-labelledby="chart-title chart-desc"');
  expect(svg).toContain('<title id="chart-title">Profile</title>');
  expect(svg).toContain("A note. Silos: level 2, target 3. Incentives: level 1, target 2.</desc>");
});

test("labels are escaped", () => {
  const svg = draw([row({ title: "</text><script>" })]);
  expect(svg).toContain("&lt;/text&gt;&lt;script&gt;");
  expect(svg).not.toContain("<script");
});

test("numbers with many digits shrink to fit their dot", () => {
  const svg = draw([row({ level: "1000" })]);
  const [size] = numbers(svg, /class="chart-today"[^>]* font-size="([\d.]+)">1000/gu);
  expect(size).toBeLessThan(9);
});

test("names of levels are omitted if there is no room for them", () => {
  const many = Array.from({ length: 11 }, (_, level) => ({
    level,
    name: "Name",
    percent: String(level * 10),
  }));
  const svg = profileChart({ ...chart([row()]), levels: many }, WIDE).svg;
  expect(svg).not.toContain(">Name<");
  expect(svg).toContain(">10</text>");
  expect(draw([row()])).toContain(">Level number 1</text>");
});
