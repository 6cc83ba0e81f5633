import { Parser } from "yaml";
import {
  blanked,
  type Extract,
  fromComment,
  merged,
  paragraphs,
  type Passage,
} from "./passages.ts";

/** The prose of a Markdown page: no code, no addresses; each cell and each list item by itself. */
export function fromMarkdown(text: string): Extract {
  const comments = [...text.matchAll(/<!--[^]*?-->/gu)].map((match) =>
    fromComment(match[0], match.index),
  );
  const prose = [/^(```+|~~~+)[^]*?^\1/gmu, /<!--[^]*?-->/gu, /\]\([^)\n]*\)/gu].reduce(
    blanked,
    text,
  );
  const blocks = [...prose.matchAll(/(?:^|\n)(?:[^\n]|\n(?![^\S\n]*(?:[-#|>]|\d+\.)))+/gu)];
  const passages = blocks.flatMap((match) =>
    match[0].trimStart().startsWith("|")
      ? cells(match[0], match.index)
      : paragraphs(blanked(match[0], LIST_MARK), match.index, "docs"),
  );
  return merged([
    ...comments.map(({ waivers }) => ({ passages: [], waivers })),
    { passages, waivers: [] },
  ]);
}

const LIST_MARK = /^\s*(?:[-#>]+|\d+\.)(?=\s)/gmu;

function cells(row: string, start: number): readonly Passage[] {
  return [...row.matchAll(/(?:\\\||[^|])+/gu)].flatMap((match) =>
    paragraphs(match[0], start + match.index, "docs"),
  );
}

/** The comments and values of a catalog. */
export function fromYaml(text: string): Extract {
  const found: Extract[] = [];
  const visit = (part: unknown, key = ""): void => {
    if (Array.isArray(part)) for (const item of part) visit(item);
    else if (typeof part === "object" && part !== null && key !== "key") {
      const extract = fromToken(part);
      if (extract !== undefined) found.push(extract);
      for (const [name, value] of Object.entries(part)) visit(value, name);
    }
  };
  visit([...new Parser().parse(text)]);
  return merged(found);
}

/** The name of an argument in an ICU message. */
const ARGUMENT = /\{\s*\w+/gu;

/** A token of the library's, which has more kinds than are read here. */
function fromToken(part: object): Extract | undefined {
  const { type, offset, source } = part as Readonly<Record<string, unknown>>;
  if (typeof type !== "string" || typeof offset !== "number" || typeof source !== "string") {
    return undefined;
  }
  if (type === "comment") return fromComment(source, offset);
  if (!type.endsWith("scalar")) return undefined;
  return { passages: paragraphs(blanked(source, ARGUMENT), offset, "catalogs"), waivers: [] };
}

/** The comments of a style sheet or a Handlebars template. */
export function fromTemplate(text: string): Extract {
  const pattern = /\/\*[^]*?\*\/|<!--[^]*?-->|\{\{!--[^]*?--\}\}|\{\{![^]*?\}\}/gu;
  return merged([...text.matchAll(pattern)].map((match) => fromComment(match[0], match.index)));
}
