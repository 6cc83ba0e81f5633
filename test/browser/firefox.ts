import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** The path of a Firefox; undefined where there is none. */
export function findFirefox(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders
    .flatMap((folder) => ["firefox-esr", "firefox"].map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

export interface Firefox {
  readonly open: (address: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** The value of an expression in the page, or of the promise that it makes. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Where it saves files. */
  readonly downloads: string;
  readonly stop: () => Promise<void>;
}

const TRIES = 600;

/** Runs Firefox with a new profile and speaks its protocol, Marionette. */
export async function startFirefox(path: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), "unsilo-firefox-"));
  const downloads = mkdtempSync(join(tmpdir(), "unsilo-saved-"));
  writeFileSync(join(profile, "user.js"), preferences(downloads));
  const child = spawn(path, ["--headless", "--marionette", "--profile", profile], {
    stdio: "ignore",
    detached: true,
  });
  const port = join(profile, "MarionetteActivePort");
  for (let tries = 0; !existsSync(port) && tries < TRIES; tries += 1) await wait(100);
  const send = await speak(Number(readFileSync(port, "utf8")));
  await send("WebDriver:NewSession", { capabilities: {} });
  return {
    open: async (url) => void (await send("WebDriver:Navigate", { url })),
    reload: async () => void (await send("WebDriver:Refresh", {})),
    evaluate: async (expression) => {
      const script = `const done = arguments[0]; Promise.resolve(${expression}).then(done, (error) => done("error: " + error));`;
      const reply = await send("WebDriver:ExecuteAsyncScript", { script, args: [] });
      return (reply as { readonly value: unknown }).value;
    },
    downloads,
    stop: async () => {
      await ended(child);
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    },
  };
}

/** No network, no first page, and no question before a file is saved. */
function preferences(downloads: string): string {
  const values = {
    "marionette.port": 0,
    "browser.download.folderList": 2,
    "browser.download.dir": downloads,
    "browser.helperApps.neverAsk.saveToDisk": "application/json",
    "browser.shell.checkDefaultBrowser": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join("");
}

type Send = (command: string, parameters: object) => Promise<unknown>;

async function speak(port: number): Promise<Send> {
  const socket = connect(port, "127.0.0.1");
  const waiting = new Map<number, (reply: readonly unknown[]) => void>();
  let last = 0;
  const greeted = new Promise<void>((resolve) => {
    eachMessage(socket, (message) => {
      if (Array.isArray(message)) waiting.get(Number(message[1]))?.(message);
      else resolve();
    });
  });
  await greeted;
  return async (command, parameters) => {
    last += 1;
    const id = last;
    const reply = new Promise<readonly unknown[]>((resolve) => waiting.set(id, resolve));
    const text = JSON.stringify([0, id, command, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const [, , error, result] = await reply;
    if (error !== null) throw new Error(JSON.stringify(error).slice(0, 500));
    return result;
  };
}

/** Messages are JSON behind their length in bytes and a colon. */
function eachMessage(socket: Socket, take: (message: unknown) => void): void {
  let bytes = Buffer.alloc(0);
  socket.on("data", (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    for (let colon = bytes.indexOf(":"); colon > 0; colon = bytes.indexOf(":")) {
      const end = colon + 1 + Number(bytes.subarray(0, colon).toString());
      if (bytes.length < end) return;
      take(JSON.parse(bytes.subarray(colon + 1, end).toString()));
      bytes = bytes.subarray(end);
    }
  });
}

async function ended(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.on("close", resolve));
  if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  await gone;
}
