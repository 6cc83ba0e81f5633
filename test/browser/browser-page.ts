import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Connection, Fields } from "../../src/io/browser/connection.ts";
import { findBrowser } from "../../src/io/browser/find-browser.ts";
import { withBrowser } from "../../src/io/browser/with-browser.ts";

/** Chromium as root needs this; these pages are our own. */
export const BROWSER_ARGS: readonly string[] = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export interface Guard {
  /** Whether the page's own policy is left out, so that only escaping protects it. */
  readonly isUnguarded?: boolean;
  /** A script that runs before those of the page. */
  readonly before?: string;
}

/** A page that was opened from disk, and the events while it was open. */
export interface BrowserPage {
  /** The value of an expression, or of the promise that it makes, in an isolated world. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly resize: (width: number) => Promise<void>;
  readonly darken: () => Promise<void>;
  readonly reload: () => Promise<void>;
  readonly press: (key: Key) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** The content of the file that the page saves while something is done. */
  readonly saved: (act: () => Promise<unknown>) => Promise<SavedFile>;
  /** The address that was opened. */
  readonly address: string;
  /** Every requested address, except for data inside the page. */
  readonly requests: readonly string[];
  readonly dialogs: readonly string[];
}

export interface SavedFile {
  readonly name: string;
  readonly path: string;
}

const KEYS = {
  Tab: { code: "Tab", windowsVirtualKeyCode: 9 },
  Enter: { code: "Enter", windowsVirtualKeyCode: 13, text: "\r" },
  " ": { code: "Space", windowsVirtualKeyCode: 32, text: " " },
  ArrowDown: { code: "ArrowDown", windowsVirtualKeyCode: 40 },
} as const;

export type Key = keyof typeof KEYS;

export interface TestBrowser {
  /** Opens a page a thousand pixels wide, in light mode; the previous one is closed. */
  readonly open: (html: string, guard?: Guard) => Promise<BrowserPage>;
  readonly stop: () => Promise<void>;
}

const WIDTH = 1000;
const HEIGHT = 900;

/** The system's browser, for a whole file of tests. */
export async function startBrowser(): Promise<TestBrowser> {
  const stopping = new AbortController();
  const settings = { path: findBrowser(process), args: BROWSER_ARGS, signal: stopping.signal };
  return new Promise((resolve, reject) => {
    const stopped = withBrowser(settings, (connection) => {
      const stop = async (): Promise<void> => {
        stopping.abort();
        await stopped.catch(() => undefined);
      };
      resolve({ open: opener(connection), stop });
      return new Promise(() => undefined);
    });
    stopped.catch(reject);
  });
}

function opener(connection: Connection): TestBrowser["open"] {
  let last: Attached | undefined;
  return async (html, { isUnguarded = false, before } = {}) => {
    if (last !== undefined)
      await connection.send("Target.closeTarget", { targetId: last.targetId });
    last = await attach(connection);
    await last.send("Page.setBypassCSP", { enabled: isUnguarded });
    await last.send("Page.enable");
    if (before !== undefined) {
      await last.send("Page.addScriptToEvaluateOnNewDocument", { source: before });
    }
    return openPage(html, last, connection);
  };
}

async function openPage(
  html: string,
  { send, session }: Attached,
  connection: Connection,
): Promise<BrowserPage> {
  const file = join(mkdtempSync(join(tmpdir(), "unsilo-page-")), "page.html");
  writeFileSync(file, html);
  const address = `file://${file}`;
  const requests: string[] = [];
  const dialogs: string[] = [];
  let onLoad = (): void => undefined;
  const loading = (): Promise<void> =>
    new Promise<void>((resolve) => {
      onLoad = resolve;
    });
  const loaded = loading();
  connection.onEvent(({ method, params, sessionId }) => {
    if (sessionId !== session) return;
    if (method === "Page.loadEventFired") onLoad();
    if (method === "Network.requestWillBeSent") {
      const { url } = params["request"] as { readonly url: string };
      if (!url.startsWith("data:")) requests.push(url);
    }
    if (method === "Page.javascriptDialogOpening") {
      dialogs.push(String(params["message"]));
      void send("Page.handleJavaScriptDialog", { accept: true });
    }
  });
  await send("Network.enable");
  const colours = async (value: "light" | "dark"): Promise<void> => {
    const features = [{ name: "prefers-color-scheme", value }];
    await send("Emulation.setEmulatedMedia", { features });
  };
  const resize = async (width: number): Promise<void> => {
    const size = { width, height: HEIGHT, deviceScaleFactor: 1, mobile: false };
    await send("Emulation.setDeviceMetricsOverride", size);
  };
  await resize(WIDTH);
  await colours("light");
  await send("Page.navigate", { url: address });
  await loaded;
  const darken = (): Promise<void> => colours("dark");
  let evaluate = await evaluator(send);
  const reload = async (): Promise<void> => {
    const again = loading();
    await send("Page.reload");
    await again;
    evaluate = await evaluator(send);
  };
  return {
    evaluate: (expression) => evaluate(expression),
    resize,
    darken,
    reload,
    press: async (key) => {
      await send("Input.dispatchKeyEvent", { type: "keyDown", key, ...KEYS[key] });
      await send("Input.dispatchKeyEvent", { type: "keyUp", key, ...KEYS[key] });
    },
    type: async (text) => {
      await send("Input.insertText", { text });
    },
    saved: (act) => savedFile(connection, act),
    address,
    requests,
    dialogs,
  };
}

/** The file that is saved while something is done. */
async function savedFile(connection: Connection, act: () => Promise<unknown>): Promise<SavedFile> {
  const downloadPath = mkdtempSync(join(tmpdir(), "unsilo-saved-"));
  const behavior = { behavior: "allow", downloadPath, eventsEnabled: true };
  await connection.send("Browser.setDownloadBehavior", behavior);
  let name = "";
  const done = new Promise<void>((resolve) => {
    connection.onEvent(({ method, params }) => {
      if (method === "Browser.downloadWillBegin") name = String(params["suggestedFilename"]);
      if (method === "Browser.downloadProgress" && params["state"] === "completed") resolve();
    });
  });
  await act();
  await done;
  return { name, path: join(downloadPath, name) };
}

type Send = (method: string, params?: Fields) => Promise<Fields>;

interface Attached {
  readonly send: Send;
  readonly session: string;
  readonly targetId: unknown;
}

async function attach(connection: Connection): Promise<Attached> {
  const { targetId } = await connection.send("Target.createTarget", { url: "about:blank" });
  const attached = await connection.send("Target.attachToTarget", { targetId, flatten: true });
  const session = String(attached["sessionId"]);
  return { send: (method, params) => connection.send(method, params, session), session, targetId };
}

async function evaluator(send: Send): Promise<BrowserPage["evaluate"]> {
  const { frameTree } = await send("Page.getFrameTree");
  const { frame } = frameTree as { readonly frame: { readonly id: string } };
  const world = await send("Page.createIsolatedWorld", { frameId: frame.id });
  const contextId = world["executionContextId"];
  return async (expression) => {
    const how = { contextId, awaitPromise: true, returnByValue: true };
    const reply = await send("Runtime.evaluate", { expression, ...how });
    if (reply["exceptionDetails"] !== undefined) {
      throw new Error(JSON.stringify(reply["exceptionDetails"]));
    }
    return (reply["result"] as { readonly value: unknown }).value;
  };
}
