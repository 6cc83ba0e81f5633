import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { askSetUp } from "../../src/cli/commands/interview/set-up.ts";
import type { SetUp } from "../../src/cli/commands/interview/set-up-questions.ts";
import type { SetUpAsker } from "../../src/io/asker.ts";
import { WHOLE, WHOLE_RESPONSE, WHOLE_REVIEW } from "../problems/kind-models.ts";
import { ofOrganization } from "../support/read.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";
import { oneCapability, yesNo } from "../support/yaml.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  mkdirSync(join(folder, ".git"));
  writeFileSync(join(folder, "q.yaml"), WHOLE);
  writeFileSync(join(folder, "a.yaml"), WHOLE_RESPONSE);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function unsilo(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand([...argv, "-q", "q.yaml"], { cwd: folder });
}

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}

describe("a second response of the organization", () => {
  test("is an error that names both files, whatever the ids", async () => {
    write("b.yaml", WHOLE_RESPONSE.replace("security-lead", "it-lead"));
    const { exitCode, stderr } = await unsilo("score", "a.yaml", "b.yaml");
    expect(exitCode).toBe(3);
    expect(stderr).toContain("b.yaml:1:1 error second-response");
    expect(stderr).toContain("the organization has already answered in a.yaml");
  });

  test("is fine in another assessment, for a comparison", async () => {
    write("b.yaml", WHOLE_RESPONSE.replace("2026-11", "2027-11"));
    const { exitCode, stdout } = await unsilo("compare", "a.yaml", "b.yaml");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("2026-11 → 2027-11");
  });

  test("may be a review", async () => {
    write("b.yaml", WHOLE_REVIEW);
    const { exitCode, stdout } = await unsilo("score", "a.yaml", "b.yaml");
    expect(exitCode).toBe(0);
    // The reviewer's no in place of a yes.
    expect(stdout).toContain("Overall score: 0.0, which is 0% of the possible range.");
  });

  test("is an error in a responses table", async () => {
    const head =
      '{"unsilo":"responses","schemaVersion":1,"questionnaire":{"id":"controls","version":"1.0.0"},"organization":"Fjord Mills","assessment":"2026-11"}';
    const line = (id: string): string => `{"id":"${id}","answers":{"accounts":"yes"}}`;
    write("one.ndjson", `${head}\n${line("ciso")}\n`);
    expect((await unsilo("score", "one.ndjson")).exitCode).toBe(0);
    write("two.ndjson", `${head}\n${line("ciso")}\n${line("cio")}\n`);
    const { exitCode, stderr } = await unsilo("score", "two.ndjson");
    expect(exitCode).toBe(3);
    expect(stderr).toContain("already answered");
  });
});

test("a line of a table for people needs a department, and says so", async () => {
  write("q.yaml", WHOLE.replace("respondents: organization", "departments: { it: IT }"));
  const head =
    '{"unsilo":"responses","schemaVersion":1,"questionnaire":{"id":"controls","version":"1.0.0"},"organization":"Fjord Mills","assessment":"2026-11"}';
  write("t.ndjson", `${head}\n{"id":"ciso","answers":{"accounts":"yes"}}\n`);
  const { exitCode, stderr } = await unsilo("score", "t.ndjson");
  expect(exitCode).toBe(3);
  expect(stderr).toContain("t.ndjson:2:1 error missing-key");
  expect(stderr).toContain("department");
});

test("init writes a blank response without a department", async () => {
  const { exitCode } = await unsilo("init", "new");
  expect(exitCode).toBe(0);
  const text = readFileSync(join(folder, "new/blank-response.yaml"), "utf8");
  expect(text).toContain("# The organization's answers.");
  expect(text).not.toMatch(/department/iu);
  expect(text).toContain("accounts: { state: unanswered }");
});

test("an option about departments is refused", async () => {
  const argv = ["show", "q.yaml", "--handout", "--department", "it"];
  const { exitCode, stderr } = await runCommand(argv, { cwd: folder });
  expect(exitCode).toBe(2);
  expect(stderr).toContain("the organization answers");
});

describe("an interview with an organization", () => {
  const asked = ofOrganization(oneCapability(yesNo("a")));
  const setUp = (asker: SetUpAsker): SetUp => ({
    options: {},
    loaded: { questionnaire: asked, digest: "sha256:0", scoringDigest: "sha256:0", wordings: {} },
    found: undefined,
    known: [],
    fileTaken: () => undefined,
    askerIn: () => asker,
  });

  test("asks for no department, and offers no quote with one", async () => {
    const said: string[] = [];
    const asker: SetUpAsker = {
      say: () => Promise.resolve(),
      text: ({ label }) => {
        said.push(label);
        return Promise.resolve("x");
      },
      choice: ({ label, ids, labelOf, start }) => {
        said.push(label, ...ids.map((one) => labelOf(one)));
        return Promise.resolve(start ?? ids[1]);
      },
    };
    const frame = await askSetUp(setUp(asker), "en", "2026-11-21");
    expect(said.join("\n")).not.toMatch(/department/iu);
    expect(said).toContain("quotes may be used, without a name");
    expect(frame?.voice).toEqual({ kind: "respondent", respondent: { id: "x", role: "x" } });
    expect(frame?.consent).toEqual({ read: "2026-11-21", quotes: true, attribution: false });
  });

  test.each([{ department: "it" }, { consent: "attribution" as const }])(
    "refuses %o",
    async (options) => {
      const nobody: SetUpAsker = {
        say: () => Promise.resolve(),
        text: () => Promise.resolve(undefined),
        choice: () => Promise.resolve(undefined),
      };
      await expect(askSetUp({ ...setUp(nobody), options }, "en", "2026-11-21")).rejects.toThrow(
        "the organization answers",
      );
    },
  );
});
