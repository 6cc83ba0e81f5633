import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FORMATS } from "../../src/render/registry.ts";
import { CONFIG, RESPONSE, soundFiles } from "../problems/bases.ts";
import { type CommandRun, runCommand } from "../support/run-command.ts";

const SCHEMA = new URL("../../schemas/config.schema.json", import.meta.url);

interface ConfigSchema {
  readonly properties: {
    readonly reports: {
      readonly items: {
        readonly properties: { readonly format: { readonly enum: readonly string[] } };
      };
    };
  };
}

let folder = "";

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  mkdirSync(join(folder, ".git"));
  await soundFiles(folder);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function lay(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

function lint(...argv: readonly string[]): Promise<CommandRun> {
  return runCommand(["lint", ...argv], { cwd: folder });
}

describe("a config", () => {
  test.each([
    ["a path to no questionnaire", "questionnaire.yaml", "./lost.yaml", "2:16 error no-such-file"],
    [
      "no shipped questionnaire",
      "questionnaire.yaml",
      "crisis-redines",
      "2:16 error unknown-questionnaire",
    ],
    ["a response that is not there", "[response.yaml]", "[lost.yaml]", "3:13 error no-such-file"],
    [
      "a baseline that is not there",
      "language: sv",
      "baseline: lost.json",
      "10:11 error no-such-file",
    ],
    [
      "a node that is not there",
      "{ purpose: 3 }",
      "{ porpoise: 3 }",
      "5:12 error unknown-reference",
    ],
    [
      "a level that is not there",
      "{ purpose: 3 }",
      "{ purpose: 4 }",
      "5:21 error level-not-in-model",
    ],
    ["a threshold on nothing", "id: purpose", "id: porpoise", "8:31 error unknown-reference"],
    ["a level that no level reaches", "min: 2", "min: 4", "7:27 error level-not-in-model"],
    ["a share above all", "max: 0.5", "max: 5", "8:45 error out-of-bounds"],
    ["a format that is not there", "format: html", "format: htlm", "9:21 error not-allowed"],
    ["a format of no report", "format: html", "format: json", "9:21 error not-allowed"],
    ["a language of no text", "language: sv", "language: de", "10:11 error unknown-language"],
    [
      "a department in two groups",
      "plant] }",
      "plant], rest: [plant] }",
      "4:45 warning named-twice",
    ],
  ])("%s", async (_, from, to, place) => {
    expect(CONFIG).toContain(from);
    lay("unsilo.config.yaml", CONFIG.replace(from, to));
    expect((await lint("unsilo.config.yaml")).stdout).toContain(`unsilo.config.yaml:${place}`);
  });

  test("may name every format of a report, and no other", () => {
    const { properties } = JSON.parse(readFileSync(SCHEMA, "utf8")) as ConfigSchema;
    const names = FORMATS.report.map(({ name }) => name);
    expect(properties.reports.items.properties.format.enum).toEqual(names);
  });

  test("with an unknown report format is also reported by report", async () => {
    lay("unsilo.config.yaml", CONFIG.replace("format: html", "format: json"));
    const { stderr, exitCode } = await runCommand(["report", "response.yaml"], { cwd: folder });
    expect(stderr).toContain("unsilo.config.yaml:9:21 error not-allowed");
    expect(exitCode).toBe(3);
  });

  test("is checked against what its responses answer, if it names no questionnaire", async () => {
    const { id, version } = { id: "crisis-readiness", version: "2.0.0" };
    lay(
      "response.yaml",
      RESPONSE.replace(
        "{ id: meeting-culture, version: 1.2.0 }",
        `{ id: ${id}, version: ${version} }`,
      ),
    );
    lay("unsilo.config.yaml", CONFIG.replace("questionnaire: questionnaire.yaml\n", ""));
    expect((await lint("unsilo.config.yaml")).stdout).toContain(
      'the questionnaire has no dimension, capability or question "purpose"',
    );
  });
});

describe("a saved result changed by hand", () => {
  const change = (from: string, to: string): void => {
    const before = readFileSync(join(folder, "result.json"), "utf8");
    expect(before).toContain(from);
    lay("result.json", before.replace(from, to));
  };

  test.each([
    ["the same id twice", '"id": "delay"', '"id": "has-chair"', "duplicate-id"],
    ["a score beyond its range", '"score": 2.8', '"score": 3', "score-outside-range"],
    [
      "an assessment without a name",
      '"assessment": "2026-11"',
      '"assessment": ""',
      "out-of-bounds",
    ],
  ])("%s", async (_, from, to, code) => {
    change(from, to);
    expect((await lint("result.json")).stdout).toContain(` error ${code}`);
    const compared = await runCommand(["compare", "result.json", "response.yaml"], { cwd: folder });
    expect(compared.stderr).toContain(` error ${code}`);
    expect(compared.exitCode).toBe(3);
  });

  test("a level that the shipped model does not have", async () => {
    const examples = new URL("../../examples/first-response.yaml", import.meta.url).pathname;
    const { stdout } = await runCommand(["score", examples, "--format", "json"], { cwd: folder });
    lay("result.json", stdout.replace('"level": 1', '"level": 9'));
    expect((await lint("result.json")).stdout).toContain("level 9 does not exist here");
  });
});
