export interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface Page {
  readonly tags: readonly Tag[];
  /** The visible text with collapsed white space, without the style sheet. */
  readonly text: string;
}

const TAG = /<(?<end>\/?)(?<name>[a-zA-Z][\w-]*)(?<attributes>(?:\s+[\w:-]+="[^"<>]*")*)\s*>/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  "#x27": "'",
  "#x60": "`",
  "#x3D": "=",
};

/**
 * A strict reading of the little HTML that we write: anything but a well-formed tag stays in the
 * text.
 */
export function readHtml(html: string): Page {
  const body = html.replace(/^<!doctype html>/u, "").replaceAll(/<style>[\s\S]*?<\/style>/gu, "");
  const tags = Array.from(body.matchAll(TAG), ({ groups = {} }) => ({
    name: groups["name"] ?? "",
    isEnd: groups["end"] === "/",
    attributes: attributesOf(groups["attributes"] ?? ""),
  }));
  const raw = body.replaceAll(TAG, " ");
  if (/[<>]/u.test(raw)) throw new Error(`not a tag: ${/.{0,40}[<>].{0,40}/u.exec(raw)?.[0]}`);
  return { tags, text: folded(decoded(raw)) };
}

/** The cells' texts of each row of the table with this class. */
export function tableRows(html: string, className: string): readonly (readonly string[])[] {
  const table =
    new RegExp(`<table class="${className}[^"]*">([\\s\\S]*?)</table>`, "u").exec(html)?.[1] ?? "";
  return Array.from(table.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/gu), ([, row = ""]) =>
    Array.from(row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/gu), ([, cell = ""]) =>
      folded(decoded(cell.replaceAll(TAG, " "))),
    ),
  );
}

export function folded(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

function attributesOf(written: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(written.matchAll(/([\w:-]+)="([^"]*)"/gu), ([, name = "", value = ""]) => [
      name,
      decoded(value),
    ]),
  );
}

function decoded(text: string): string {
  return text.replaceAll(/&(#?\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
}
