import { MODELS } from "../support/model-documents.ts";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Definition, Fields, Format } from "../../src/model/definition.ts";
import { FORMATS } from "../../src/model/formats.ts";
import { basesOf, nameOf, type Parts, partNamed, partsOf } from "../../src/model/walk.ts";
import type { readFormat as read } from "../../src/read/read-format.ts";
import { runCommand } from "../support/run-command.ts";
import { SIZED_MODEL, SIZED_RESPONSE } from "../support/sized-model.ts";
import { PROVEN } from "../support/proven-model.ts";

/** The formats that people write. */
const FILES: ReadonlySet<string> = new Set(["questionnaire", "response", "config"]);

const ROOT = new URL("../../", import.meta.url).pathname;

/** By format: the paths of every field that was read, with `*` for list positions and keys. */
const asked = new Map<string, Set<string>>();
const watchers = new WeakMap<object, object>();

/** A copy of the value that records every access. */
function watched<Value>(value: Value, format: string, path: string): Value {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Map) {
    const entries = [...value].map(
      ([key, one]: [string, unknown]) => [key, watched(one, format, `${path}.*`)] as const,
    );
    return new Map(entries) as Value;
  }
  const known = watchers.get(value);
  if (known !== undefined) return known as Value;
  const watcher = new Proxy(value, {
    get(target, key) {
      const one: unknown = Reflect.get(target, key);
      if (typeof key === "symbol" || typeof one === "function") return one;
      const way = Array.isArray(target) && /^\d+$/u.test(key) ? `${path}.*` : `${path}.${key}`;
      const ways = asked.get(format) ?? new Set();
      asked.set(format, ways.add(way));
      return watched(one, format, way);
    },
  });
  watchers.set(value, watcher);
  return watcher;
}

vi.mock("../../src/read/read-format.ts", async (load) => {
  const { readFormat } = await load<{ readonly readFormat: typeof read }>();
  const watching: typeof read = (format, raw, own) =>
    watched(readFormat(format, raw, own), format.name, "");
  return { readFormat: watching };
});

/** Parts whose value in memory differs from the file; their content is read by hand. */
const BY_HAND: ReadonlySet<string> = new Set([
  "condition",
  "ruleCondition",
  "levelRule",
  "target",
  "effort",
  "options",
  "yesNoScore",
  "answer",
]);

/** The paths of every field that a format defines. */
function definedWays(format: Format): readonly string[] {
  const parts = partsOf(format);
  const ways = (definition: Definition, path: string): readonly string[] => {
    if ("ref" in definition) {
      const { ref } = definition;
      return BY_HAND.has(ref) ? [] : ways(partNamed(ref, parts), path);
    }
    if ("items" in definition) return ways(definition.items, `${path}.*`);
    if ("values" in definition) return ways(definition.values, `${path}.*`);
    if ("either" in definition) {
      return definition.either.filter((one) => "fields" in one).flatMap((one) => ways(one, path));
    }
    if (!("fields" in definition)) return [];
    return fieldEntries(definition, parts).flatMap(([key, field]) => {
      const way = `${path}.${nameOf(key)}`;
      return [way, ...ways(field, way)];
    });
  };
  return [...new Set(ways(format.whole, ""))];
}

function fieldEntries(
  definition: Fields,
  parts: Parts,
): readonly (readonly [string, Definition])[] {
  return [
    ...basesOf(definition, parts).flatMap((base) => fieldEntries(base, parts)),
    ...Object.entries(definition.fields),
    ...Object.values(definition.cases?.of ?? {}).flatMap((one) => Object.entries(one)),
  ];
}

/** Fields that no command below reads, with what reads them. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  // Only the schema.
  ".schemaVersion",
  // A resumed interview: test/cli/interview.test.ts.
  ".questionnaire.questions",
  ".questionnaire.wording",
  // The set-up of an interview: test/cli/set-up.test.ts.
  ".organization",
  ".interviewer",
  ".assessment.name",
  // An import of the same forms again: test/cli/import.test.ts.
  ".source",
  ".source.kind",
  ".source.digest",
  // The client's own name of a department: test/cli/client-departments.test.ts.
  ".departments.*.name",
  // A rule whose text lists the people to ask: test/score/part-states.test.ts.
  ".verdicts.*.parts.*.who",
]);

/** Fields from which nothing is computed yet; test/read/later-keys.test.ts reads them. */
const NOT_YET: readonly string[] = [
  ".vignettes.*.text",
  ".vignettes.*.mechanism",
  ".recommendations.*.evidence.grade",
];

/** Fields that have another name in memory. */
const RENAMED: Readonly<Record<string, string>> = {
  ".optionSets": ".dimensions.*.capabilities.*.questions.*.options",
  ".variants.*.ask": ".variants.*.askAll",
};

function neverAsked(format: Format): readonly string[] {
  const ways = [...(asked.get(format.name) ?? [])];
  return definedWays(format).filter((way) => {
    const inMemory = RENAMED[way] ?? way;
    const pattern = new RegExp(
      `^${inMemory.replaceAll(".", "\\.").replaceAll("*", "[^.]+")}$`,
      "u",
    );
    return !ELSEWHERE.has(way) && !ways.some((one) => pattern.test(one));
  });
}

/** A model and a response with every key from which little is computed yet. */
const LATER = `${ROOT}test/fixtures/later-keys/`;
const FOLDER = mkdtempSync(join(tmpdir(), "unsilo-fields-"));
const OWN = `${ROOT}questionnaires/digital-marketing-organization`;
const LADDERS = `${ROOT}test/fixtures/models/own-ladders.yaml`;
const KPI = `${ROOT}test/fixtures/models/linear-kpi.yaml`;

beforeAll(async () => {
  cpSync(`${ROOT}examples/nordlys-retail`, join(FOLDER, "responses"), { recursive: true });
  cpSync(OWN, join(FOLDER, "model"), { recursive: true });
  writeFileSync(join(FOLDER, "unsilo.config.yaml"), CONFIG);
  const sized = "schemaVersion: 1\nquestionnaire: sized-model.yaml\nsize: { systems: 12 }\n";
  writeFileSync(join(FOLDER, "sized.yaml"), sized);
  writeFileSync(join(FOLDER, "sized-model.yaml"), SIZED_MODEL);
  writeFileSync(join(FOLDER, "sized-response.yaml"), SIZED_RESPONSE);
  writeFileSync(join(FOLDER, "own.md.hbs"), "# {{organization}}\n");
  writeFileSync(join(FOLDER, "responses", "one-day.yaml"), ONE_DAY);
  writeFileSync(join(FOLDER, "responses", "review.yaml"), REVIEW);
  writeFileSync(join(FOLDER, "ladders.yaml"), ON_LADDERS);
  writeFileSync(join(FOLDER, "figures.yaml"), FIGURES);
  writeFileSync(join(FOLDER, "proven.yaml"), PROVEN);
  writeFileSync(join(FOLDER, "short.yaml"), SHORT);
  const models = MODELS.map((file) => `${ROOT}test/fixtures/models/${file}`);
  for (const argv of [
    ["score"],
    ["report", "--format", "html", "--quiet"],
    ["report", "--force", "--quiet"],
    ["report", "--audience", "recruiter", "--format", "html", "--quiet"],
    ["explain", "responses", "data-lead-time", "--no-config", "-q", OWN],
    ["explain"],
    ["plan"],
    ["check"],
    ["lint", "responses", "unsilo.config.yaml", "-q", OWN],
    ["lint", OWN, ...models],
    ["report", "ladders.yaml", "--no-config", "-q", LADDERS, "--format", "markdown", "--quiet"],
    ["report", "figures.yaml", "--no-config", "-q", KPI, "--format", "markdown", "--quiet"],
    ["score", "short.yaml", "--no-config", "-q", "proven.yaml"],
    ["report", "short.yaml", "--no-config", "-q", "proven.yaml", "--format", "markdown", "--quiet"],
    ["report", "short.yaml", "--no-config", "-q", "proven.yaml", "--audience", "letter", "--quiet"],
    ["report", "--audience", "letter", "--quiet"],
    ["show", OWN],
    ["show", OWN, "--handout", "--format", "html"],
    ["show", "fault-review", "-q", OWN],
    ...models.map((file) => ["show", file, "--handout"]),
    ["lint", `${LATER}model`],
    ["explain", `${LATER}response.yaml`, "--no-config", "-q", `${LATER}model`],
    ["plan", "sized-response.yaml", "--config", "sized.yaml"],
  ]) {
    await runCommand(argv, { cwd: FOLDER });
  }
});

afterAll(() => {
  rmSync(FOLDER, { recursive: true });
});

const CONFIG = `schemaVersion: 1
questionnaire: model
responses: [responses]
assessment: { scope: All, period: November, respondents: Chosen by the sponsor, sponsor: The CEO }
groups: { commercial: [marketing, sales] }
targets: { silos: 4, incentives: { score: 3 } }
thresholds: [{ metric: level, id: silos, min: 1, severity: warn }, { metric: silo-index, max: 1 }]
reports: [{ format: markdown, file: report.md, audience: executive, template: own.md.hbs }]
language: en
minimumGroup: 2
disclose: [one-shared-goal]
finishedOnly: false
`;

const HEAD = `schemaVersion: 1
questionnaire: { id: digital-marketing-organization, version: 2.0.0 }
organization: Nordlys Retail
assessment: 2026-11
`;

const ONE_DAY = `${HEAD}respondent: { id: r9, department: marketing }
consent: { read: 2026-11-01, quotes: true }
answers: { data-lead-time: { value: 1, quote: One day. } }
`;

const ON_LADDERS = `schemaVersion: 1
questionnaire: { id: own-ladders, version: 1.0.0 }
organization: Nordlys Retail
assessment: 2026-11
respondent: { id: r1, department: it }
answers: { errors: 2, changes: 1, speaks: 3 }
`;

/** A variant, a rule for evidence, and a role with a reason to succeed. */
const SHORT = `schemaVersion: 1
questionnaire: { id: proven, version: 1.0.0 }
organization: Nordlys Retail
assessment: 2026-11
variant: short
respondent: { id: r1, department: it }
answers: { a: 2 }
`;

const FIGURES = `schemaVersion: 1
questionnaire: { id: linear-kpi, version: 1.0.0 }
organization: Nordlys Retail
assessment: 2026-11
respondent: { id: r1 }
answers: { days: 12, on-time: 90, margin-percent: 5 }
`;

const REVIEW = `${HEAD}review: { by: The consultant }
answers: { unplanned-help: { value: 2, reason: Seen on the spot. } }
`;

test.each(FORMATS.filter(({ name }) => FILES.has(name)).map((one) => [one.name, one] as const))(
  "some command reads every field of a %s",
  (_, format) => {
    expect(neverAsked(format)).toEqual(format.name === "questionnaire" ? NOT_YET : []);
  },
);
