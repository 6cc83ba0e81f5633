import type { Definition, Fields, Format } from "../model/definition.ts";
import { alternativeFor, fieldsOf, isObject, nameOf, partNamed, partsOf } from "../model/walk.ts";
import type { Path } from "./tree.ts";

/** A value of a file on its way into memory. */
export interface InFile {
  readonly path: Path;
  /** The result of its definition's default reader. */
  readonly byDefinition: () => unknown;
  /** The result of a part's own reader for another value. */
  readonly asPart: (name: string, raw: unknown) => unknown;
}

/** By the names of parts: readers for values that differ between file and memory. */
export type OwnReaders<Own> = {
  readonly [Name in keyof Own]: (raw: unknown, at: InFile) => Own[Name];
};

/** The content of a file that its schema has accepted, with every default filled in. */
export function readFormat<Own>(format: Format, raw: unknown, own: OwnReaders<Own>): unknown {
  const parts = partsOf(format);
  const readers = own as Readonly<Record<string, OwnReaders<Own>[keyof Own] | undefined>>;

  function read(definition: Definition, value: unknown, path: Path): unknown {
    if ("ref" in definition) return readPart(definition.ref, value, path);
    if ("fields" in definition) return readFields(definition, value, path);
    if ("either" in definition) return read(alternativeFor(definition, value, parts), value, path);
    if ("items" in definition && Array.isArray(value)) {
      return value.map((item: unknown, index) => read(definition.items, item, [...path, index]));
    }
    if ("values" in definition && isObject(value)) {
      const entries = Object.entries(value).map(
        ([key, one]) => [key, read(definition.values, one, [...path, key])] as const,
      );
      if (definition.as === "map") return new Map(entries);
      if (definition.as === undefined) return Object.fromEntries(entries);
      return entries.map(([id, one]) => ({ id, ...(one as object) }));
    }
    return value;
  }

  function readPart(name: string, value: unknown, path: Path): unknown {
    const byDefinition = (): unknown => read(partNamed(name, parts), value, path);
    const asPart = (other: string, raw: unknown): unknown => readPart(other, raw, path);
    return readers[name] === undefined
      ? byDefinition()
      : readers[name](value, { path, byDefinition, asPart });
  }

  function readFields(definition: Fields, value: unknown, path: Path): unknown {
    const given = value as Readonly<Record<string, unknown>>;
    const entries = fieldsOf(definition, given, parts).flatMap(([key, field]) => {
      const name = nameOf(key);
      const one = given[name] ?? field.default;
      return one === undefined ? [] : [[name, read(field, one, [...path, name])] as const];
    });
    return Object.fromEntries(entries);
  }

  return readFields(format.whole, raw, []);
}
