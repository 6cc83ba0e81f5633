import { padEnd, padStart, widthOf } from "../../text/width.ts";

export interface Column {
  readonly title: string;
  readonly align?: "left" | "right";
}

const NARROWEST = 3;

/** A table whose columns line up in the source as well. The texts are encoded already. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const titles = columns.map(({ title }) => title);
  const widths = titles.map((title, at) =>
    Math.max(NARROWEST, widthOf(title), ...rows.map((row) => widthOf(row[at] ?? ""))),
  );
  const line = (cells: readonly string[]): string =>
    `| ${columns.map(({ align }, at) => pad(cells[at] ?? "", widths[at] ?? 0, align)).join(" | ")} |`;
  const rule = columns.map(({ align }, at) => {
    const width = widths[at] ?? NARROWEST;
    return align === "right" ? `${"-".repeat(width - 1)}:` : "-".repeat(width);
  });
  return [line(titles), line(rule), ...rows.map(line)].join("\n");
}

function pad(text: string, width: number, align: Column["align"] = "left"): string {
  return align === "right" ? padStart(text, width) : padEnd(text, width);
}
