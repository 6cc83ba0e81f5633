import { rmSync } from "node:fs";
import { vi } from "vitest";

/**
 * Puts a folder away in which an interview may still save after its terminal is closed; rmSync's own
 * maxRetries would try the folder again without looking at it anew.
 */
export async function putAway(folder: string): Promise<void> {
  await vi.waitFor(() => rmSync(folder, { recursive: true, force: true }), 10_000);
}
