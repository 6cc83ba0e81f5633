import { BrowserFailure } from "./browser-failure.ts";
import type { Connection, Fields } from "./connection.ts";
import { settleDates } from "./settle-dates.ts";
import { withBrowser } from "./with-browser.ts";

export interface PrintSettings {
  /** The browser's path, and additional arguments. */
  readonly browser: string;
  readonly args: readonly string[];
  /** The day that the PDF is dated, YYYY-MM-DD. */
  readonly day: string;
  /** Aborted when the process is to end. */
  readonly interruption?: AbortSignal;
  /** In milliseconds. */
  readonly timeout?: number;
}

const TIMEOUT = 90_000;

/** Page numbers and margins come from the page's own style sheet. */
const PDF_OPTIONS = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

/** A page as a tagged PDF with bookmarks; throws a `BrowserFailure`. */
export async function printPage(
  html: string,
  { browser, args, day, interruption, timeout = TIMEOUT }: PrintSettings,
): Promise<Uint8Array> {
  const ending = new AbortController();
  const late = setTimeout(() => ending.abort(new BrowserFailure("timed-out")), timeout);
  const interrupt = (): void => ending.abort(new BrowserFailure("interrupted"));
  if (interruption?.aborted === true) interrupt();
  interruption?.addEventListener("abort", interrupt);
  try {
    const settings = { path: browser, args, signal: ending.signal };
    return settleDates(await withBrowser(settings, (connection) => print(html, connection)), day);
  } finally {
    clearTimeout(late);
    interruption?.removeEventListener("abort", interrupt);
  }
}

/** The page goes through the pipe, so that it is in no file, and runs no script. */
async function print(html: string, connection: Connection): Promise<Uint8Array> {
  const { targetId } = await connection.send("Target.createTarget", { url: "about:blank" });
  const attached = await connection.send("Target.attachToTarget", { targetId, flatten: true });
  const session = String(attached["sessionId"]);
  const send = (method: string, params?: Fields): Promise<Fields> =>
    connection.send(method, params, session);
  const loaded = new Promise<void>((resolve) => {
    connection.onEvent(({ method }) => {
      if (method === "Page.loadEventFired") resolve();
    });
  });
  await send("Page.enable");
  await send("Emulation.setScriptExecutionDisabled", { value: true });
  const { frameTree } = await send("Page.getFrameTree");
  const frameId = (frameTree as { readonly frame: { readonly id: string } }).frame.id;
  await send("Page.setDocumentContent", { frameId, html });
  await loaded;
  const { data } = await send("Page.printToPDF", PDF_OPTIONS);
  return Buffer.from(String(data), "base64");
}
