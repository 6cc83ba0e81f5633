/**
 * The definition of a value in a file format. The type (below), the JSON Schema
 * (scripts/schemas.ts), the reader (read/read-format.ts), the translatable texts
 * (read/translatable-texts.ts) and the tables of docs/formats.md are all derived from it. Bounds
 * have JSON Schema's names.
 */
export type Definition = Meaning &
  (Scalar | Choice | Constant | Reference | List | Pair | Table | Fields | Either);

interface Meaning {
  /** Its meaning, in a sentence. */
  readonly says?: string;
  /** The value if a file omits it. */
  readonly default?: unknown;
  /** A language file has it at the top level, under this key. */
  readonly translatedAt?: string;
  /** A language file omits its key and has its content one level higher. */
  readonly isKeyLeftOut?: true;
  /** A text that language files do not translate. */
  readonly isUntranslated?: true;
}

export interface Scalar {
  readonly type: "string" | "number" | "integer" | "boolean";
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
}

export interface Choice {
  readonly enum: readonly string[];
}

export interface Constant {
  readonly const: string | number | boolean;
}

/** A part of the format by its name. */
export interface Reference {
  readonly ref: string;
}

export interface List {
  readonly items: Definition;
  readonly minItems?: number;
  readonly maxItems?: number;
}

export interface Pair {
  readonly pair: Definition;
}

/** Values by keys. */
export interface Table {
  readonly values: Definition;
  readonly keys?: "id" | "language" | "level";
  readonly minProperties?: number;
  readonly maxProperties?: number;
  /** In memory: a Map, or a list whose items have their keys as `id`; a plain object if absent. */
  readonly as?: "map" | "list";
}

/** An object. A field is optional if its name ends in `?` or if it has a default. */
export interface Fields {
  readonly fields: Readonly<Record<string, Definition>>;
  /** It has the fields of this part, or of these parts, as well. */
  readonly with?: string | readonly string[];
  /** Fields of those parts that a file may not have here. */
  readonly without?: readonly string[];
  /** Its other fields depend on the value of one field. */
  readonly cases?: {
    readonly by: string;
    readonly says: string;
    readonly of: Readonly<Record<string, Readonly<Record<string, Definition>>>>;
  };
  readonly minProperties?: number;
  readonly maxProperties?: number;
}

/**
 * One of several, distinguished by their JSON types; an object with fields goes before one without.
 */
export interface Either {
  readonly either: readonly Definition[];
}

/** A file format: the content of its files, and the parts that it consists of. */
export interface Format {
  readonly name: string;
  readonly says: string;
  readonly whole: Fields;
  readonly parts: Readonly<Record<string, Definition>>;
  /** A responses table, a line of one, or a roster, as docs/formats.md shows it. */
  readonly example?: string;
}

/**
 * The type of a definition's value in memory, with every default filled in. `Own` has the types of
 * the parts that differ between memory and file.
 */
export type ValueOf<D, Parts, Own = object> = D extends { readonly ref: infer Name }
  ? Name extends keyof Own
    ? Own[Name]
    : Name extends keyof Parts
      ? ValueOf<Parts[Name], Parts, Own>
      : never
  : D extends { readonly enum: readonly (infer Word)[] }
    ? Word
    : D extends { readonly const: infer Value }
      ? Value
      : D extends { readonly items: infer Item }
        ? readonly ValueOf<Item, Parts, Own>[]
        : D extends { readonly pair: infer Item }
          ? readonly [ValueOf<Item, Parts, Own>, ValueOf<Item, Parts, Own>]
          : D extends { readonly values: infer Value }
            ? TableOf<D, ValueOf<Value, Parts, Own>>
            : D extends { readonly fields: infer Own_ }
              ? ObjectOf<D, Own_, Parts, Own>
              : D extends { readonly either: readonly (infer One)[] }
                ? ValueOf<One, Parts, Own>
                : D extends { readonly type: infer Type }
                  ? ScalarOf<Type>
                  : never;

type ScalarOf<Type> = Type extends "string" ? string : Type extends "boolean" ? boolean : number;

type TableOf<D, Value> = D extends { readonly as: "map" }
  ? ReadonlyMap<string, Value>
  : D extends { readonly as: "list" }
    ? readonly Flat<{ readonly id: string } & Value>[]
    : Readonly<Record<string, Value>>;

type ObjectOf<D, F, Parts, Own> = Flat<
  Base<D, Parts, Own> &
    FieldsOf<F, Parts, Own> &
    (D extends { readonly cases: { readonly by: infer By; readonly of: infer Of } }
      ? CasesOf<By, Of, Parts, Own>
      : unknown)
>;

type Base<D, Parts, Own> = D extends { readonly with: infer Names }
  ? Names extends readonly [infer Name, ...infer Others]
    ? ValueOf<{ readonly ref: Name }, Parts, Own> & Base<{ readonly with: Others }, Parts, Own>
    : Names extends string
      ? ValueOf<{ readonly ref: Names }, Parts, Own>
      : unknown
  : unknown;

type CasesOf<By, Of, Parts, Own> = {
  [Case in keyof Of]: { readonly [K in By & string]: Case } & FieldsOf<Of[Case], Parts, Own>;
}[keyof Of];

type FieldsOf<F, Parts, Own> = {
  readonly [K in keyof F as IsOptional<K> extends true ? never : K]: ValueOf<F[K], Parts, Own>;
} & {
  readonly [K in keyof F as K extends `${infer Name}?` ? Name : never]?: ValueOf<F[K], Parts, Own>;
};

type IsOptional<K> = K extends `${string}?` ? true : false;

/** The same object type written out, so that an editor shows its fields. */
export type Flat<T> = T extends unknown ? { [K in keyof T]: T[K] } : never;
