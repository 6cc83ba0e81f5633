import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { askSetUp } from "../../src/cli/commands/interview/set-up.ts";
import { plainSetUp } from "../../src/io/plain/plain-set-up.ts";
import { interviewFrameTexts } from "../../src/generated/catalogs/interview-frame.ts";
import { interviewPlainTexts } from "../../src/generated/catalogs/interview-plain.ts";
import { typing } from "../io/plain-interview.ts";
import { questionnaire } from "../support/read.ts";
import { runCommand } from "../support/run-command.ts";
import { level, oneCapability, steps } from "../support/yaml.ts";

const TEXTS = `texts:
  introduction: { en: We look at the school library., sv: Vi tittar på skolbiblioteket. }
  invitation: { en: Tell us about the library., sv: Berätta om biblioteket. }
  roleExample: { en: teacher, sv: lärare }
  confidentiality: { en: Only the board sees this., sv: Bara styrelsen ser detta. }
  sample: { en: Every third teacher was asked., sv: Var tredje lärare tillfrågades. }
`;
const BODY = `languages: [en, sv]\ndepartments: { it: IT, sales: Sales }\n${oneCapability(level("a"))}\n`;
const HEAD = `schemaVersion: 1\nid: sample\nversion: 1.0.0\ntitle: Sample\nlevels: ${steps(1, 2, 3, 4, 5)}\n`;

/** The output before the first question. */
async function setUp(language: string, texts: string): Promise<readonly string[]> {
  const terminal = typing("Fjord Mills", "2026-11", "one", "", "1", "1", "1");
  const loaded = { questionnaire: questionnaire(`${BODY}${texts}`), digest: "" } as never;
  const askerIn = (code: string) =>
    plainSetUp(terminal, interviewPlainTexts(code), interviewFrameTexts(code));
  const nothing = { options: {}, found: undefined, known: [], fileTaken: () => undefined };
  const frame = await askSetUp({ ...nothing, loaded, askerIn }, language, "2026-11-21");
  expect(frame?.voice).toMatchObject({ respondent: { id: "one", department: "it" } });
  return terminal.said;
}

describe("before an interview", () => {
  test.each([
    [
      "en",
      "Role, such as teacher (press Enter to skip)",
      "Read aloud: We look at the school library.",
    ],
    [
      "sv",
      "Roll, till exempel lärare (tryck på Enter för att hoppa över)",
      "Läs upp: Vi tittar på skolbiblioteket.",
    ],
  ])("the questionnaire's own words are used in %s", async (language, role, introduction) => {
    const said = await setUp(language, TEXTS);
    expect(said).toContain(role);
    expect(said).toContain(introduction);
  });

  test("the tool's words are used without them", async () => {
    const said = await setUp("en", "");
    expect(said).toContain("Role, such as head of marketing (press Enter to skip)");
    expect(said.some((one) => one.startsWith("Read aloud: We look at how departments"))).toBe(true);
  });
});

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  writeFileSync(join(folder, "own.yaml"), `${HEAD}${BODY}${TEXTS}`);
  writeFileSync(join(folder, "plain.yaml"), `${HEAD}${BODY}`);
  mkdirSync(join(folder, "r"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function stdout(...argv: readonly string[]): Promise<string> {
  return (await runCommand(argv, { cwd: folder })).stdout;
}

test("the handout has the questionnaire's invitation and promise, with the time it takes", async () => {
  const own = await stdout("show", "own.yaml", "--handout", "--lang", "sv");
  expect(own).toContain("Berätta om biblioteket.");
  expect(own).toMatch(/Intervjun tar omkring \d+ minuter och har 1 fråga\./u);
  expect(own).toContain("Bara styrelsen ser detta.");
  expect(own).not.toContain("Vi tittar på hur avdelningarna");
  const plain = await stdout("show", "plain.yaml", "--handout");
  expect(plain).toContain("We would like to hear from you");
  expect(plain).toContain("The interviewer's notes stay with the interviewer");
});

test("show prints them", async () => {
  const own = await stdout("show", "own.yaml");
  expect(own).toContain("Introduction: We look at the school library.");
  expect(own).toContain("Sample: Every third teacher was asked.");
  expect(await stdout("show", "plain.yaml")).not.toContain("Introduction");
});

test("the report describes the sample in the questionnaire's words", async () => {
  for (const [at, department] of ["it", "it", "it", "sales", "sales", "sales"].entries()) {
    const response = {
      schemaVersion: 1,
      questionnaire: { id: "sample", version: "1.0.0" },
      organization: "Fjord Mills",
      assessment: "2026-11",
      respondent: { id: `p${at}`, department },
      answers: { a: 1 },
    };
    writeFileSync(join(folder, "r", `${at}.json`), JSON.stringify(response));
  }
  const report = (name: string) => stdout("report", "r", "-q", name, "--format", "markdown");
  const [own, plain] = [await report("own.yaml"), await report("plain.yaml")];
  expect(own).toContain("Every third teacher was asked.");
  expect(own).not.toContain("These results come from 6 people.");
  expect(plain).toContain("These results come from 6 people.");
});
