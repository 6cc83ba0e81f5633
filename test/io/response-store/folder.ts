import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openStore, type ResponseStore } from "../../../src/io/response-store/response-store.ts";

/** A folder that is deleted after the test. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "unsilo-store-"));
  onTestFinished(() => {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A store that must open. */
export function opened(path: string): ResponseStore {
  const opening = openStore(path);
  if (opening.kind === "held") throw new Error(`held by ${opening.by.pid}`);
  return opening.store;
}
