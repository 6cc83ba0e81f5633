import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { ACTION_SCHEMA, GITLAB_CI_SCHEMA, HOOKS_SCHEMA } from "../support/schemas/integrations.ts";
import { publishedErrors } from "../support/schemas/published.ts";
import {
  integrityOf,
  readIn,
  runScript,
  type ScriptRun,
  type Workshop,
  workshop,
} from "./run-script.ts";

const ROOT = new URL("../../", import.meta.url).pathname;

function read(file: string): unknown {
  return parse(readFileSync(join(ROOT, file), "utf8"));
}

test.each([
  ["action.yml", "action", ACTION_SCHEMA],
  [".pre-commit-hooks.yaml", "hooks", HOOKS_SCHEMA],
  ["integrations/gitlab/unsilo.gitlab-ci.yml", "gitlabCi", GITLAB_CI_SCHEMA],
] as const)(
  "%s is valid by the published schema, and has nothing unintended",
  (file, name, schema) => {
    expect(publishedErrors(name, read(file))).toEqual([]);
    const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
    validate(read(file));
    expect(validate.errors ?? []).toEqual([]);
  },
);

const hasPreCommit = spawnSync("pre-commit", ["--version"]).status === 0;

test("an action without a description is refused by the published schema", () => {
  const { description: _, ...without } = read("action.yml") as { readonly description: string };
  expect(publishedErrors("action", without)).toMatchObject([{ keyword: "required" }]);
});

test.skipIf(!hasPreCommit)(
  `pre-commit takes the manifest${hasPreCommit ? "" : ": pre-commit is missing"}`,
  () => {
    const argv = ["validate-manifest", join(ROOT, ".pre-commit-hooks.yaml")];
    expect(spawnSync("pre-commit", argv).status).toBe(0);
  },
);

let place: Workshop;

beforeEach(() => {
  place = workshop();
});

afterEach(() => {
  rmSync(place.folder, { recursive: true, force: true });
});

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly {
      readonly run: string;
      readonly env: Readonly<Record<string, string>>;
    }[];
  };
}

describe("the action", () => {
  const action = read("action.yml") as Action;

  /** Runs its steps as a runner would: inputs as environment variables, the script with bash. */
  function run(inputs: Readonly<Record<string, string>>, from = ROOT): ScriptRun {
    const [step] = action.runs.steps;
    const env = Object.entries(step?.env ?? {}).map(([name, expression]) => {
      const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/u.exec(expression)?.[1] ?? "";
      return [name, inputs[input] ?? action.inputs[input]?.default ?? "no such input"];
    });
    return runScript(step?.run ?? "", place, {
      ...(Object.fromEntries(env) as Record<string, string>),
      GITHUB_ACTION_PATH: from,
      GITHUB_STEP_SUMMARY: join(place.folder, "summary.md"),
      GITHUB_OUTPUT: join(place.folder, "output"),
    });
  }

  test("passes a passing check, and writes the summary, SARIF and its outputs", () => {
    const { status, stdout, stderr } = run({});
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^(?:::warning file=responses\/[^\n]+\n)+::notice file=unsilo\.config\.yaml,[^\n]+\n$/u,
    );
    expect(stderr).toContain("unsilo: passed: 8 of 9 thresholds met (3 respondents); ");
    expect(readIn(place, "summary.md")).toContain("# Check: Harbour Bank, 2026-q4");
    expect(JSON.parse(readIn(place, "repo/unsilo.sarif"))).toMatchObject({ version: "2.1.0" });
    expect(readIn(place, "output")).toBe("exit-code=0\nsarif=unsilo.sarif\n");
  });

  test("fails a failing check, with an annotation", () => {
    const { status, stdout } = run({ "min-level": "silos=2\n3\n", files: "responses/" });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=responses\/r0\d\.yaml,line=\d+,/u);
    expect(readIn(place, "output")).toContain("exit-code=1\n");
    expect(readIn(place, "summary.md")).toContain("❌ not met");
  });

  test("names no SARIF if none could be written, even if an earlier run left one", () => {
    expect(run({}).status).toBe(0);
    expect(run({ config: "missing.yaml" }).status).toBe(5);
    expect(readIn(place, "output")).toMatch(/\nexit-code=5\nsarif=\n$/u);
  });

  test("runs the build beside it, whatever the repository has", () => {
    expect(run({}).status).toBe(0);
    expect(existsSync(join(place.folder, "repo", "owned"))).toBe(false);
    const script = readFileSync(join(ROOT, "integrations/github/check.sh"), "utf8");
    expect(script).not.toMatch(/\bnp[mx]\b/u);
  });

  test("refuses a commit without a build", () => {
    mkdirSync(join(place.folder, "action"));
    cpSync(join(ROOT, "integrations"), join(place.folder, "action/integrations"), {
      recursive: true,
    });
    const { status, stderr } = run({}, join(place.folder, "action"));
    expect([status, stderr]).toEqual([2, expect.stringContaining("has no build")]);
  });

  test("takes the number of people and departments, and finished responses alone", () => {
    expect(run({ "min-respondents": "4" }).status).toBe(1);
    expect(run({ "min-departments": "3", "finished-only": "true" }).status).toBe(0);
    expect(run({ "finished-only": "maybe" }).status).toBe(2);
  });

  test("reads facts, and fails if they are wrong or missing", () => {
    const facts = "question,department,value,source\ndays-to-live,it,2,Log\n";
    writeFileSync(join(place.folder, "repo", "facts.csv"), facts);
    expect(run({ facts: "facts.csv" }).status).toBe(0);
    writeFileSync(join(place.folder, "repo", "facts.csv"), facts.replace("2,Log", "many,Log"));
    const wrong = run({ facts: "facts.csv" });
    expect([wrong.status, wrong.stdout]).toEqual([
      3,
      expect.stringContaining("::error file=facts.csv,line=2,"),
    ]);
    expect(run({ facts: "gone.csv" }).status).toBe(5);
  });

  test("passes every input on, and docs/ci.md lists them in their order", () => {
    const inputs = Object.keys(action.inputs);
    const page = readFileSync(join(ROOT, "docs/ci.md"), "utf8");
    const listed = /Its inputs are [^:]*: (.*?)\. Its outputs/u.exec(page)?.[1] ?? "";
    expect([...listed.matchAll(/`([a-z-]+)`/gu)].map(([, name]) => name)).toEqual(inputs);
    const script = readFileSync(join(ROOT, "integrations/github/check.sh"), "utf8");
    for (const [name, value] of Object.entries(action.runs.steps[0]?.env ?? {})) {
      expect(value).toBe(
        `\${{ inputs.${name.slice("UNSILO_".length).toLowerCase().replaceAll("_", "-")} }}`,
      );
      expect([name, script.includes(`$${name}`)]).toEqual([name, true]);
    }
    expect(Object.keys(action.runs.steps[0]?.env ?? {})).toHaveLength(inputs.length);
  });

  test("obeys no text in an input", () => {
    const bait = '"; touch owned; $(touch owned) `touch owned` ${x}';
    const inputs = Object.keys(action.inputs);
    run(Object.fromEntries(inputs.map((input) => [input, bait])));
    expect(existsSync(join(place.folder, "repo", "owned"))).toBe(false);
    expect(run({ files: "--help" }).status).toBe(5);
    expect(run({ sarif: "x\nexit-code=0" }).status).toBe(2);
    expect(existsSync(join(place.folder, "output")) && readIn(place, "output")).not.toContain(
      "x\nexit-code=0",
    );
  });

  test("no script contains an input", () => {
    expect(action.runs.steps.map((step) => step.run).join("\n")).not.toContain("${{");
  });
});

describe("the GitLab template", () => {
  const template = read("integrations/gitlab/unsilo.gitlab-ci.yml") as {
    readonly unsilo: {
      readonly script: readonly string[];
      readonly variables: Readonly<Record<string, string>>;
      readonly artifacts: { readonly reports: Readonly<Record<string, string>> };
    };
  };

  test.each([
    ["", 0],
    ["--min-level 3", 1],
  ])("with %j exits with code %i, and writes its reports", (options, status) => {
    const { script, variables, artifacts } = template.unsilo;
    const own = { UNSILO_OPTIONS: options, UNSILO_INTEGRITY: integrityOf(place) };
    const run = runScript(script.join("\n"), place, { ...variables, ...own });
    expect(run.status).toBe(status);
    expect(run.stdout).toContain("Overall, level");
    for (const file of Object.values(artifacts.reports)) {
      expect(existsSync(join(place.folder, "repo", file)), file).toBe(true);
    }
  });
});

describe("the package of the GitLab template", () => {
  const { script, variables } = (
    read("integrations/gitlab/unsilo.gitlab-ci.yml") as {
      readonly unsilo: {
        readonly script: readonly string[];
        readonly variables: Readonly<Record<string, string>>;
      };
    }
  ).unsilo;
  const run = (integrity: string): ScriptRun =>
    runScript(script.join("\n"), place, { ...variables, UNSILO_INTEGRITY: integrity });

  test("must have the hash that is pinned", () => {
    const { status, stdout, stderr } = run(`sha512-${"A".repeat(86)}==`);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`is ${integrityOf(place)}, not sha512-AAA`);
    expect(run("").stderr).toContain("set UNSILO_INTEGRITY to the output of: npm view");
  });

  test("is the version of this package, and nothing of the checkout runs", () => {
    const { version } = read("package.json") as { readonly version: string };
    expect(variables["UNSILO_VERSION"]).toBe(version);
    expect(run(integrityOf(place)).status).toBe(0);
    expect(existsSync(join(place.folder, "repo", "owned"))).toBe(false);
  });
});

describe("the pre-commit hooks", () => {
  const hooks = read(".pre-commit-hooks.yaml") as readonly {
    readonly id: string;
    readonly entry: string;
    readonly files: string;
    readonly pass_filenames?: boolean;
  }[];
  const FILES = ["responses/r01.yaml", "responses/r02.yaml", "unsilo.config.yaml"];

  test("run in an environment of their own", () => {
    for (const { entry } of hooks) expect(entry).toMatch(/^unsilo (?:lint|check)$/u);
  });

  test.each(hooks.map((hook) => [hook.id, hook] as const))("%s runs", (_, hook) => {
    const pattern = new RegExp(hook.files, "u");
    expect(FILES.filter((file) => pattern.test(file))).toEqual(FILES);
    expect(pattern.test("docker-compose.yaml")).toBe(false);
    const files = hook.pass_filenames === false ? "" : FILES.join(" ");
    expect(runScript(`${hook.entry} ${files}`, place).status).toBe(0);
    writeFileSync(join(place.folder, "repo", "responses", "r01.yaml"), "{");
    expect(runScript(`${hook.entry} ${files}`, place).status).toBe(3);
  });
});
