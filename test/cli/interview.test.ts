import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const UNFINISHED = new URL("../fixtures/responses/unfinished.json", import.meta.url).pathname;

const CFO = `schemaVersion: 1
questionnaire: { id: digital-marketing-organization, version: 2.0.0 }
organization: Fjord
assessment: 2026-10
variant: quick
respondent: { id: cfo, role: CFO, department: finance }
interviewer: Anna Lind
finished: false
consent: { read: 2026-10-01, quotes: true }
answers: {}
`;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  writeFileSync(join(folder, "cfo.yaml"), CFO);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function interview(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(["interview", ...argv], { cwd: folder, isInteractive: true });
}

describe("an interview into a file that could not be read as a response again", () => {
  test.each(["x.txt", "x", "x.yaml.bak", "json"])("is refused: %s", async (name) => {
    const { exitCode, stderr } = await interview("-o", name);
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      `unsilo: ${name} cannot be a response file: its name must end in .yaml, .yml, .json\n` +
        "  → choose another name for -o, such as responses/cmo.yaml\n",
    );
    expect(readdirSync(folder)).toEqual(["cfo.yaml"]);
  });
});

describe("an option that contradicts the unfinished interview in the file is refused", () => {
  const HOLDS = "cfo.yaml contains cfo's unfinished interview (Finance), but";

  test.each([
    ["another person", ["--respondent-id", "cio"], "--respondent-id is cio"],
    [
      "another person of another department",
      ["--respondent-id", "cio", "--department", "it"],
      "--respondent-id is cio (IT)",
    ],
    ["another department", ["--department", "it"], "--department is it (not finance)"],
    ["another role", ["--role", "CIO"], "--role is CIO (not CFO)"],
    ["another organization", ["--organization", "Elv"], "--organization is Elv (not Fjord)"],
    ["another assessment", ["--assessment", "2027"], "--assessment is 2027 (not 2026-10)"],
    ["another interviewer", ["--interviewer", "Bo"], "--interviewer is Bo (not Anna Lind)"],
    ["another consent", ["--consent", "none"], "--consent is none (not quotes)"],
    [
      "several",
      ["--role", "CIO", "--assessment", "2027"],
      "--role is CIO (not CFO), --assessment is 2027 (not 2026-10)",
    ],
  ])("%s", async (_, options, contradiction) => {
    const { exitCode, stderr } = await interview(...options, "-o", "cfo.yaml");
    expect(stderr).toContain(`${HOLDS} ${contradiction}\n`);
    expect(exitCode).toBe(2);
    expect(readdirSync(folder)).toEqual(["cfo.yaml"]);
    expect(readFileSync(join(folder, "cfo.yaml"), "utf8")).toBe(CFO);
  });

  test("a value that the file does not have cannot be added", async () => {
    writeFileSync(join(folder, "cfo.yaml"), CFO.replace("variant: quick\n", ""));
    const { exitCode, stderr } = await interview("-o", "cfo.yaml", "--variant", "quick");
    expect(stderr).toContain(`${HOLDS} --variant is quick (the file has none)\n`);
    expect(exitCode).toBe(2);
  });

  test("another questionnaire, which may not know the department", async () => {
    const { exitCode, stderr } = await interview("crisis-readiness", "-o", "cfo.yaml");
    expect(stderr).toContain(
      "cfo.yaml contains cfo's unfinished interview (finance), but the questionnaire is crisis-readiness (not digital-marketing-organization)\n",
    );
    expect(exitCode).toBe(2);
  });

  test("in a file of JSON as well", async () => {
    cpSync(UNFINISHED, join(folder, "m1.json"));
    const { exitCode, stderr } = await interview("-o", "m1.json", "--respondent-id", "m2");
    expect(stderr).toContain(
      "m1.json contains m1's unfinished interview (Marketing), but --respondent-id is m2\n",
    );
    expect(exitCode).toBe(2);
  });
});

test("an interview into a file that holds a review is refused", async () => {
  const review = CFO.replace(/respondent: .*/u, "review: { by: Anna Lind }").replace(
    /variant.*\n/u,
    "",
  );
  writeFileSync(join(folder, "cfo.yaml"), review);
  const { exitCode, stderr } = await interview("-o", "cfo.yaml");
  expect(stderr).toContain("cfo.yaml contains a review, not an interview\n");
  expect(exitCode).toBe(5);
});

describe("a correction", () => {
  test("of a file that does not exist is refused", async () => {
    const { exitCode, stderr } = await interview("--edit", "cio.yaml");
    expect(stderr).toContain("cio.yaml does not exist\n");
    expect(exitCode).toBe(5);
    expect(readdirSync(folder)).toEqual(["cfo.yaml"]);
  });

  test("takes no other file", async () => {
    const { exitCode, stderr } = await interview("--edit", "cfo.yaml", "-o", "cio.yaml");
    expect(stderr).toContain("-o and --edit cannot be used together\n");
    expect(exitCode).toBe(2);
  });

  test("refuses an option that contradicts the response", async () => {
    writeFileSync(join(folder, "cfo.yaml"), CFO.replace("finished: false", "finished: true"));
    const { exitCode, stderr } = await interview("--edit", "cfo.yaml", "--role", "CIO");
    expect(stderr).toContain(
      "cfo.yaml contains cfo's response (Finance), but --role is CIO (not CFO)",
    );
    expect(exitCode).toBe(2);
  });

  test("is proposed where a finished response is in the way", async () => {
    writeFileSync(join(folder, "cfo.yaml"), CFO.replace("finished: false", "finished: true"));
    const { exitCode, stderr } = await interview("-o", "cfo.yaml");
    expect(stderr).toContain("cfo.yaml contains a finished response\n");
    expect(stderr).toContain("unsilo interview --edit cfo.yaml\n");
    expect(exitCode).toBe(5);
  });
});

describe("a review", () => {
  test("is not written into the response of a person", async () => {
    const { exitCode, stderr } = await interview("--review", "cfo.yaml");
    expect(stderr).toContain("cfo.yaml contains a response, not a review\n");
    expect(exitCode).toBe(5);
    expect(readFileSync(join(folder, "cfo.yaml"), "utf8")).toBe(CFO);
  });

  test.each([
    [["--role", "CIO"], "--role cannot be used with --review"],
    [["--respondent-id", "cio"], "--respondent-id cannot be used with --review"],
    [["--edit", "cfo.yaml"], "--edit and --review cannot be used together"],
  ])("takes no options of a respondent: %j", async (options, words) => {
    const { exitCode, stderr } = await interview("--review", "workshop.yaml", ...options);
    expect(stderr).toContain(`${words}\n`);
    expect(exitCode).toBe(2);
    expect(readdirSync(folder)).toEqual(["cfo.yaml"]);
  });

  test("refuses an option that contradicts the review in the file", async () => {
    const held = CFO.replace(/respondent: .*/u, "review: { by: Anna Lind }").replace(
      "variant: quick\n",
      "",
    );
    writeFileSync(join(folder, "cfo.yaml"), held.replace("interviewer: Anna Lind\n", ""));
    const { exitCode, stderr } = await interview("--review", "cfo.yaml", "--interviewer", "Bo");
    expect(stderr).toContain(
      "cfo.yaml contains a review of Fjord by Anna Lind, but --interviewer is Bo (not Anna Lind)\n",
    );
    expect(exitCode).toBe(2);
  });
});
