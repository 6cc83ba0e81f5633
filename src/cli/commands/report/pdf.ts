import { BrowserFailure, type BrowserFailureKind } from "../../../io/browser/browser-failure.ts";
import { findBrowser } from "../../../io/browser/find-browser.ts";
import { printPage } from "../../../io/browser/print-page.ts";
import {
  type Interruption,
  interruptionSignal,
  watchInterruptions,
} from "../../../io/interruption.ts";
import { forTerminalLine } from "../../../text/encode/terminal.ts";
import { EXIT, Failure } from "../../failure.ts";
import { PATIENCE } from "../../load/files.ts";
import { checkDestinations, type Destination, writeDocument } from "../../output.ts";
import type { Session } from "../../session.ts";

export interface PrintOptions {
  readonly browserArg?: readonly string[];
  readonly quiet?: boolean;
}

/** The day of a PDF whose responses have no date, where SOURCE_DATE_EPOCH names none either. */
const NO_DAY = "1970-01-01";

/** A page as a PDF, printed by the system's browser; where there is none, the page is kept instead. */
export async function printDocument(
  html: string,
  to: Destination<never>,
  { options, day }: { readonly options: PrintOptions; readonly day: string | undefined },
  session: Session,
): Promise<Uint8Array> {
  const { ports } = session;
  const name = to.file ?? "the PDF";
  const interruption = watchInterruptions();
  const progress = setTimeout(() => {
    if (options.quiet !== true) void ports.stderr.write(`printing ${forTerminalLine(name)}…\n`);
  }, PATIENCE);
  try {
    const signal = interruptionSignal();
    return await printPage(html, {
      browser: findBrowser(ports),
      args: options.browserArg ?? [],
      day: ports.env["SOURCE_DATE_EPOCH"] === undefined ? (day ?? NO_DAY) : session.today(),
      ...(signal === undefined ? {} : { interruption: signal }),
    });
  } catch (error) {
    if (!(error instanceof BrowserFailure)) throw error;
    throw await explained(error, { name, html, to, interruption }, session);
  } finally {
    clearTimeout(progress);
    interruption.stop();
  }
}

interface Attempt {
  readonly name: string;
  readonly html: string;
  readonly to: Destination<never>;
  readonly interruption: Interruption;
}

async function explained(
  { kind, detail }: BrowserFailure,
  { name, html, to, interruption }: Attempt,
  session: Session,
): Promise<Failure> {
  const exitCode = interruption.exitCode();
  if (exitCode !== undefined) return new Failure(exitCode, `interrupted: ${name} was not written`);
  const { reason, remedy } = WORDS[kind](detail);
  const kept = await keepPage(html, to, session);
  return new Failure(EXIT.io, `${name} was not created: ${reason}`, `${remedy}${kept}`);
}

/** Writes the page beside the file that was asked for, where nothing is, and says how to go on by hand. */
async function keepPage(html: string, to: Destination<never>, session: Session): Promise<string> {
  if (to.file === undefined) return "";
  const page = { ...to, file: `${to.file}.html`, mayReplace: false };
  try {
    checkDestinations([page], session);
  } catch {
    return `; ${page.file} already exists and was not changed`;
  }
  await writeDocument(page, html, session);
  return `; or open ${page.file} in any browser and print it to a PDF there`;
}

interface Words {
  readonly reason: string;
  readonly remedy: string;
}

const OTHER_BROWSER = "set CHROME_PATH to another browser";

const WORDS: Readonly<Record<BrowserFailureKind, (detail: string) => Words>> = {
  missing: () => ({
    reason: "no Chromium, Chrome or Edge was found",
    remedy: "install one, or set CHROME_PATH=/path/to/browser",
  }),
  misnamed: (path) => ({
    reason: `CHROME_PATH is ${path}, which is not a file`,
    remedy: "set it to a Chromium, Chrome or Edge, or unset it",
  }),
  "refuses-root": () => ({
    reason: "the browser's sandbox does not work as root",
    remedy: "run as another user; in your own container, add --browser-arg=--no-sandbox",
  }),
  "no-sandbox": () => ({
    reason: "the browser's sandbox does not work on this system",
    remedy: "allow user namespaces; in your own container, add --browser-arg=--no-sandbox",
  }),
  "timed-out": () => ({
    reason: "the browser did not answer in time",
    remedy: `try again, or ${OTHER_BROWSER}`,
  }),
  interrupted: () => ({ reason: "it was interrupted", remedy: "run it again" }),
  ended: (detail) => ({
    reason: detail === "" ? "the browser ended early" : `the browser ended early: ${detail}`,
    remedy: OTHER_BROWSER,
  }),
};
