import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { faultTable, faultTests } from "../../scripts/fault-tests.ts";
import { ROOT } from "../../scripts/paths.ts";

test("every kind of fault and every small input has a test that exists", () => {
  expect(faultTests().missing).toEqual([]);
  const { kinds, inputs } = faultTable();
  // Nineteen kinds, and two rows of small ones.
  expect([kinds.length, inputs.length]).toEqual([21, 14]);
});

test("a test that was renamed or removed is named with its kind", () => {
  const file = "test/scripts/hardening.test.ts";
  // Not in this file as one text.
  const title = ["a", "removed", "title"].join(" ");
  const tests = [
    { file, title },
    { file: "test/gone.test.ts", title: "gone" },
    { file, title: "is named with its kind" },
  ];
  const inputs = [{ input: "A small file", tests: [] }];
  expect(faultTests({ kinds: [{ kind: "A kind", tests }], inputs }).missing).toEqual([
    "A small file: no test",
    `A kind: ${file}: ${title}`,
    "A kind: test/gone.test.ts: gone",
  ]);
});

test("every file that a message cites is in the package", () => {
  const { files } = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8")) as {
    readonly files: readonly string[];
  };
  const texts = ["en", "sv"].flatMap((language) =>
    readdirSync(`${ROOT}catalogs/${language}`).map((name) =>
      readFileSync(`${ROOT}catalogs/${language}/${name}`, "utf8"),
    ),
  );
  const cited = texts.flatMap(
    (text) => text.match(/\b(?:docs|test|examples|schemas)\/[\w./-]*\w/gu) ?? [],
  );
  expect(cited).toContain("docs/scoring.md");
  const isPacked = (file: string): boolean =>
    existsSync(`${ROOT}${file}`) &&
    files.some((one) => file.startsWith(one.replace("*.md", "")) && !one.startsWith("!"));
  expect(cited.filter((file) => !isPacked(file))).toEqual([]);
});
