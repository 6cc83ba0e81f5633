import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { putAway } from "./put-away.ts";
import { hasTmux, startShell, type Terminal, UNSILO } from "./terminal.ts";

const EXAMPLES = new URL("../../examples/", import.meta.url).pathname;

/** How to start each shell without anyone's settings, and with unsilo's completion. */
const SHELLS: Readonly<Record<string, { readonly start: string; readonly load: string }>> = {
  bash: { start: "bash --norc --noprofile -i", load: "source <(unsilo completion bash)" },
  zsh: {
    start: "zsh -f -i",
    load: "autoload -Uz compinit && compinit -u -D && source <(unsilo completion zsh)",
  },
  fish: { start: "fish --no-config -i", load: "unsilo completion fish | source" },
};

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-"));
  mkdirSync(join(folder, "bin"));
  cpSync(EXAMPLES, join(folder, "examples"), { recursive: true });
  const program = join(folder, "bin/unsilo");
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${UNSILO}' "$@"\n`);
  chmodSync(program, 0o755);
});

afterAll(async () => {
  await putAway(folder);
});

describe.each(Object.keys(SHELLS))("%s", (name) => {
  const isThere = hasTmux && spawnSync(name, ["--version"]).status === 0;
  const { start = "", load = "" } = SHELLS[name] ?? {};

  async function shell(): Promise<Terminal> {
    const path = `PATH='${join(folder, "bin")}':"$PATH"`;
    const home = `HOME='${folder}' XDG_CONFIG_HOME='${folder}' PS1='> '`;
    const terminal = startShell(`env ${path} ${home} ${start}`, { cwd: folder, columns: 120 });
    terminal.type(`${load}; echo is ready`);
    terminal.press("Enter");
    await terminal.shows("\nis ready");
    terminal.type("clear");
    terminal.press("Enter");
    return terminal;
  }

  test.skipIf(!isThere).each([
    ["a command", "unsilo hist", "unsilo history"],
    ["an option", "unsilo plan --no-reg", "unsilo plan --no-regret"],
    ["the value of an option", "unsilo score --format js", "unsilo score --format json"],
    ["a questionnaire", "unsilo interview digi", "unsilo interview digital-marketing-organization"],
    ["a question", "unsilo show conflicts-se", "unsilo show conflicts-settled"],
    ["a schema", "unsilo schema comp", "unsilo schema comparison"],
    ["a file", "unsilo score examples/first", "unsilo score examples/first-response.yaml"],
    ["a node, ready for its level", "unsilo plan x --target silo", "unsilo plan x --target silos="],
  ])("completes %s", async (_, typed, completed) => {
    const terminal = await shell();
    try {
      terminal.type(typed);
      terminal.press("Tab");
      const screen = await terminal.shows(completed);
      expect(screen.join("\n")).toContain(completed);
    } finally {
      terminal.close();
    }
  });

  if (!isThere) {
    process.stderr.write(`NOT RUN: completion in ${name}, which needs ${name} and tmux\n`);
  }
});
