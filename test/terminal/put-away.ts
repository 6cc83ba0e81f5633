import { rmSync } from "node:fs";
import { vi } from "vitest";

/**
 * Deletes a folder in which an interview may still save after its terminal is closed. The
 * maxRetries of rmSync would not list the folder again.
 */
export async function putAway(folder: string): Promise<void> {
  await vi.waitFor(() => rmSync(folder, { recursive: true, force: true }), 10_000);
}
