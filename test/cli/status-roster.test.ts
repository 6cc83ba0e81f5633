import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { StatusDocument } from "../../src/model/status.ts";
import { publishedSchema } from "../support/document-schema.ts";
import { rosterFolder } from "../support/roster-folder.ts";

const { path, lay, roster, response, layRound, unsilo, status } = rosterFolder();

async function counted(...argv: readonly string[]): Promise<StatusDocument> {
  const { stdout } = await status("--format", "json", ...argv);
  const document: unknown = JSON.parse(stdout);
  const validate = publishedSchema("status");
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
  return document as StatusDocument;
}

describe("status with a roster", () => {
  test("counts the people of each department, and names those without any answer", async () => {
    layRound();
    const { departments, roster: compared, ...rest } = await counted();
    expect(
      departments.map(({ id, people, unfinished, more }) => [id, people, unfinished, more]),
    ).toEqual([
      ["it", 3, 1, 0],
      ["sales", 1, 0, 2],
    ]);
    expect(departments.map(({ invited, missing }) => [invited, missing])).toEqual([
      [3, 1],
      [1, 1],
    ]);
    expect(compared).toMatchObject({ invited: 4, notInvited: 1, hasInvitations: true });
    expect(compared?.missing).toEqual([
      { token: "ops", department: "it", role: "Operator", language: "en" },
      { token: "seller", department: "sales", role: "Seller" },
    ]);
    expect(compared?.strangers).toEqual([
      { id: "x9q4", file: "responses/x9q4.yaml", isMistyped: false },
    ]);
    expect(compared?.withdrawn).toEqual([{ id: "gone", file: "responses/gone.yaml" }]);
    expect(rest.sides).toEqual([{ departments: ["sales"], people: 1 }]);
    const { stdout } = await status();
    expect(stdout).toContain("4 people invited, 2 missing; 1 without a date of invitation\n");
    expect(stdout).toContain("4 people have answered, 1 of them unfinished\n");
    expect(stdout).toContain("Not on the roster: x9q4 (responses/x9q4.yaml)\n");
    expect(stdout).toContain("at least three people; so far: Sales (1)");
  });

  test("says which question of an unfinished response is open first, by the answers so far", async () => {
    layRound();
    response("ops", "it", "{ plans: 2, else: x }", "finished: false\n");
    response("seller", "sales", "{}", "finished: false\n");
    const { responses } = await counted();
    const open = responses.flatMap(({ id, state, open, next }) =>
      state === "finished" ? [] : [[id, state, open, next?.id]],
    );
    expect(open).toEqual([
      ["h3x92vtd", "unfinished", 2, "else"],
      ["ops", "unfinished", 0, undefined],
      ["seller", "empty", 2, "plans"],
    ]);
  });

  test("counts somebody whose response has no answer as missing", async () => {
    roster("token,department", "ops,it");
    response("ops", "it", "{}", "finished: false\n");
    const { departments, roster: compared } = await counted();
    expect(departments[0]).toMatchObject({ people: 0, invited: 1, missing: 1 });
    expect(compared?.missing.map(({ token }) => token)).toEqual(["ops"]);
  });

  test("shows names only with --names, and addresses never", async () => {
    layRound();
    for (const format of ["terminal", "markdown", "json", "csv"]) {
      const { stdout } = await status("--format", format);
      expect(stdout).not.toMatch(/Ek|Lind|Berg|nordlys\.example/u);
      const named = await status("--format", format, "--names");
      expect(named.stdout).toContain("Bo Ek");
      expect(named.stdout).toContain("Sam Berg");
      expect(named.stdout).not.toContain("nordlys.example");
    }
  });

  test("has a row in CSV for each response, and for each person who is missing", async () => {
    layRound();
    const { stdout } = await status("--format", "csv");
    expect(stdout.split("\r\n")).toEqual([
      "id,department,role,language,name,state,answers,open,next,date,roster,file",
      "gone,it,,,,finished,1,,,,withdrawn,responses/gone.yaml",
      "h3x92vtd,it,,,,unfinished,1,2,else,,,responses/h3x92vtd.yaml",
      "p7kq4mz0,it,,,,finished,3,,,,,responses/p7kq4mz0.yaml",
      "x9q4,sales,,,,finished,1,,,,not-listed,responses/x9q4.yaml",
      "ops,it,Operator,en,,missing,,,,,,",
      "seller,sales,Seller,,,missing,,,,,,",
      "",
    ]);
  });

  test("without a date of invitation counts everybody on it", async () => {
    roster("token,department", "ops,it", "seller,sales");
    response("ops", "it");
    const { stdout } = await status();
    expect(stdout).toContain("2 people on the roster, 1 missing\n");
    expect(stdout).toMatch(/^Department +On the +Finished +Unfinished +Missing/mu);
  });

  test("of an anonymous round only counts, because nobody can be matched", async () => {
    roster("department,email", "it,a@nordlys.example", "it,b@nordlys.example");
    response("r00001", "it");
    const { departments, roster: compared } = await counted();
    expect(departments[0]).toMatchObject({ people: 1, invited: 2 });
    expect(departments[0]).not.toHaveProperty("missing");
    expect(compared).toMatchObject({ isAnonymous: true, missing: [], strangers: [] });
    const { stdout } = await status();
    expect(stdout).toContain("2 people on the roster; anonymous, because nobody");
    expect(stdout).not.toContain("issing");
  });

  test("names a person whose response is for another department", async () => {
    roster("token,department", "ops,it");
    response("ops", "Sales");
    expect((await status()).stdout).toContain(
      "ops (responses/ops.yaml) answers for Sales; the roster says IT\n",
    );
  });

  test("says that an id looks like a mistyped token", async () => {
    roster("token,department", "p7kq4mz0,it");
    response("p7kq4zm0", "it");
    const { stdout } = await status();
    expect(stdout).toContain("p7kq4zm0 looks like a token with a typing mistake");
    expect((await status("--lang", "sv")).stdout).toContain(
      "p7kq4zm0 ser ut som en felskriven kod",
    );
  });

  test("counts a person with two responses once", async () => {
    roster("token,department", "ops,it");
    response("ops", "it", "{}", "finished: false\n");
    lay(
      "responses/other.yaml",
      readFileSync(path("responses/ops.yaml"), "utf8").replace("{}", "{ plans: 1 }"),
    );
    const { people, unfinished, empty, roster: compared } = await counted();
    expect([people, unfinished, empty, compared?.missing]).toEqual([1, 1, 1, []]);
  });

  test("of a round in which nobody has answered yet takes its names from the config", async () => {
    roster("token,department", "ops,it");
    const { stdout, exitCode } = await status();
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Nordlys Retail, 2026-11\n");
    expect(stdout).toContain("1 person on the roster, 1 missing\n");
    lay("unsilo.config.yaml", "schemaVersion: 1\nquestionnaire: q.yaml\n");
    const unknown = await status();
    expect(unknown.exitCode).toBe(4);
    expect(unknown.stderr).toContain("the organization is not known");
  });

  test("with --fail-missing fails until everybody who is invited has answered", async () => {
    roster("token,department", "a,it", "b,it", "c,sales");
    response("a", "it");
    response("c", "sales");
    expect((await status("--fail-missing")).exitCode).toBe(1);
    response("b", "it");
    expect((await status("--fail-missing")).exitCode).toBe(0);
  });

  test("does not compare with a roster that has an error", async () => {
    roster("token,department", "ops,it", ",sales");
    response("ops", "it");
    const { exitCode, stdout, stderr } = await status();
    expect([exitCode, stdout]).toEqual([3, ""]);
    expect(stderr).toContain("roster.csv:3:1 error row-without-token");
    expect(stderr).not.toContain("ops,it");
    const lost = await unsilo("status", "--roster", "lost.csv");
    expect(lost.exitCode).toBe(5);
  });
});

test("--names and --reminders need a roster", async () => {
  response("ops", "it");
  for (const option of [["--names"], ["--reminders", "texts"]]) {
    const { exitCode, stderr } = await unsilo("status", ...option);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("add --roster FILE");
  }
});
