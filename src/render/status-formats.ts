import type { StatusInput } from "../documents/status.ts";
import type { Format } from "./format.ts";

/** The formats of a status; the first is the default for the terminal. */
export const STATUS_FORMATS: readonly Format<StatusInput>[] = [
  {
    name: "terminal",
    ending: ".txt",
    load: async () => {
      const [{ statusScreen }, { terminalDocument }] = await Promise.all([
        import("../documents/status.ts"),
        import("./terminal.ts"),
      ]);
      return (input, canvas) => terminalDocument(statusScreen(input), canvas);
    },
  },
  {
    name: "markdown",
    ending: ".md",
    load: async () => {
      const [{ statusScreen }, { markdownDocument }] = await Promise.all([
        import("../documents/status.ts"),
        import("./markdown.ts"),
      ]);
      return (input) => markdownDocument(statusScreen(input));
    },
  },
  {
    name: "json",
    ending: ".json",
    load: async () => (await import("../export/json.ts")).jsonStatus,
  },
  {
    name: "csv",
    ending: ".csv",
    load: async () => (await import("../export/csv-status.ts")).csvStatus,
  },
];
