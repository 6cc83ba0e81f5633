import { describe, expect, test } from "vitest";
import type { Block } from "../../src/documents/blocks.ts";
import type { ChartSpec } from "../../src/documents/charts.ts";
import { dimensions as dimensionSections } from "../../src/documents/report/dimensions.ts";
import type { ReportInput } from "../../src/documents/input.ts";
import { labelsOf } from "../../src/documents/node.ts";
import { matrix } from "../../src/documents/report/matrix.ts";
import { profile } from "../../src/documents/report/profile.ts";
import { reportDocument } from "../../src/documents/report/report.ts";
import { textsOf } from "../../src/documents/findings/finding.ts";
import { type Findings, findingsOf } from "../../src/documents/findings/findings.ts";
import { questionsOf } from "../../src/model/outline.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import { questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { blocksOf, rowsOf, sectionOf, spokenBy, wordsIn } from "../support/document-words.ts";
import { capability, dimension, dimensions, level, oneCapability } from "../support/yaml.ts";
import { reportInput, wholeInput } from "./cases.ts";

const WHOLE = { language: "en" };

function chartsOf(blocks: readonly Block[]): readonly ChartSpec[] {
  return blocksOf(blocks, "chart").map((one) => one.chart);
}

/** The lines with level, mean and coverage. */
function measuresIn(blocks: readonly Block[]): readonly string[] {
  return blocksOf(blocks, "paragraph").flatMap(({ role, spans }) =>
    role === "measures" ? spokenBy(spans) : [],
  );
}

describe("page one", () => {
  test("leads with the widest gap and with what to begin with", async () => {
    const input = await wholeInput(WHOLE);
    const { widestGap, success } = findingsOf(input);
    const [widest, first] = textsOf([...widestGap, ...success]);
    expect(widest).toMatch(
      /^Largest difference between departments, in “.+”: .+ rates this .+ levels? higher than .+\. With \w+ respondents, .+ would .*be noticed.*\.$/u,
    );
    expect(first).toMatch(/^Decision 1 works when .+\.$/u);
  });

  test("asks for the first three priorities, with their days and who signs", async () => {
    // The example's foundations: the shared goal, the sponsor and someone for conflicts.
    for (const input of [await wholeInput(WHOLE), await reportInput()]) {
      expect(textsOf(findingsOf(input).decisions)).toEqual([
        expect.stringMatching(
          /^Assess managers in two departments .+ \(19 person-days, \d+ weeks\)\. Decision: CEO\.$/u,
        ),
        expect.stringMatching(
          /^Make one member of top management .+ \(17 person-days, \d+ weeks\)\. Decision: CEO\.$/u,
        ),
        expect.stringMatching(
          /^Appoint someone .+ \(24\.5 person-days, \d+ weeks\)\. Decision: CEO\.$/u,
        ),
      ]);
    }
  });

  test("says where the plan leads, and when to measure again", async () => {
    expect(textsOf(findingsOf(await wholeInput(WHOLE)).outlook)).toEqual([
      expect.stringMatching(
        /^The plan \(\d+ steps, [\d.]+ person-days\) would raise the dimension levels from 2·2·2·1 to 3·3·3·2\. It takes \d+ weeks; measure again after that\.$/u,
      ),
    ]);
    expect(findingsOf(await reportInput()).outlook).toEqual([]);
  });

  test("in Swedish as well", async () => {
    const input = await wholeInput({ language: "sv" });
    const first = (of: keyof Pick<Findings, "decisions" | "outlook" | "widestGap">): string =>
      findingsOf(input)[of][0]?.text ?? "";
    expect(first("outlook")).toMatch(
      /^Planen \(\d+ steg, [\d,]+ persondagar\) skulle höja områdenas nivåer från 2·2·2·1 till 3·3·3·2\. Den tar/u,
    );
    expect(first("decisions")).toMatch(/ \(19 persondagar, \d+ veckor\)\. Beslut: vd\.$/u);
    expect(first("widestGap")).toMatch(/^Störst skillnad mellan avdelningarna, i ”.+”: /u);
  });
});

test("where departments are withheld, no difference between two of them is mentioned", async () => {
  expect(findingsOf(await wholeInput({ minimumGroup: 3 })).widestGap).toEqual([]);
});

test("withheld parts are mentioned once per dimension, with the remedy", async () => {
  const document = reportDocument(await wholeInput({ minimumGroup: 3 }));
  const groups = blocksOf(sectionOf(document, "dimensions"), "group");
  const silos = groups.find(({ id }) => id === "dimension-silos");
  expect(wordsIn(silos?.blocks ?? []).at(-1)).toMatch(
    /^Withheld to protect respondents: .+; .+\.$/u,
  );
  expect(wordsIn(sectionOf(document, "departments")).at(-1)).toMatch(
    /^This is shown once three people in each department have answered, or /u,
  );
  const measured = measuresIn(sectionOf(document, "dimensions"));
  expect(measured.length).toBeGreaterThan(groups.length / 3);
  const { labels, reasons } = commonTexts("en");
  // Facts in dispute, and a capability of little else, have no score that could be withheld.
  const unscored = measured.filter((line) => line.startsWith(labels.notScored));
  expect(unscored.filter((line) => line.includes(reasons.withheld))).toEqual([]);
  expect(sectionOf(document, "appendix")).toEqual([]);
});

test("a gain is shown against the largest, effort likewise", () => {
  const asked = questionnaire(
    oneCapability(level("a"), level("b")),
    `recommendations: [
      { id: small, title: Small, when: { question: a, lt: 5 }, effort: 5, raises: { a: { from: 1, to: 2 } } },
      { id: large, title: Large, when: { question: a, lt: 5 }, effort: 20, raises: { a: { from: 1, to: 3 } } }
    ]`,
  );
  const result = score(asked, { "it.1": { a: 1, b: 3 } });
  // a from 1 to 2 lifts the mean of a and b by 0.5, to 3 by 1.
  const gains = new Map([
    ["small", 0.5],
    ["large", 1],
  ]);
  const input = { result, questionnaire: asked, texts: commonTexts("en"), background: { gains } };
  const points = chartsOf(matrix(input)).flatMap((one) =>
    one.type === "matrix" ? one.points : [],
  );
  expect(points.map(({ gain, effort, x, y }) => [gain, effort, Number(x), Number(y)])).toEqual([
    ["+0.50", "5 person-days", 25, 50],
    ["+1.00", "20 person-days", 100, 100],
  ]);
});

test("answers are counted by level, over all questions of a dimension", () => {
  const asked = questionnaire(
    dimensions(dimension("d", [capability("c", [level("a"), level("b")])])),
  );
  const people = { "it.1": { a: 1, b: 5 }, "it.2": { a: 1, b: 5 }, "sales.1": { a: 5, b: 5 } };
  const input = { result: score(asked, people), questionnaire: asked, texts: commonTexts("en") };
  const charts = chartsOf(dimensionSections(input)[0]?.blocks ?? []);
  const bars = charts.flatMap((one) => (one.type === "distribution" ? one.bars : []));
  // a: 1, 1, 5; b: 5, 5, 5.
  expect(bars.map(({ level: step, count }) => [step, count])).toEqual([
    ["1", "2"],
    ["2", "0"],
    ["3", "0"],
    ["4", "0"],
    ["5", "4"],
  ]);
});

/** The row of the first dimension in the table of the profile. */
function profileRow(input: ReportInput): readonly string[] {
  const [table] = blocksOf(profile(input)[0]?.blocks ?? [], "table");
  return table === undefined ? [] : (rowsOf(table)[0] ?? []);
}

/** One person who answers every question with 2. */
function inputOf(...yaml: readonly string[]): ReportInput {
  const asked = questionnaire(...yaml);
  const twos = Object.fromEntries(questionsOf(asked).map(({ id }) => [id, 2]));
  return {
    result: score(asked, { "it.1": twos }),
    questionnaire: asked,
    texts: commonTexts("en"),
  };
}

test("a target that is a score says so beside levels", () => {
  const input = inputOf(oneCapability(level("a")), "targets: { default: { score: 3.5 } }");
  const [, , target, gap] = profileRow(input);
  expect([target, gap]).toEqual(["score 3.5", "score 1.5"]);
});

test("a mean of percentages is one, and no scale is mixed with it", () => {
  const input = inputOf(
    "scoring: { methods: { capability: percent-mean, dimension: percent-mean, overall: percent-mean } }",
    oneCapability(level("a"), level("b")),
  );
  // 2 on 1 to 5 is a quarter of the way.
  expect(profileRow(input)[4]).toBe("25.0%");
  const lines = measuresIn(dimensionSections(input)[0]?.blocks ?? []);
  expect(lines.map((line) => /Mean ([^·]+?) ·/u.exec(line)?.[1])).toEqual([
    "25.0%",
    "25.0%",
    "2.0",
    "2.0",
  ]);
});

test("a sum is not called a mean", () => {
  const input = inputOf(
    "scoring: { methods: { dimension: sum, overall: sum }, level: { dimension: none, capability: none, overall: none } }",
    oneCapability(level("a")),
  );
  expect(labelsOf(input).mean).toBe("Score");
  const document = reportDocument(input);
  const [terms] = blocksOf(sectionOf(document, "levels"), "facts");
  const labels = terms?.facts.map(({ label }) => label);
  expect(labels).toContain("Score");
  expect(labels).not.toContain("Mean");
});

test("a recommendation says which questions change, from what to what", async () => {
  const document = reportDocument(await wholeInput(WHOLE));
  const groups = blocksOf(sectionOf(document, "recommendations"), "group");
  const changes = groups.filter(({ role }) => role === "because");
  expect(changes).toHaveLength(5);
  for (const one of changes.flatMap(({ blocks }) => wordsIn(blocks))) {
    expect(one).toMatch(
      /^“.+”: (?:level \d(?: to \d)? today, level \d if it succeeds|not known today, level \d if it succeeds)\.$/u,
    );
  }
});

test("the method has the config's facts about the assessment, and marks missing ones", async () => {
  const document = reportDocument(await wholeInput(WHOLE));
  const [block] = blocksOf(sectionOf(document, "method"), "facts");
  expect(block?.facts.slice(0, 4).map(({ spans }) => spokenBy(spans))).toEqual([
    "The whole company",
    "not stated",
    "not stated",
    "The managing director",
  ]);
});

test("a custom label replaces the usual one", async () => {
  const input = await wholeInput(WHOLE, { confidentiality: "Board only" });
  expect(reportDocument(input).confidentiality).toBe("Board only");
});

test("executives get no dimension by dimension and no appendix", async () => {
  const document = reportDocument(await wholeInput(WHOLE, { audience: "executive" }));
  expect(document.sections.map(({ id }) => id)).toEqual([
    "summary",
    "recommendations",
    "profile",
    "roadmap",
    "progress",
    "method",
  ]);
});
