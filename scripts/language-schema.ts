import type { Definition, Fields, Format } from "../src/model/definition.ts";
import { COMMON } from "../src/model/parts.ts";
import { basesOf, nameOf, partNamed, type Parts, partsOf } from "../src/model/walk.ts";
import type { Schema } from "./json-schema.ts";

/** What a language file may have at a place: a text, fields, or anything by its id or in a list. */
interface Place {
  isText: boolean;
  readonly fields: Map<string, Place>;
  byId?: Place;
  /** Whether what is there by its id may also be a list in the same order. */
  isList: boolean;
  says?: string;
}

/** The JSON Schema (draft 7) of a file that translates the texts of a format. */
export function languageSchemaOf(format: Format): Schema {
  const root = placesOf(format);
  const { pattern } = COMMON.language;
  const language = { type: "string", pattern, description: "The language, such as sv." };
  const { properties } = schemaAt(root) as { readonly properties: Schema };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: "unsilo:language",
    title: "unsilo language",
    description: "The texts of a questionnaire in a further language, by the ids of its parts.",
    type: "object",
    additionalProperties: false,
    required: ["language"],
    properties: { language, ...properties },
  };
}

function emptyPlace(): Place {
  return { isText: false, isList: false, fields: new Map() };
}

/** The places of the texts, as `translatableTexts` finds them in a questionnaire. */
function placesOf(format: Format): Place {
  const parts = partsOf(format);
  const root = emptyPlace();
  const open = new Set<string>();

  function visit(definition: Definition, at: Place): void {
    if ("ref" in definition) {
      const { ref } = definition;
      if (ref === "text") at.isText = true;
      else if (!open.has(ref)) {
        open.add(ref);
        visit(partNamed(ref, parts), at);
        open.delete(ref);
      }
    } else if ("either" in definition) {
      for (const one of definition.either) visit(one, at);
    } else if ("items" in definition) {
      at.isList = true;
      visit(definition.items, (at.byId ??= emptyPlace()));
    } else if ("values" in definition) {
      visit(definition.values, (at.byId ??= emptyPlace()));
    } else if ("fields" in definition) {
      for (const [key, field] of allFields(definition, parts)) visitField(nameOf(key), field, at);
    }
  }

  function visitField(name: string, field: Definition, at: Place): void {
    if (field.isUntranslated) return;
    const { translatedAt, isKeyLeftOut = false } = field;
    const own = isKeyLeftOut ? at : fieldAt(at, name);
    const place = translatedAt === undefined ? own : fieldAt(root, translatedAt);
    place.says ??=
      field.says ?? ("ref" in field ? partNamed(field.ref, parts).says : undefined) ?? "";
    visit(field, place);
  }

  visit(format.whole, root);
  return root;
}

function fieldAt({ fields }: Place, name: string): Place {
  const place = fields.get(name) ?? emptyPlace();
  fields.set(name, place);
  return place;
}

/** The fields of an object in all its cases. */
function allFields(definition: Fields, parts: Parts): readonly (readonly [string, Definition])[] {
  const { fields, cases, without = [] } = definition;
  const inherited = basesOf(definition, parts).flatMap((base) => allFields(base, parts));
  return [
    ...inherited.filter(([key]) => !without.includes(nameOf(key))),
    ...Object.entries(fields),
    ...Object.values(cases?.of ?? {}).flatMap((of) => Object.entries(of)),
  ];
}

function hasTexts({ isText, fields, byId }: Place): boolean {
  return isText || [...fields.values(), byId].some((one) => one !== undefined && hasTexts(one));
}

function schemaAt({ isText, isList, fields, byId, says = "" }: Place): Schema {
  const named = [...fields].filter(([, place]) => hasTexts(place));
  const one = byId !== undefined && hasTexts(byId) ? schemaAt(byId) : undefined;
  const description = says === "" ? {} : { description: says };
  if (named.length === 0 && one === undefined) return { type: "string", ...description };
  const types = [...(isText ? ["string"] : []), "object", ...(isList ? ["array"] : [])];
  return {
    type: types.length === 1 ? "object" : types,
    ...description,
    properties: Object.fromEntries(named.map(([name, place]) => [name, schemaAt(place)])),
    additionalProperties: one ?? false,
    ...(isList && one !== undefined ? { items: one } : {}),
  };
}
