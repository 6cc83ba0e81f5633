import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url).pathname;

/** Every zone with every locale; widths and folders take turns. */
const ZONES = ["UTC", "Asia/Kolkata", "America/St_Johns"];
const LOCALES = ["C", "sv_SE.UTF-8", "tr_TR.UTF-8"];
const WIDTHS = ["40", "80", "200"];
const PLACES = ZONES.flatMap((zone, row) =>
  LOCALES.map((locale, column) => ({
    zone,
    locale,
    width: WIDTHS[(row + column) % WIDTHS.length] ?? "",
    folder: (row + column) % 2,
  })),
);

const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  check: "terminal json csv markdown junit sarif gitlab github badge".split(" "),
  report: ["terminal", "markdown", "html"],
};

let folders: readonly string[] = [];

beforeAll(() => {
  folders = ["one", "another folder"].map((name) => {
    const folder = join(mkdtempSync(join(tmpdir(), "unsilo-bytes-")), name);
    cpSync(`${ROOT}examples/pipeline`, folder, { recursive: true });
    mkdirSync(join(folder, ".git"));
    return folder;
  });
});

afterAll(() => {
  for (const folder of folders) rmSync(join(folder, ".."), { recursive: true });
});

/** A command's output in one place: the documents of all formats, and standard error. */
function written(command: string, { zone, locale, width, folder: at }: (typeof PLACES)[number]) {
  const cwd = folders[at] ?? "";
  const formats = (COMMANDS[command] ?? []).flatMap((name) => ["--format", `${name}=out/${name}`]);
  mkdirSync(join(cwd, "out"));
  const { status, stderr } = spawnSync(
    process.execPath,
    [`${ROOT}bin/unsilo.cjs`, command, "responses", ...formats],
    { cwd, env: { TZ: zone, LC_ALL: locale, LANG: locale, COLUMNS: width }, encoding: "utf8" },
  );
  const documents = readdirSync(join(cwd, "out")).map((name) => [
    name,
    readFileSync(join(cwd, "out", name), "utf8"),
  ]);
  rmSync(join(cwd, "out"), { recursive: true });
  return { status, stderr, documents: Object.fromEntries(documents) as Record<string, string> };
}

test.each(Object.keys(COMMANDS))(
  "%s writes the same bytes in every zone, locale, width and folder",
  (command) => {
    const [first, ...others] = PLACES.map((place) => written(command, place));
    expect(first?.status).toBe(0);
    expect(Object.keys(first?.documents ?? {}).length).toBe(COMMANDS[command]?.length);
    for (const other of others) expect(other).toEqual(first);
  },
);

const NORDLYS = "examples/nordlys-retail";

test.each([
  ["score", NORDLYS],
  ["score", NORDLYS, "--format", "json"],
  ["plan", NORDLYS, "--target", "3", "--format", "json"],
  ["compare", NORDLYS, `${NORDLYS}-2027`, "--format", "json"],
  ["history", "examples", "--organization", "Nordlys Retail", "--format", "json"],
  ["explain", NORDLYS, "data-lead-time", "--format", "json"],
])("%s %s %s %s prints the same bytes on both sides of the date line", (...argv) => {
  const [east, west] = ["Pacific/Auckland", "America/Anchorage"].map((zone) =>
    spawnSync(process.execPath, [`${ROOT}bin/unsilo.cjs`, ...argv], {
      cwd: ROOT,
      env: { TZ: zone },
      encoding: "utf8",
    }),
  );
  expect(east?.status).toBe(0);
  expect(east?.stdout).not.toBe("");
  expect(west?.stdout).toBe(east?.stdout);
});
