import { main } from "../../src/cli/main.ts";
import type { Output, Ports } from "../../src/io/ports.ts";

/** A command's output, and its exit code. */
export interface CommandRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

export interface CommandSettings {
  readonly cwd: string;
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  /** Questions can be asked, though nobody is there to answer them. */
  readonly isInteractive?: boolean;
  readonly columns?: number;
}

/** Runs a command line in this process, and captures all of its output. */
export async function runCommand(
  argv: readonly string[],
  settings: CommandSettings,
): Promise<CommandRun> {
  const said = { stdout: "", stderr: "" };
  const output = (stream: "stdout" | "stderr"): Output => ({
    isTerminal: settings.isTerminal ?? false,
    columns: settings.columns ?? 80,
    write: async (content) => {
      said[stream] +=
        typeof content === "string" ? content : Buffer.from(content).toString("latin1");
    },
  });
  const ports: Ports = {
    stdout: output("stdout"),
    stderr: output("stderr"),
    env: settings.env ?? {},
    cwd: settings.cwd,
    isInteractive: settings.isInteractive ?? false,
    readStdin: () => new TextEncoder().encode(settings.stdin ?? ""),
    stdinBlocks: () => [new TextEncoder().encode(settings.stdin ?? "")],
    today: () => "2026-11-21",
  };
  const exitCode = await main(argv, ports);
  return { ...said, exitCode };
}
