import { strToU8, zipSync, type Zippable } from "fflate";
import { officeText } from "./xml.ts";

/** The earliest time that a zip can have: the same content always gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata";

/** The content type of a part, by its name. */
export interface TypedPart {
  readonly name: string;
  readonly type: string;
  readonly xml: string;
}

/** An office file: its main part, the others, and what programs show as its properties. */
export interface OfficePackage {
  readonly main: TypedPart;
  readonly others: readonly TypedPart[];
  /** The parts that the main part names, by their places in its folder; `rId1` is the first. */
  readonly related: readonly { readonly type: string; readonly target: string }[];
  readonly title: string;
  readonly language: string;
}

/** Packs an office file. The same content gives the same bytes, whenever and wherever it is packed. */
export function packed({ main, others, related, title, language }: OfficePackage): Uint8Array {
  const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${officeText(title)}</dc:title><dc:creator>unsilo</dc:creator><dc:language>${officeText(language)}</dc:language></cp:coreProperties>`;
  const properties = {
    name: "docProps/core.xml",
    type: "application/vnd.openxmlformats-package.core-properties+xml",
    xml: core,
  };
  const typed = [main, ...others, properties];
  const [folder = "", file = ""] = main.name.split("/");
  const parts: readonly (readonly [name: string, xml: string])[] = [
    ["[Content_Types].xml", contentTypes(typed)],
    [
      "_rels/.rels",
      relations([
        { type: `${OFFICE}/officeDocument`, target: main.name },
        { type: `${PACKAGE}/core-properties`, target: properties.name },
      ]),
    ],
    ...typed.map(({ name, xml }) => [name, xml] as const),
    [
      `${folder}/_rels/${file}.rels`,
      relations(related.map(({ type, target }) => ({ type: `${OFFICE}/${type}`, target }))),
    ],
  ];
  const files: Zippable = Object.fromEntries(
    parts.map(([name, xml]) => [name, strToU8(`${DECLARATION}${xml}`)]),
  );
  return zipSync(files, { level: 6, mtime: NO_TIME, os: 0 });
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function contentTypes(parts: readonly TypedPart[]): string {
  const overrides = parts.map(
    ({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`,
  );
  return `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

function relations(all: readonly { readonly type: string; readonly target: string }[]): string {
  const each = all.map(
    ({ type, target }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${each.join("")}</Relationships>`;
}
