import type { Definition, Either, Fields, Format } from "./definition.ts";
import { COMMON_PARTS } from "./common-parts.ts";
import { once } from "./once.ts";

/** Definitions by the names of their parts. */
export type Parts = Readonly<Record<string, Definition>>;

/** The parts that a format can name: its own, and those that formats share. */
export const partsOf: (format: Format) => Parts = once(({ parts }) => ({
  ...COMMON_PARTS,
  ...parts,
}));

export function partNamed(name: string, parts: Parts): Definition {
  const part = parts[name];
  if (part === undefined) throw new Error(`the part ${name} is not defined`);
  return part;
}

/** The definition itself, or the part that it names. */
export function resolved(definition: Definition, parts: Parts): Definition {
  return "ref" in definition ? resolved(partNamed(definition.ref, parts), parts) : definition;
}

/** A field's name without the mark for an optional field. */
export function nameOf(key: string): string {
  return key.endsWith("?") ? key.slice(0, -1) : key;
}

/** Whether an object may omit the field with this key. */
export function mayBeAbsent(key: string, field: Definition): boolean {
  return key.endsWith("?") || "default" in field;
}

/** The objects that another one extends. */
export function basesOf(definition: Fields, parts: Parts): readonly Fields[] {
  return [definition.with ?? []].flat().map((name) => {
    const base = partNamed(name, parts);
    if (!("fields" in base)) throw new Error(`the part ${name} has no fields`);
    return base;
  });
}

/** The fields of an object by their keys. */
type KeyedFields = readonly (readonly [string, Definition])[];

/**
 * The fields of an object by their keys, including those of the objects that it extends and of its
 * case.
 */
export function fieldsOf(
  definition: Fields,
  value: Readonly<Record<string, unknown>>,
  parts: Parts,
): KeyedFields {
  const { keys, byCase } = casesIn(parts)(definition);
  const which = keys.map((key) => String(value[key])).join(" ");
  const fields = byCase.get(which) ?? listFields(definition, value, parts);
  byCase.set(which, fields);
  return fields;
}

/** The fields that decide which others an object has, and the lists of them known so far. */
const casesIn = once((parts: Parts) =>
  once((definition: Fields) => ({
    keys: caseKeys(definition, parts),
    byCase: new Map<string, KeyedFields>(),
  })),
);

function caseKeys(definition: Fields, parts: Parts): readonly string[] {
  const inherited = basesOf(definition, parts).flatMap((base) => caseKeys(base, parts));
  return [...inherited, definition.cases?.by ?? []].flat();
}

function listFields(
  definition: Fields,
  value: Readonly<Record<string, unknown>>,
  parts: Parts,
): KeyedFields {
  const { fields, cases, without = [] } = definition;
  const inherited = basesOf(definition, parts).flatMap((base) => fieldsOf(base, value, parts));
  const ofCase = cases === undefined ? [] : caseFields(cases, value);
  return [
    ...inherited.filter(([key]) => !without.includes(nameOf(key))),
    ...Object.entries(fields),
    ...ofCase,
  ];
}

function caseFields(
  { by, says, of }: NonNullable<Fields["cases"]>,
  value: Readonly<Record<string, unknown>>,
): KeyedFields {
  const which: Definition = { enum: Object.keys(of), says };
  return [[by, which], ...Object.entries(of[String(value[by])] ?? {})];
}

/**
 * The alternative that matches a value: the object that has all its fields, else the one with its
 * type.
 */
export function alternativeFor({ either }: Either, value: unknown, parts: Parts): Definition {
  const found =
    either.find((one) => isObjectOf(resolved(one, parts), value)) ??
    either.find((one) => isOfType(resolved(one, parts), value, parts));
  if (found === undefined) throw new Error("a value is none of its alternatives");
  return found;
}

function isObjectOf(one: Definition, value: unknown): boolean {
  if (!("fields" in one) || !isObject(value)) return false;
  return Object.entries(one.fields).every(
    ([key, field]) => mayBeAbsent(key, field) || Object.hasOwn(value, key),
  );
}

function isOfType(one: Definition, value: unknown, parts: Parts): boolean {
  if ("either" in one) {
    return one.either.some((each) => isOfType(resolved(each, parts), value, parts));
  }
  if ("fields" in one) return false;
  if ("values" in one) return isObject(value);
  if ("items" in one || "pair" in one) return Array.isArray(value);
  if ("type" in one) return typeof value === (one.type === "integer" ? "number" : one.type);
  return typeof value === ("const" in one ? typeof one.const : "string");
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The definitions of the parts of a value, as far as they are known without the value. */
export function definitionsBelow(definition: Definition, parts: Parts): readonly Definition[] {
  if ("ref" in definition) return [partNamed(definition.ref, parts)];
  if ("either" in definition) return definition.either;
  if ("items" in definition) return [definition.items];
  if ("values" in definition) return [definition.values];
  if (!("fields" in definition)) return [];
  const { fields, cases } = definition;
  return [
    ...basesOf(definition, parts),
    ...[fields, ...Object.values(cases?.of ?? {})].flatMap((one) => Object.values(one)),
  ];
}
