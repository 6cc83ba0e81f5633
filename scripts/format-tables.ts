import { writeFile } from "node:fs/promises";
import type { Definition, Fields, Format } from "../src/model/definition.ts";
import { FORMATS } from "../src/model/formats.ts";
import {
  basesOf,
  mayBeAbsent,
  nameOf,
  partNamed,
  type Parts,
  partsOf,
  resolved,
} from "../src/model/walk.ts";
import { ROOT } from "./paths.ts";

/** Every field of every format as Markdown: its type, whether it is optional, and its meaning. */
export function formatTables(): string {
  return `# Formats, field by field

Made by \`npm run tables\` from \`src/model\`; a test compares it with the definitions. \`unsilo schema NAME\` prints the same as a JSON Schema. A field in _italics_ is optional; its default follows the type. A language file can translate texts marked ⇄. An id is 1 to 64 lower-case letters, digits, dots, hyphens or underscores, and begins with a letter or a digit.

${FORMATS.map(formatSection).join("\n\n")}
`;
}

function formatSection(format: Format): string {
  const parts = partsOf(format);
  const named = [...partsWithFields(format.whole, parts)];
  const sections = named.map(
    (name) => `### ${format.name}: ${name}\n\n${table(partNamed(name, parts), parts)}`,
  );
  const { example: text } = format;
  const kind = text?.startsWith("{") === true ? "ndjson" : "csv";
  const example = text === undefined ? [] : [`\`\`\`${kind}\n${text}\n\`\`\``];
  return [
    `## ${format.name}`,
    format.says,
    ...example,
    table(format.whole, parts),
    ...sections,
  ].join("\n\n");
}

/** The parts with fields that a definition refers to, in the order in which it names them. */
function partsWithFields(definition: Definition, parts: Parts): ReadonlySet<string> {
  const found = new Set<string>();
  const visited = new Set<string>();
  const visit = (one: Definition): void => {
    if ("ref" in one) {
      if (visited.has(one.ref)) return;
      visited.add(one.ref);
      const part = partNamed(one.ref, parts);
      if (rowsOf(part, "", parts).length > 0) found.add(one.ref);
      visit(part);
    }
    for (const below of definitionsIn(one, parts)) visit(below);
  };
  visit(definition);
  return found;
}

/** The definitions directly inside a definition. */
function definitionsIn(definition: Definition, parts: Parts): readonly Definition[] {
  if ("items" in definition) return [definition.items];
  if ("pair" in definition) return [definition.pair];
  if ("values" in definition) return [definition.values];
  if ("either" in definition) return definition.either;
  if (!("fields" in definition)) return [];
  return allFields(definition, parts).map(({ field }) => field);
}

interface Row {
  readonly key: string;
  readonly field: Definition;
  /** The cases that have it; all if absent. */
  readonly only?: readonly string[];
}

/** The fields of an object, of its base and of all its cases, each once. */
function allFields(definition: Fields, parts: Parts): readonly Row[] {
  const { fields, cases, without = [] } = definition;
  const inherited = basesOf(definition, parts).flatMap((base) => allFields(base, parts));
  const own = Object.entries(fields).map(([key, field]) => ({ key, field }));
  const rows = [...inherited.filter(({ key }) => !without.includes(nameOf(key))), ...own];
  if (cases === undefined) return rows;
  const which = { key: cases.by, field: { enum: Object.keys(cases.of), says: cases.says } };
  const ofCases = Object.entries(cases.of).flatMap(([name, one]) =>
    Object.entries(one).map(([key, field]) => ({ key, field, only: [name] })),
  );
  const joined = new Map<string, Row>();
  for (const row of ofCases) {
    const id = JSON.stringify([row.key, row.field]);
    const only = [...(joined.get(id)?.only ?? []), ...row.only];
    joined.set(id, { ...row, only });
  }
  return [...rows, which, ...joined.values()];
}

/** A row for each field, and for each field of the objects in it. */
function rowsOf(definition: Definition, prefix: string, parts: Parts): readonly string[] {
  const objects = objectsIn(definition);
  return objects.flatMap(([way, object]) =>
    allFields(object, parts).flatMap(({ key, field, only }) => {
      const name = `${prefix}${way}${nameOf(key)}`;
      const shown = mayBeAbsent(key, field) ? `_${name}_` : name;
      const says = field.says ?? resolved(field, parts).says ?? "";
      const isSaid = only === undefined || only.some((one) => says.includes(one));
      const meaning = isSaid ? says : `${only.join(", ")}: ${says}`;
      const row = [shown, typeWords(field) + defaultWords(field), meaning];
      return [`| ${row.map(cell).join(" | ")} |`, ...rowsOf(field, `${name}.`, parts)];
    }),
  );
}

/** The objects directly in a definition, each with the path to it. */
function objectsIn(definition: Definition): readonly (readonly [string, Fields])[] {
  if ("fields" in definition) return [["", definition]];
  if ("items" in definition) return objectsIn(definition.items);
  if ("values" in definition) {
    return objectsIn(definition.values).map(([way, object]) => [`ID.${way}`, object] as const);
  }
  return "either" in definition ? definition.either.flatMap(objectsIn) : [];
}

function typeWords(definition: Definition): string {
  if ("ref" in definition) {
    const isText = definition.ref === "text" && definition.isUntranslated !== true;
    return isText ? "text ⇄" : definition.ref;
  }
  if ("enum" in definition) return definition.enum.join(", ");
  if ("const" in definition) return String(definition.const);
  if ("pair" in definition) return `two of ${typeWords(definition.pair)}`;
  if ("items" in definition) return `list of ${typeWords(definition.items)}`;
  if ("values" in definition) {
    return `map by ${definition.keys ?? "id"} of ${typeWords(definition.values)}`;
  }
  if ("fields" in definition) return "object";
  if ("either" in definition) return definition.either.map(typeWords).join(" or ");
  return definition.type;
}

function defaultWords({ default: byDefault }: Definition): string {
  return typeof byDefault === "object" || byDefault === undefined
    ? ""
    : ` (${JSON.stringify(byDefault).replaceAll('"', "")})`;
}

function cell(text: string): string {
  return text.replaceAll("|", String.raw`\|`);
}

function table(definition: Definition, parts: Parts): string {
  return ["| field | what it is | what it means |", "| --- | --- | --- |"]
    .concat(rowsOf(definition, "", parts))
    .join("\n");
}

if (process.argv[1]?.endsWith("format-tables.ts") === true) {
  await writeFile(`${ROOT}docs/formats.md`, formatTables());
}
