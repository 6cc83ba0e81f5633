import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const QUESTIONNAIRE = `schemaVersion: 1
id: tagged
version: 1.0.0
languages: [en, sv]
title: { en: Tagged, sv: Märkt }
departments: { office: { en: Office, sv: Kontoret } }
levels: [{ level: 1, name: { en: Low, sv: Låg } }, { level: 2, name: { en: Middle, sv: Mellan } }, { level: 3, name: { en: High, sv: Hög } }]
tags:
  gdpr: { en: Data protection, sv: Dataskydd }
  cost: { en: Cost, sv: Kostnad }
  place: { en: Place, sv: Plats }
dimensions:
  - id: d
    title: { en: Records, sv: Register }
    capabilities:
      - id: c
        title: { en: Keeping, sv: Lagring }
        questions:
          - { id: a, text: { en: Who reads it?, sv: Vem läser? }, type: level, weight: 3, tags: [gdpr], levels: { 1: { en: l, sv: l }, 2: { en: m, sv: m }, 3: { en: h, sv: h } } }
          - { id: b, text: { en: What is it for?, sv: Varför? }, type: level, levels: { 1: { en: l, sv: l }, 2: { en: m, sv: m }, 3: { en: h, sv: h } } }
  - id: e
    title: { en: Money, sv: Pengar }
    capabilities:
      - id: f
        title: { en: Paying, sv: Betalning }
        questions:
          - { id: g, text: { en: Who pays?, sv: Vem betalar? }, type: level, tags: [gdpr, cost], levels: { 1: { en: l, sv: l }, 2: { en: m, sv: m }, 3: { en: h, sv: h } } }
          - { id: h, text: { en: Where?, sv: Var? }, type: text, tags: [place] }
          - { id: i, text: { en: How much?, sv: Hur mycket? }, type: level, tags: [cost], levels: { 1: { en: l, sv: l }, 2: { en: m, sv: m }, 3: { en: h, sv: h } } }
`;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  writeFileSync(join(folder, "q.yaml"), QUESTIONNAIRE);
  mkdirSync(join(folder, "r"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function answer(people: number): void {
  for (let at = 0; at < people; at += 1) {
    const response = {
      schemaVersion: 1,
      questionnaire: { id: "tagged", version: "1.0.0" },
      organization: "Fjord Mills",
      assessment: "2026-11",
      respondent: { id: `p${at}`, department: "office" },
      answers: { a: 2, b: 3, g: 3, i: { state: "dont-know" } },
    };
    writeFileSync(join(folder, "r", `p${at}.json`), JSON.stringify(response));
  }
}

const run = (...argv: readonly string[]): Promise<CommandRun> =>
  runCommand([...argv, "-q", "q.yaml"], { cwd: folder });

async function jsonOf(...argv: readonly string[]) {
  const { stdout } = await run("score", "r", "--format", "json", ...argv);
  return JSON.parse(stdout) as { readonly tags: readonly object[] };
}

describe("the percent of a tag", () => {
  test("is the weighted mean over its scored questions, with their coverage", async () => {
    answer(1);
    // a: level 2 of 1 to 3 is 50%, weight 3; g: 100%, weight 1: (3 · 50 + 100) / 4 = 62.5.
    expect((await jsonOf()).tags).toEqual([
      { id: "gdpr", title: "Data protection", questions: 2, coverage: 1, percent: 62.5 },
      { id: "cost", title: "Cost", questions: 2, coverage: 0.5, percent: 100 },
      { id: "place", title: "Place", questions: 1, reason: "unscored" },
    ]);
  });

  test("is absent without enough answers, as for a node", async () => {
    writeFileSync(
      join(folder, "q.yaml"),
      QUESTIONNAIRE.replace("tags:\n", "scoring: { coverage: { publish: 0.6 } }\ntags:\n"),
    );
    answer(1);
    expect((await jsonOf()).tags[1]).toEqual({
      id: "cost",
      title: "Cost",
      questions: 2,
      coverage: 0.5,
      reason: "coverage",
    });
  });

  test("is absent if nobody knew an answer, even where no coverage is required", async () => {
    const free = QUESTIONNAIRE.replace(
      "tags:\n",
      "scoring: { coverage: { publish: 0 } }\ntags:\n",
    ).replace("tags: [gdpr, cost]", "tags: [gdpr]");
    writeFileSync(join(folder, "q.yaml"), free);
    answer(1);
    expect((await jsonOf()).tags[1]).toEqual({
      id: "cost",
      title: "Cost",
      questions: 1,
      coverage: 0,
      reason: "coverage",
    });
  });

  test("is withheld with the score of one of its questions", async () => {
    answer(2);
    const { stdout } = await run("report", "r", "--format", "markdown");
    expect(stdout).toMatch(/^\| Data protection +\| withheld to protect respondents/mu);
    expect(stdout).toMatch(/^\| Place +\| +not scored/mu);
  });

  test("does not apply if none of its questions does", async () => {
    const hidden = QUESTIONNAIRE.replace(
      "    title: { en: Money",
      "    when: { question: b, lt: 3 }\n    title: { en: Money",
    );
    writeFileSync(join(folder, "q.yaml"), hidden);
    answer(1);
    expect((await jsonOf()).tags[1]).toEqual({
      id: "cost",
      title: "Cost",
      questions: 2,
      reason: "not-applicable",
    });
  });

  test("is in one table of the report, in its language", async () => {
    answer(3);
    const english = (await run("report", "r", "--format", "markdown")).stdout;
    expect(english).toMatch(/^## By topic$/mu);
    expect(english).toMatch(/^\| Data protection +\| +62\.5% \| +100% \| +2 \|$/mu);
    const swedish = (await run("report", "r", "--format", "markdown", "--lang", "sv")).stdout;
    expect(swedish).toMatch(/^\| Dataskydd +\| +62,5 % \| +100 % \| +2 \|$/mu);
  });
});

const NOTE =
  "Only questions on Data protection are listed. Scores, levels and advice count all questions.";

describe("--tag narrows what is listed, and says so", () => {
  test("in a report", async () => {
    answer(3);
    const { stdout } = await run("report", "r", "--tag", "gdpr", "--format", "markdown");
    expect(stdout.split(NOTE)).toHaveLength(2);
    expect(stdout).toContain("Who reads it?");
    expect(stdout).not.toContain("What is it for?");
    expect(stdout).not.toContain("How much?");
  });

  test("in a table for other programs, on standard error", async () => {
    answer(1);
    const { stdout, stderr } = await run("score", "r", "--tag", "gdpr", "--format", "csv");
    const ids = stdout
      .trim()
      .split("\r\n")
      .map((row) => row.split(",")[1]);
    expect(ids).toEqual(["id", "overall", "d", "c", "a", "e", "f", "g"]);
    expect(stderr).toBe(`${NOTE}\n`);
  });

  test("in the profile", async () => {
    answer(1);
    const { stdout } = await run("score", "r", "--tag", "cost");
    expect(stdout).toContain("Only questions on Cost are listed.");
    expect(stdout).toMatch(/Money/u);
    expect(stdout).not.toMatch(/^ *Records .*■|^ *Records +\d/mu);
  });

  test("in an explanation", async () => {
    answer(1);
    const { stdout } = await run("explain", "r", "--tag", "gdpr");
    expect(stdout).toContain("Only questions on Data protection are listed.");
    expect(stdout).toContain("Who reads it?");
    expect(stdout).not.toContain("What is it for?");
  });

  test("by several tags together", async () => {
    answer(1);
    const { stdout } = await run(
      "score",
      "r",
      "--tag",
      "gdpr",
      "--tag",
      "cost",
      "--format",
      "csv",
      "--quiet",
    );
    expect(stdout).toContain("question,i,f");
    expect(stdout).not.toContain("question,b,c");
  });

  test("and changes no number", async () => {
    answer(1);
    const all = (await run("score", "r", "--format", "csv")).stdout.split("\r\n");
    const tagged = (
      await run("score", "r", "--format", "csv", "--tag", "gdpr", "--quiet")
    ).stdout.split("\r\n");
    expect(tagged.every((row) => all.includes(row))).toBe(true);
    expect(await jsonOf("--tag", "gdpr")).toEqual(await jsonOf());
  });

  test("an unknown tag is refused", async () => {
    answer(1);
    const { stderr, exitCode } = await run("score", "r", "--tag", "gdrp");
    expect(exitCode).toBe(2);
    expect(stderr).toContain('tagged has no tag "gdrp"');
    expect(stderr).toContain("use one of: gdpr, cost, place");
  });
});

test("a question cannot have a tag that the model does not name", async () => {
  writeFileSync(join(folder, "q.yaml"), QUESTIONNAIRE.replace("tags: [place]", "tags: [plac]"));
  const { stdout } = await runCommand(["lint", "q.yaml"], { cwd: folder });
  expect(stdout).toContain("plac");
  expect(stdout).toContain("unknown-reference");
});
