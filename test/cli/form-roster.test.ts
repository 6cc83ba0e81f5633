import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rosterFolder } from "../support/roster-folder.ts";

const HEADER = "token,department,language,role,email,name,invited,withdrawn";
const folder = rosterFolder();

/** The data in a page. */
function formIn(name: string): { readonly head: object; readonly languages: readonly string[] } {
  const [, data = ""] = /id="form">([^<]*)</u.exec(readFileSync(folder.path(name), "utf8")) ?? [];
  return JSON.parse(data) as ReturnType<typeof formIn>;
}

describe("a form for each person on a roster", () => {
  test("has the token, the department, the role and the language, and no name or address", async () => {
    folder.roster(
      HEADER,
      "p7kq4mz0,IT,sv,Developer,sam@nordlys.example,Sam Berg,,",
      "h3x92vtd,sales,,,anna@nordlys.example,Anna Lind,,",
      "gone,sales,,,,,,2026-11-03",
    );
    const { exitCode, stderr } = await folder.unsilo("form", "--roster", "roster.csv", "-o", "out");
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    expect(readdirSync(folder.path("out"))).toEqual(["h3x92vtd.html", "p7kq4mz0.html"]);
    expect(formIn("out/p7kq4mz0.html")).toMatchObject({
      head: { respondent: "p7kq4mz0", role: "Developer", departments: [{ id: "it" }] },
      languages: ["sv", "en"],
    });
    expect(formIn("out/h3x92vtd.html")).toMatchObject({ languages: ["en", "sv"] });
    const pages = ["h3x92vtd", "p7kq4mz0"].map((one) =>
      readFileSync(folder.path(`out/${one}.html`), "utf8"),
    );
    expect(pages.join("")).not.toMatch(/Sam Berg|Anna Lind|nordlys\.example/u);
  });

  test.each([
    ["h3x92vtd,nowhere,,,,,,", [], 3, "nowhere"],
    [",it,,,,,,", [], 2, "the people in roster.csv have no tokens"],
    ["h3x92vtd,it,,,,,,2026-11-03", [], 2, "has nobody to write a form for"],
    ["h3x92vtd,it,,,,,,", ["--role", "CIO"], 2, "--role and --roster cannot be used together"],
  ])("is not written for %s with %j", async (row, options, code, message) => {
    folder.roster(HEADER, row);
    const argv = ["form", "--roster", "roster.csv", "-o", "out", ...options];
    const { exitCode, stderr } = await folder.unsilo(...argv);
    expect(stderr).toContain(message);
    expect(exitCode).toBe(code);
    expect(readdirSync(folder.path("."))).not.toContain("out");
  });
});
