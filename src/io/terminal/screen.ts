import { useEffect, useState } from "@inquirer/core";

const ROWS = 24;

/**
 * The rows that a prompt may fill; it is redrawn when the terminal changes its size, and when the
 * process continues after a suspension.
 */
export function useRows(): number {
  const [rows, setRows] = useState(process.stdout.rows ?? ROWS);
  useEffect(() => {
    const redraw = (): void => {
      process.stdout.write("\u001B[2J\u001B[H");
      setRows(-1);
      setRows(process.stdout.rows ?? ROWS);
    };
    process.stdout.on("resize", redraw);
    process.on("SIGCONT", redraw);
    return () => {
      process.stdout.off("resize", redraw);
      process.off("SIGCONT", redraw);
    };
  }, []);
  return Math.max(1, rows - 1);
}
