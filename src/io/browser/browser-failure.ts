/** Why a browser did not do what it was asked for. */
export type BrowserFailureKind =
  | "missing"
  | "misnamed"
  | "refuses-root"
  | "no-sandbox"
  | "timed-out"
  | "interrupted"
  | "ended";

/** An expected end of work with a browser; `detail` is a path, or the browser's own last words. */
export class BrowserFailure extends Error {
  readonly kind: BrowserFailureKind;
  readonly detail: string;

  constructor(kind: BrowserFailureKind, detail = "") {
    super(`${kind} ${detail}`.trim());
    this.name = "BrowserFailure";
    this.kind = kind;
    this.detail = detail;
  }
}
