import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { BrowserFailure } from "./browser-failure.ts";
import { connect, type Connection } from "./connection.ts";

export interface BrowserSettings {
  readonly path: string;
  /** Further arguments, such as `--no-sandbox`. */
  readonly args: readonly string[];
  /** Ends the browser; its reason is what the work then fails with. */
  readonly signal: AbortSignal;
}

/** A browser that shows nothing, asks nobody and reaches no network. */
const ARGUMENTS = [
  "--headless",
  "--remote-debugging-pipe",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-breakpad",
  "--disable-component-update",
  "--disable-dev-shm-usage",
  "--disable-extensions",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND",
];

const STDERR = 2;
const TO_BROWSER = 3;
const FROM_BROWSER = 4;
const SAID_LENGTH = 4096;
/** Dying children of the browser may still write into the folder. */
const REMOVAL = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 };

const isWindows = process.platform === "win32";

/** Runs a separate browser with its own profile; both are removed afterwards in every case. */
export async function withBrowser<Outcome>(
  { path, args, signal }: BrowserSettings,
  use: (connection: Connection) => Promise<Outcome>,
): Promise<Outcome> {
  signal.throwIfAborted();
  const profile = mkdtempSync(join(tmpdir(), "unsilo-browser-"));
  const browser = spawn(
    path,
    [...ARGUMENTS, `--user-data-dir=${profile}`, ...args, "about:blank"],
    {
      // A separate process group, so that it can be ended with its children.
      detached: !isWindows,
      stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
    },
  );
  const end = (): void => kill(browser);
  const gone = ending(browser);
  process.on("exit", end);
  signal.addEventListener("abort", end);
  try {
    const lost = gone.then((failure) => {
      throw signal.aborted ? signal.reason : failure;
    });
    return await Promise.race([use(connectTo(browser)), lost]);
  } finally {
    signal.removeEventListener("abort", end);
    end();
    await gone;
    process.off("exit", end);
    rmSync(profile, REMOVAL);
  }
}

function connectTo({ stdio }: ChildProcess): Connection {
  const toBrowser = stdio[TO_BROWSER] as Writable;
  // Writing to a browser that has ended fails; its end is reported elsewhere.
  toBrowser.on("error", () => undefined);
  return connect(stdio[FROM_BROWSER] as Readable, toBrowser);
}

/** Resolves when the browser is gone, with the reason that can be read from its last words. */
function ending(browser: ChildProcess): Promise<BrowserFailure> {
  let said = "";
  (browser.stdio[STDERR] as Readable).setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-SAID_LENGTH);
  });
  return new Promise((resolve) => {
    browser.on("error", ({ message }) => resolve(new BrowserFailure("ended", message)));
    browser.on("close", () => resolve(reasonIn(said)));
  });
}

function reasonIn(said: string): BrowserFailure {
  if (said.includes("as root without --no-sandbox")) return new BrowserFailure("refuses-root");
  if (said.includes("No usable sandbox")) return new BrowserFailure("no-sandbox");
  return new BrowserFailure("ended", said.trim().split("\n").at(-1));
}

function kill(browser: ChildProcess): void {
  if (browser.pid === undefined) return;
  try {
    if (isWindows) browser.kill();
    else process.kill(-browser.pid, "SIGKILL");
  } catch {
    // It is gone already.
  }
}
