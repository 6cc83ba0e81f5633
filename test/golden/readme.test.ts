import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

test("the picture in the README is what the command prints", () => {
  expect(read("../../README.md")).toContain(
    `\`\`\`text\n${read("nordlys-retail/profile.txt")}\`\`\``,
  );
});

test("what the README says of a comparison is what the command prints", () => {
  const [, , , headline = "", rest = ""] = read("progress/comparison.txt").split("\n");
  expect(read("../../README.md")).toContain(`\`\`\`text\n${headline}\n${rest}\n\`\`\``);
});

test("the README's two commands are there", () => {
  expect(read("../../README.md")).toContain("npm install && npm start");
  expect(read("../../README.md")).toContain("npm install && npm test");
});

test("docs/scoring.md has every section that an explanation names", () => {
  const explanations = read("nordlys-retail/explanation.md") + read("nordlys-retail/verdict.sv.txt");
  const named = new Set(explanations.match(/§\d/gu));
  expect([...named].toSorted()).toEqual(["§1", "§2", "§3", "§4", "§6"]);
  for (const section of named) expect(read("../../docs/scoring.md")).toContain(`\n## ${section} `);
});
