import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

test("the picture in the README is what the command prints", () => {
  expect(read("../../README.md")).toContain(
    `\`\`\`text\n${read("nordlys-retail/profile.txt")}\`\`\``,
  );
});

test("the README's two commands are there", () => {
  expect(read("../../README.md")).toContain("npm install && npm start");
  expect(read("../../README.md")).toContain("npm install && npm test");
});
