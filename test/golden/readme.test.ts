import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { runCommand } from "../support/run-command.ts";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

test("the example in the README is the output of the command", () => {
  expect(read("../../README.md")).toContain(
    `\`\`\`text\n${read("nordlys-retail/report.txt")}\`\`\``,
  );
});

test("the README's comparison is the output of the command", () => {
  const [, , , headline = "", rest = ""] = read("progress/comparison.txt").split("\n");
  expect(read("../../README.md")).toContain(`\`\`\`text\n${headline}\n${rest}\n\`\`\``);
});

test("the README has its two commands", () => {
  expect(read("../../README.md")).toContain("npm install && npm start");
  expect(read("../../README.md")).toContain("npm install && npm test");
});

test("every option in the README's commands exists", async () => {
  const lines = read("../../README.md").matchAll(/^unsilo (?<command>[a-z]+)(?<rest>.*)$/gmu);
  const used = [...lines].map(({ groups = {} }) => ({
    command: groups["command"] ?? "",
    options: (groups["rest"] ?? "").replace(/#.*/u, "").match(/(?<= )--?[a-z-]+/gu) ?? [],
  }));
  expect(used.length).toBeGreaterThan(10);
  for (const { command, options } of used) {
    const words = command === "baseline" ? [command, "write"] : [command];
    const { stdout } = await runCommand([...words, "--help"], { cwd: "/" });
    for (const option of options) {
      expect([command, option, stdout.includes(`${option} `)]).toEqual([command, option, true]);
    }
  }
});

test("every file that the README links to exists", () => {
  const links = [...read("../../README.md").matchAll(/\]\((?!https?:)([^)#]+)/gu)];
  expect(links.length).toBeGreaterThan(15);
  for (const [, path = ""] of links) {
    expect([path, existsSync(new URL(`../../${path}`, import.meta.url))]).toEqual([path, true]);
  }
});

test("docs/scoring.md has every section that an explanation names", () => {
  const explanations = read("nordlys-retail/explanation.md") + read("nordlys-retail/verdict.sv.txt");
  const named = new Set(explanations.match(/§\d/gu));
  expect([...named].toSorted()).toEqual(["§1", "§2", "§3", "§4", "§6", "§7", "§8"]);
  for (const section of named) expect(read("../../docs/scoring.md")).toContain(`\n## ${section} `);
});
