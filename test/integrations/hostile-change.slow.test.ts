import { execFile, execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type LocalRegistry, localRegistry } from "./local-registry.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  readonly version: string;
};

let folder = "";
let honest: LocalRegistry;
let hostile: LocalRegistry;

/** A repository whose check fails, and two registries: the pipeline's, and one that a change could name. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-hostile-"));
  cpSync(join(ROOT, "examples/pipeline"), join(folder, "repo"), { recursive: true });
  execFileSync("git", ["init", "--quiet"], { cwd: join(folder, "repo") });
  changeConfig("metric: score, min: 2.5", "metric: score, min: 4.5");
  const bin = "bin/unsilo.cjs";
  lay("package/package.json", JSON.stringify({ name: "unsilo", version, bin }));
  lay("package/bin/unsilo.cjs", `require(${JSON.stringify(`${ROOT}bin/unsilo.cjs`)});\n`);
  honest = await localRegistry("unsilo", version, packed());
  lay("package/bin/unsilo.cjs", OWN_CODE);
  hostile = await localRegistry("unsilo", version, packed());
  const launcher = `#!/bin/sh\nexec "${process.execPath}" "${ROOT}bin/unsilo.cjs" "$@"\n`;
  lay("hook/unsilo", launcher);
  chmodSync(join(folder, "hook/unsilo"), 0o755);
});

afterEach(() => {
  honest.close();
  hostile.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a change wants to have run: it marks that it was, and ends as a passing check does. */
const MARK = 'require("node:fs").writeFileSync("owned", "");';
const OWN_CODE = `#!/usr/bin/env node\n${MARK} process.exit(0);\n`;

function lay(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function packed(): Buffer {
  execFileSync("tar", ["-czf", "package.tgz", "package"], { cwd: folder });
  return readFileSync(join(folder, "package.tgz"));
}

function changeConfig(from: string, to: string): void {
  const text = readFileSync(join(folder, "repo/unsilo.config.yaml"), "utf8");
  expect(text).toContain(from);
  lay("repo/unsilo.config.yaml", text.replace(from, to));
}

const wasOwned = (): boolean => existsSync(join(folder, "repo/owned"));

interface Ended {
  readonly code: number;
  readonly output: string;
}

function shell(script: string, env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const own = { HOME: folder, npm_config_cache: join(folder, "cache") };
  const path = `${join(folder, "hook")}:${process.env["PATH"]}`;
  const options = { cwd: join(folder, "repo"), env: { PATH: path, ...own, ...env } };
  return new Promise((resolve) => {
    execFile("bash", ["-c", script], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr });
    });
  });
}

/** The three ways in which a repository has its responses checked. */
const PIPELINES = {
  "the action": () => {
    const action = parse(readFileSync(join(ROOT, "action.yml"), "utf8")) as {
      readonly inputs: Readonly<Record<string, { readonly default: string }>>;
      readonly runs: { readonly steps: readonly [{ readonly run: string }] };
    };
    const inputs = Object.entries(action.inputs).map(([name, one]) => [
      `UNSILO_${name.toUpperCase().replaceAll("-", "_")}`,
      one.default,
    ]);
    return shell(action.runs.steps[0].run, {
      ...(Object.fromEntries(inputs) as Record<string, string>),
      GITHUB_ACTION_PATH: ROOT,
      GITHUB_STEP_SUMMARY: join(folder, "summary.md"),
      GITHUB_OUTPUT: join(folder, "output"),
    });
  },
  "the GitLab template": () => {
    const file = join(ROOT, "integrations/gitlab/unsilo.gitlab-ci.yml");
    const { unsilo } = parse(readFileSync(file, "utf8")) as {
      readonly unsilo: {
        readonly script: readonly string[];
        readonly variables: Readonly<Record<string, string>>;
      };
    };
    return shell(unsilo.script.join("\n"), {
      ...unsilo.variables,
      UNSILO_INTEGRITY: honest.integrity,
      npm_config_registry: honest.url,
    });
  },
  "the hook": () => {
    const hooks = parse(readFileSync(join(ROOT, ".pre-commit-hooks.yaml"), "utf8")) as readonly {
      readonly id: string;
      readonly entry: string;
    }[];
    return shell(hooks.find(({ id }) => id === "unsilo-check")?.entry ?? "");
  },
} as const;

/** What a change may add to have its red check turn green. */
const CHANGES = {
  "an .npmrc": () => {
    lay("repo/.npmrc", `registry=${hostile.url}\nnode-options=--require ./evil.js\n`);
    lay("repo/evil.js", MARK);
  },
  "node_modules/unsilo": () => {
    lay("repo/node_modules/unsilo/package.json", '{ "name": "unsilo", "bin": "bin/unsilo.cjs" }');
    lay("repo/node_modules/unsilo/bin/unsilo.cjs", OWN_CODE);
    for (const name of ["unsilo", "node", "npm"]) {
      lay(`repo/node_modules/.bin/${name}`, "#!/bin/sh\ntouch owned\n");
      chmodSync(join(folder, "repo/node_modules/.bin", name), 0o755);
    }
  },
  "a nested config": () => {
    lay(
      "repo/responses/unsilo.config.yaml",
      "schemaVersion: 1\nresponses: ['*.yaml']\nthresholds: [{ metric: level, min: 1, severity: warn }]\n",
    );
  },
  "a link out of the repository": () => {
    const sound = readFileSync(join(folder, "repo/responses/r01.yaml"), "utf8");
    lay("elsewhere.yaml", sound.replace("id: r01", "id: r99"));
    symlinkSync(join(folder, "elsewhere.yaml"), join(folder, "repo/responses/r99.yaml"));
  },
  "a template bomb": () => {
    const nested = Array.from({ length: 9 }, (_, level) => {
      const next = level === 8 ? "x".repeat(100) : `{{> p${level + 1}}}`.repeat(10);
      return `{{#*inline "p${level}"}}${next}{{/inline}}`;
    });
    lay("repo/bomb.md.hbs", `${nested.join("")}{{> p0}}`);
    changeConfig(
      "language: en",
      "language: en\nreports: [{ format: markdown, file: r.md, template: bomb.md.hbs }]",
    );
  },
} as const;

describe.each(Object.entries(PIPELINES))("%s", (_, pipeline) => {
  test.each([
    [1, "missed", "4.5"],
    [0, "met", "2.5"],
  ])("exits with code %i if the threshold is %s", async (code, _name, least) => {
    changeConfig("metric: score, min: 4.5", `metric: score, min: ${least}`);
    expect(await pipeline()).toMatchObject({ code });
  });

  test.each(Object.entries(CHANGES))("stays red with %s", async (_name, add) => {
    add();
    const { code, output } = await pipeline();
    expect([1, 3], output).toContain(code);
    expect(wasOwned()).toBe(false);
    expect(hostile.asked).toEqual([]);
  });
});

test.each(["an .npmrc", "node_modules/unsilo"] as const)(
  "%s has its own code run where a pipeline calls npx in the checkout",
  async (name) => {
    CHANGES[name]();
    const { output } = await shell("npx --yes unsilo check");
    expect(wasOwned(), output).toBe(true);
  },
);
