import type { Definition, Either, Fields, Format } from "../src/model/definition.ts";
import {
  basesOf,
  mayBeAbsent,
  nameOf,
  partNamed,
  type Parts,
  partsOf,
  resolved,
} from "../src/model/walk.ts";

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema (draft 7) of a format: closed objects, every property described. */
export function schemaOf(format: Format): Schema {
  const { name, says, whole } = format;
  const all = partsOf(format);
  const root = fieldsSchema(whole, all);
  const { required, properties, ...rest } = root;
  const isInput = INPUTS.has(name);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: `unsilo:${name}`,
    title: `unsilo ${name}`,
    description: says,
    ...rest,
    required,
    properties: { ...(isInput ? { $schema: SCHEMA_KEY } : {}), ...(properties as Schema) },
    definitions: Object.fromEntries(
      [...reachable(root, all)].map((part) => [part, schema(partNamed(part, all), all)]),
    ),
  };
}

/** People write these files in an editor that looks up their schema. */
const INPUTS: ReadonlySet<string> = new Set(["questionnaire", "response", "config"]);
const SCHEMA_KEY = { type: "string", description: "Where an editor finds this schema; not read." };

/** The parts that a schema names, directly or through other parts. */
function reachable(root: Schema, parts: Parts): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (value: Schema): void => {
    for (const [, part = ""] of JSON.stringify(value).matchAll(/"#\/definitions\/([^"]+)"/gu)) {
      if (found.has(part)) continue;
      found.add(part);
      visit(schema(partNamed(part, parts), parts));
    }
  };
  visit(root);
  return found;
}

function schema(definition: Definition, parts: Parts): Schema {
  const { default: byDefault } = definition;
  const says = definition.says ?? resolved(definition, parts).says;
  return {
    ...shape(definition, parts),
    ...(says === undefined ? {} : { description: says }),
    ...(typeof byDefault === "object" || byDefault === undefined ? {} : { default: byDefault }),
  };
}

function shape(definition: Definition, parts: Parts): Schema {
  if ("ref" in definition) return { $ref: `#/definitions/${definition.ref}` };
  if ("enum" in definition) return { enum: definition.enum };
  if ("const" in definition) return { const: definition.const };
  if ("pair" in definition) {
    return { type: "array", minItems: 2, maxItems: 2, items: schema(definition.pair, parts) };
  }
  if ("items" in definition) {
    const { items, minItems, maxItems } = definition;
    return { type: "array", ...present({ minItems, maxItems }), items: schema(items, parts) };
  }
  if ("values" in definition) {
    const { values, keys, minProperties, maxProperties } = definition;
    return {
      type: "object",
      ...present({ minProperties, maxProperties }),
      ...(keys === undefined ? {} : { propertyNames: KEYS[keys] }),
      additionalProperties: schema(values, parts),
    };
  }
  if ("fields" in definition) return fieldsSchema(definition, parts);
  if ("either" in definition) return eitherSchema(definition, parts);
  const { type, minLength, maxLength, pattern, minimum, maximum, exclusiveMinimum } = definition;
  return {
    type,
    ...present({ minLength, maxLength, pattern, minimum, maximum, exclusiveMinimum }),
  };
}

const KEYS: Readonly<Record<"id" | "language" | "level", Schema>> = {
  id: { $ref: "#/definitions/id" },
  language: { $ref: "#/definitions/language" },
  level: { pattern: "^-?\\d+$" },
};

function fieldsSchema(definition: Fields, parts: Parts): Schema {
  const { minProperties, maxProperties } = definition;
  const { required, properties, cases } = allFields(definition, parts);
  return {
    type: "object",
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
    ...present({ minProperties, maxProperties }),
    properties,
    ...(cases === undefined ? {} : casesSchema(cases)),
  };
}

interface Collected {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, Schema>>;
  readonly cases?: CaseRequirements | undefined;
}

/** For each value of a field: the fields that it also requires. */
interface CaseRequirements {
  readonly by: string;
  readonly requires: ReadonlyMap<string, readonly string[]>;
}

/** The fields of an object with those of the parts that it builds on, and of all its cases. */
function allFields(definition: Fields, parts: Parts): Collected {
  const { fields, cases, without = [] } = definition;
  const bases = basesOf(definition, parts).map((base) => allFields(base, parts));
  const own = collected(fields, parts);
  const inherited = bases.flatMap(({ properties }) => Object.entries(properties));
  const kept = inherited.filter(([name]) => !without.includes(name));
  const all = {
    required: [...bases.flatMap(({ required }) => required), ...own.required],
    properties: { ...Object.fromEntries(kept), ...own.properties },
    cases: bases.find(({ cases }) => cases !== undefined)?.cases,
  };
  if (cases === undefined) return all;
  const discriminator: Definition = { enum: Object.keys(cases.of), says: cases.says };
  const requires = Object.entries(cases.of).map(
    ([name, of]) => [name, collected(of, parts).required] as const,
  );
  const ofCases = collected(joined(Object.values(cases.of), parts), parts);
  return {
    required: [...all.required, cases.by],
    properties: {
      ...all.properties,
      [cases.by]: schema(discriminator, parts),
      ...ofCases.properties,
    },
    cases: { by: cases.by, requires: new Map(requires) },
  };
}

/** The fields of several cases; a field with several definitions may match any of them. */
function joined(cases: readonly Fields["fields"][], parts: Parts): Fields["fields"] {
  const all: Record<string, Definition> = {};
  for (const [key, one] of cases.flatMap(Object.entries<Definition>)) {
    const name = nameOf(key);
    const before = all[name];
    const isSame = before === undefined || JSON.stringify(before) === JSON.stringify(one);
    all[name] = isSame ? one : bothOf(before, one, parts);
  }
  return all;
}

function bothOf(one: Definition, other: Definition, parts: Parts): Definition {
  const all = [one, other].flatMap((each) => {
    const part = resolved(each, parts);
    return "either" in part ? part.either : [part];
  });
  const objects = all.filter((each) => "fields" in each);
  const others = all.filter((each) => !("fields" in each));
  if (objects.length < 2) throw new Error("two cases cannot be joined");
  const { says } = one;
  const object = { fields: Object.assign({}, ...objects.map(({ fields }) => fields)) };
  if (others.length === 0) return { ...present({ says }), ...object };
  return { ...present({ says }), either: [...others, object] };
}

function collected(fields: Fields["fields"], parts: Parts): Collected {
  const entries = Object.entries(fields);
  return {
    required: entries.filter(([name, one]) => !mayBeAbsent(name, one)).map(([name]) => name),
    properties: Object.fromEntries(
      entries.map(([name, one]) => [nameOf(name), schema(one, parts)]),
    ),
  };
}

/** Cases that require the same fields share a condition. */
function casesSchema({ by, requires }: CaseRequirements): Schema {
  const groups = new Map<string, string[]>();
  for (const [name, required] of requires) {
    const key = JSON.stringify(required);
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  const conditions = [...groups].flatMap(([key, names]) => {
    const required = JSON.parse(key) as readonly string[];
    if (required.length === 0) return [];
    const value = names.length === 1 ? { const: names[0] } : { enum: names };
    return [{ when: { required: [by], properties: { [by]: value } }, needs: { required } }];
  });
  const [first, second, third] = conditions;
  if (first === undefined) return {};
  if (groups.size === 2 && second !== undefined && third === undefined) {
    return ifThen(first.when, first.needs, second.needs);
  }
  const rules = conditions.map(({ when, needs }) => ifThen(when, needs));
  return second === undefined ? { ...rules[0] } : { allOf: rules };
}

function ifThen(condition: Schema, consequence: Schema, otherwise?: Schema): Schema {
  // oxlint-disable-next-line unicorn/no-thenable -- JSON Schema's own word
  return present({ if: condition, then: consequence, else: otherwise });
}

/**
 * Alternatives of different types share one schema; the others become conditions, one after
 * another.
 */
function eitherSchema({ either }: Either, parts: Parts): Schema {
  const shared = either.filter((one) => isTold(one, either, parts));
  const others = either.filter((one) => !shared.includes(one));
  const last = shared.length === 0 ? [] : [merged(shared, parts)];
  const choices = [...others.map((one) => schema(one, parts)), ...last];
  const conditions = others.map((one) => conditionFor(one, parts));
  const chain = choices.reduceRight<Schema>((rest, choice, index) => {
    const condition = conditions[index];
    return condition === undefined || index === choices.length - 1
      ? choice
      : ifThen(condition, choice, rest);
  }, {});
  return others.length === 0 ? chain : { type: oneOrMany(either, parts), ...chain };
}

/**
 * Whether the keywords of an alternative do not affect the others, because no other has its type.
 */
function isTold(one: Definition, either: readonly Definition[], parts: Parts): boolean {
  if ("ref" in one || "enum" in one || "const" in one) return false;
  const others = either.filter((other) => other !== one).flatMap((other) => typesOf(other, parts));
  const taken = new Set(others);
  return typesOf(one, parts).every((type) => !taken.has(type));
}

function merged(alternatives: readonly Definition[], parts: Parts): Schema {
  const schemas = alternatives.map((one) => schema(one, parts));
  return { ...Object.assign({}, ...schemas), type: oneOrMany(alternatives, parts) };
}

function oneOrMany(alternatives: readonly Definition[], parts: Parts): string | readonly string[] {
  const types = [...new Set(alternatives.flatMap((one) => typesOf(one, parts)))];
  const [only, second] = types;
  return only !== undefined && second === undefined ? only : types;
}

function conditionFor(one: Definition, parts: Parts): Schema {
  const part = resolved(one, parts);
  const { required } = schema(part, parts);
  return { type: oneOrMany([part], parts), ...present({ required }) };
}

/** The possible JSON values of a definition. */
function typesOf(one: Definition, parts: Parts): readonly string[] {
  if ("ref" in one) return typesOf(resolved(one, parts), parts);
  if ("either" in one) return one.either.flatMap((each) => typesOf(each, parts));
  if ("items" in one || "pair" in one) return ["array"];
  if ("fields" in one || "values" in one) return ["object"];
  if ("enum" in one) return ["string"];
  return "const" in one ? [typeof one.const] : [one.type];
}

function present(keywords: Schema): Schema {
  return Object.fromEntries(Object.entries(keywords).filter(([, value]) => value !== undefined));
}
