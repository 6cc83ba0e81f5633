import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { main } from "../src/cli/main.ts";
import { nodePorts } from "../src/io/ports.ts";
import { ROOT } from "./paths.ts";

/** A field of a view, as its type describes it. */
interface ViewField {
  readonly name: string;
  readonly type: string;
  readonly isOptional: boolean;
  readonly meaning: string;
}

interface ViewType {
  readonly name: string;
  readonly meaning: string;
  /** Its own fields after those of the types that it extends; empty for a union. */
  readonly fields: readonly ViewField[];
  /** The types of the union, distinguished by their literals. */
  readonly choices: readonly string[];
}

const FILES = ["document", "blocks", "charts"].map((name) => `${ROOT}src/documents/${name}.ts`);
const ENTRANCE = "Document";

const COMMENT = String.raw`(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?`;
const INTERFACE = new RegExp(
  String.raw`${COMMENT}(?:export )?interface (\w+)(?: extends ([\w, ]+?))? \{\n([\s\S]*?)\n\}`,
  "gu",
);
const CHOICE = new RegExp(String.raw`${COMMENT}export type (\w+) =((?:\s*\| \w+)+);`, "gu");
/** A name for a list type: `type Spans = readonly Span[]`. */
const RUNS = /^export type (\w+) = readonly (\w+\[\]);/gmu;
const FIELD = new RegExp(
  String.raw`${COMMENT}readonly (\w+)(\??):\s*((?:[^;{]|\{[^}]*\})+);`,
  "gu",
);

/** The type that templates get, and every type that it refers to, in the order of the source. */
export function viewTypes(): readonly ViewType[] {
  const source = FILES.map((file) => readFileSync(file, "utf8")).join("\n");
  const declared = new Map(declarations(source));
  const found = new Map<string, ViewType>();
  const visit = (name: string): void => {
    const declaration = declared.get(name);
    if (declaration === undefined || found.has(name)) return;
    const { meaning, choices } = declaration;
    const type = { name, meaning, choices, fields: allFields(declaration, declared) };
    found.set(name, type);
    for (const choice of choices) visit(choice);
    for (const field of type.fields)
      for (const word of field.type.match(/\w+/gu) ?? []) visit(word);
  };
  visit(ENTRANCE);
  return [...found.values()];
}

interface Declaration extends ViewType {
  readonly bases: readonly string[];
}

function declarations(source: string): readonly (readonly [string, Declaration])[] {
  const runs = new Map([...source.matchAll(RUNS)].map(([, name = "", type = ""]) => [name, type]));
  const interfaces = [...source.matchAll(INTERFACE)].map(
    ([, comment = "", name = "", bases = "", body = ""]): Declaration => ({
      name,
      meaning: plain(comment),
      bases: bases.match(/\w+/gu) ?? [],
      choices: [],
      fields: fieldsIn(body).map((field) => ({
        ...field,
        type: runs.get(field.type) ?? field.type,
      })),
    }),
  );
  const choices = [...source.matchAll(CHOICE)].map(
    ([, comment = "", name = "", members = ""]): Declaration => ({
      name,
      meaning: plain(comment),
      bases: [],
      choices: members.match(/\w+/gu) ?? [],
      fields: [],
    }),
  );
  return [...interfaces, ...choices].map((one) => [one.name, one]);
}

function fieldsIn(body: string): readonly ViewField[] {
  return [...body.matchAll(FIELD)].map(([, comment = "", name = "", mark, type = ""]) => ({
    name,
    type: type.replaceAll(/\s+/gu, " ").replaceAll(/\breadonly /gu, ""),
    isOptional: mark === "?",
    meaning: plain(comment),
  }));
}

function allFields(
  { bases, fields }: Declaration,
  declared: ReadonlyMap<string, Declaration>,
): readonly ViewField[] {
  const inherited = bases.flatMap((name) => {
    const base = declared.get(name);
    return base === undefined ? [] : allFields(base, declared);
  });
  return [...inherited.filter((one) => fields.every(({ name }) => name !== one.name)), ...fields];
}

function plain(comment: string): string {
  return comment.replaceAll(/\s*\n\s*\*?\s*/gu, " ").trim();
}

/** ScoreBounds every object of a view to the callback with its type, outermost first. */
export function eachObject(
  value: unknown,
  type: string,
  types: readonly ViewType[],
  visit: (object: object, type: ViewType) => void,
): void {
  const found = types.find(({ name }) => type === name || type === `${name}[]`);
  if (found === undefined || typeof value !== "object" || value === null) return;
  for (const object of Array.isArray(value) ? (value as readonly object[]) : [value]) {
    const own = chosen(object, found, types);
    visit(object, own);
    for (const field of own.fields) {
      eachObject(Reflect.get(object, field.name), field.type, types, visit);
    }
  }
}

/** The possible type of an object whose literals it has. */
function chosen(object: object, type: ViewType, types: readonly ViewType[]): ViewType {
  const fits = ({ fields }: ViewType): boolean =>
    fields
      .filter((field) => /^"[^"]*"$/u.test(field.type))
      .every((field) => JSON.stringify(Reflect.get(object, field.name)) === field.type);
  return types.find((one) => type.choices.includes(one.name) && fits(one)) ?? type;
}

const LONGEST = 60;

/** By type and field: the first text or number that a view has for it. */
function examplesIn(view: unknown, types: readonly ViewType[]): ReadonlyMap<string, string> {
  const examples = new Map<string, string>();
  eachObject(view, ENTRANCE, types, (object, { name, fields }) => {
    for (const field of fields) {
      const value: unknown = [Reflect.get(object, field.name)].flat()[0];
      const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
      const key = `${name}.${field.name}`;
      if (text !== "" && !examples.has(key)) examples.set(key, shortened(text));
    }
  });
  return examples;
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}

/** The fields that templates get as Markdown tables, one for each type, with example values. */
export function viewModelTables(view: unknown): string {
  const types = viewTypes();
  const examples = examplesIn(view, types);
  const row = ({ name, type, isOptional, meaning }: ViewField, of: string): string => {
    const absent = isOptional ? " (may be absent)" : "";
    const example = examples.get(`${of}.${name}`) ?? "";
    return `| ${[`\`${name}\``, `\`${type}\`${absent}`, meaning, example].map(cell).join(" | ")} |`;
  };
  const sections = types.map(({ name, meaning, fields, choices }) =>
    [
      `## ${name}\n`,
      ...(meaning === "" ? [] : [`${meaning}\n`]),
      ...(choices.length === 0
        ? [
            "| field | type | what it says | for example |",
            "| --- | --- | --- | --- |",
            ...fields.map((field) => row(field, name)),
          ]
        : [`One of ${choices.map((choice) => `\`${choice}\``).join(", ")}.`]),
    ].join("\n"),
  );
  return `# What templates see

Made by \`npm run tables\` from the types; a test compares it with them, and with what \`report --print-view-model\` prints. The last column shows the example nordlys-retail. A template begins with a \`${ENTRANCE}\`. Every text is in the document's language.

${sections.join("\n\n")}
`;
}

function cell(text: string): string {
  return text.replaceAll("|", String.raw`\|`);
}

if (process.argv[1]?.endsWith("view-model-tables.ts") === true) {
  let printed = "";
  const ports = nodePorts();
  const write = async (content: string | Uint8Array): Promise<void> => {
    printed += String(content);
  };
  const argv = ["report", `${ROOT}examples/nordlys-retail`, "--print-view-model", "--quiet"];
  await main(argv, { ...ports, stdout: { ...ports.stdout, write } });
  await writeFile(`${ROOT}docs/view-model.md`, viewModelTables(JSON.parse(printed)));
}
