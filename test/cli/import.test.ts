import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeForm } from "../../src/form/make-form.ts";
import { filledMarkdown, filledWorkbook, type Given } from "../support/form-robot.ts";
import { questionnaire } from "../support/read.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const QUESTIONNAIRE = `schemaVersion: 1
id: yard
version: 1.0.0
languages: [en, sv]
title: { en: Yard, sv: Gård }
departments: { yard: { en: The yard, sv: Gården }, shop: The shop }
levels: [{ level: 1, name: Low }, { level: 2, name: High }]
dimensions:
  - id: d
    title: D
    capabilities:
      - id: c
        title: C
        questions:
          - { id: washed, text: Is it washed?, type: level, levels: { 1: { en: Never, sv: Aldrig }, 2: { en: "Always, by hand", sv: Alltid } } }
          - { id: tools, text: Which tools?, type: choices, options: [{ id: mop, text: Mop, score: 1 }, { id: hose, text: Hose, score: 2 }] }
          - { id: share, text: How much of it?, type: number, min: 0, max: 100, bands: [{ from: 0, score: 1 }, { from: 50, score: 2 }] }
`;
const ASKED = questionnaire(QUESTIONNAIRE);
const ALL: Given = { washed: 2, tools: ["mop"], share: 12 };

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-import-"));
  mkdirSync(join(folder, "in"));
  writeFileSync(join(folder, "q.yaml"), QUESTIONNAIRE);
});

afterEach(() => rmSync(folder, { recursive: true }));

function run(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(["import", "-q", "q.yaml", ...argv], { cwd: folder });
}

function formFor(respondent: string | undefined, language = "en", department?: string) {
  return makeForm({
    questionnaire: ASKED,
    languages: [language],
    organization: "Nordlys",
    assessment: "2026-11",
    ...(respondent === undefined ? {} : { respondent }),
    ...(department === undefined ? {} : { department }),
  });
}

/** A form that came back from the yard. */
function returned(file: string, respondent: string | undefined, given: Given = ALL): void {
  const form = formFor(respondent, "en", "yard");
  const content = file.endsWith(".md") ? filledMarkdown(form, given) : filledWorkbook(form, given);
  writeFileSync(join(folder, "in", file), content);
}

function written(name: string): string {
  return readFileSync(join(folder, "out", name), "utf8");
}

/** Every file of the folder with its bytes and its time. */
function everything(): readonly (readonly [string, string, number])[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .toSorted()
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => {
      const path = join(folder, name);
      return [name, readFileSync(path, "latin1"), statSync(path).mtimeMs] as const;
    });
}

test("without -o, an import says what it would write, and writes nothing", async () => {
  returned("a.xlsx", "p7k2");
  const before = everything();
  const { exitCode, stdout, stderr } = await run("in/");
  expect(stderr).toBe("");
  expect(stdout).toBe(
    "in/a.xlsx: p7k2 (yard), 3 of 3 questions answered; new: responses/p7k2.yaml\n1 new\nnothing was written; to write 1 file, add -o responses/\n",
  );
  expect(exitCode).toBe(0);
  expect(everything()).toEqual(before);
});

test("with -o, it writes a response for each respondent", async () => {
  returned("a.xlsx", "p7k2");
  returned("b.md", "m3t8", { washed: 1 });
  const { exitCode, stdout } = await run("in/", "-o", "out/");
  expect(exitCode).toBe(0);
  expect(stdout).toContain("in/b.md: m3t8 (yard), 1 of 3 questions answered, unfinished;");
  expect(stdout).toContain("wrote 2 files to out/");
  expect(readdirSync(join(folder, "out"))).toEqual(["m3t8.yaml", "p7k2.yaml"]);
  expect(written("p7k2.yaml")).toContain("finished: true\nsource:\n  kind: workbook\n");
  expect(written("p7k2.yaml")).toContain(
    "answers:\n  washed: 2\n  tools:\n    - mop\n  share: 12\n",
  );
});

describe("the same forms again", () => {
  test("change no byte", async () => {
    returned("a.xlsx", "p7k2");
    await run("in/", "-o", "out/");
    const before = everything();
    // A copy, and the same answers in another format, are the same answers.
    returned("a (1).xlsx", "p7k2");
    returned("a.md", "p7k2");
    const { exitCode, stdout } = await run("in/", "-o", "out/");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("1 unchanged, 2 returned more than once, with the same answers\n");
    expect(everything().filter(([name]) => name.startsWith("out"))).toEqual(
      before.filter(([name]) => name.startsWith("out")),
    );
  });

  test("with other answers are refused, until --update takes them", async () => {
    returned("a.md", "p7k2");
    await run("in/", "-o", "out/");
    returned("a.md", "p7k2", { ...ALL, share: 13 });
    const refused = await run("in/", "-o", "out/");
    expect(refused.exitCode).toBe(3);
    expect(refused.stderr).toContain("answered-otherwise");
    expect(written("p7k2.yaml")).toContain("share: 12");
    expect((await run("in/", "-o", "out/", "--update")).exitCode).toBe(0);
    expect(written("p7k2.yaml")).toContain("share: 13");
  });

  test("never replace answers with an empty form", async () => {
    returned("a.md", "p7k2");
    await run("in/", "-o", "out/");
    const before = written("p7k2.yaml");
    returned("a.md", "p7k2", {});
    const { exitCode, stderr } = await run("in/", "-o", "out/", "--update");
    expect(exitCode).toBe(3);
    expect(stderr).toContain("this form of p7k2 is empty, and out/p7k2.yaml has answers");
    expect(written("p7k2.yaml")).toBe(before);
  });

  test("never replace a file that somebody edited", async () => {
    returned("a.md", "p7k2");
    await run("in/", "-o", "out/");
    const edited = written("p7k2.yaml").replace("share: 12", "share: 14");
    writeFileSync(join(folder, "out/p7k2.yaml"), edited);
    expect((await run("in/", "-o", "out/")).stdout).toContain("1 unchanged");
    returned("a.md", "p7k2", { ...ALL, share: 13 });
    const { exitCode, stderr } = await run("in/", "-o", "out/", "--update");
    expect(exitCode).toBe(3);
    expect(stderr).toContain("out/p7k2.yaml, which was edited since it was imported");
    expect(written("p7k2.yaml")).toBe(edited);
  });
});

test("two forms of one person with different answers are never merged", async () => {
  returned("a.xlsx", "p7k2");
  returned("b.md", "p7k2", { washed: 1 });
  const { exitCode, stderr } = await run("in/", "-o", "out/");
  expect(exitCode).toBe(3);
  expect(stderr).toContain(
    "in/b.md:1:1 error returned-twice\n  p7k2 has answered otherwise in in/a.xlsx",
  );
  expect(existsSync(join(folder, "out"))).toBe(false);
});

test("people without a pseudonym get one, the same whenever their file is imported", async () => {
  returned("a.xlsx", undefined);
  returned("b.xlsx", undefined, { washed: 1 });
  await run("in/", "-o", "out/");
  const files = readdirSync(join(folder, "out"));
  expect(files).toHaveLength(2);
  expect(files.every((name) => /^r-[0-9a-hjkmnp-tv-z]{8}\.yaml$/u.test(name))).toBe(true);
  expect((await run("in/", "-o", "out/")).stdout).toContain("2 unchanged");
});

describe("a form without its department", () => {
  test("is refused, unless the command line names it", async () => {
    writeFileSync(join(folder, "in/a.md"), filledMarkdown(formFor("p7k2"), ALL));
    const { exitCode, stderr } = await run("in/", "-o", "out/");
    expect(exitCode).toBe(3);
    expect(stderr).toContain("department-not-chosen");
    expect((await run("in/", "-o", "out/", "--department", "shop")).exitCode).toBe(0);
    expect(written("p7k2.yaml")).toContain("department: shop");
  });

  test("counts for the department that is ticked, in the language of the form", async () => {
    const form = filledMarkdown(formFor("p7k2", "sv"), { washed: 2 });
    writeFileSync(join(folder, "in/a.md"), form.replace("- [ ] Gården", "- [X] Gården"));
    expect((await run("in/", "-o", "out/")).exitCode).toBe(0);
    expect(written("p7k2.yaml")).toContain("department: yard\n");
    expect(written("p7k2.yaml")).toContain("language: sv\n");
  });
});

describe("a file that is not a form is refused", () => {
  test.each([
    ["notes.md", "# Notes\n", "has no form of unsilo"],
    ["book.xlsx", "not a workbook", "the workbook cannot be read"],
    ["book.xlsm", "whatever", "a workbook with macros, or of an old format"],
    [
      "new.md",
      '<!-- unsilo: {"form":2} -->\n',
      "a layout that this version of unsilo does not know",
    ],
    ["other.json", '{"a":1}', "none of the keys of a response"],
  ])("%s", async (file, content, message) => {
    writeFileSync(join(folder, "in", file), content);
    const { exitCode, stderr } = await run(`in/${file}`);
    expect(stderr).toContain(message);
    expect(exitCode).toBe(3);
  });

  test("a form never makes unsilo open the file that it names as its questionnaire", async () => {
    returned("a.md", "p7k2");
    const form = readFileSync(join(folder, "in/a.md"), "utf8").replace(
      '"id":"sample"',
      '"id":"./q.yaml"',
    );
    writeFileSync(join(folder, "in/a.md"), form.replace('"id":"yard"', '"id":"./q.yaml"'));
    const { exitCode, stderr } = await runCommand(["import", "in/"], { cwd: folder });
    expect(exitCode).toBe(3);
    expect(stderr).toContain('unsilo does not include a questionnaire "./q.yaml"');
  });

  test("other files of a folder are named and left out", async () => {
    returned("a.md", "p7k2");
    writeFileSync(join(folder, "in/photo.png"), "");
    expect((await run("in/")).stdout).toContain(
      "left out, because no form ends like this: in/photo.png",
    );
  });
});
