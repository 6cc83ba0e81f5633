import { describe, expect, test } from "vitest";
import type { Definition, Fields } from "../../src/model/definition.ts";
import { alternativeFor, basesOf, fieldsOf, partNamed } from "../../src/model/walk.ts";

const TEXT: Definition = { type: "string", says: "A text." };
const CIRCLE: Definition = { fields: { radius: { type: "number", says: "From the middle." } } };

describe("an inconsistent definition is a bug, and is reported as one", () => {
  test("a part that is not defined", () => {
    expect(() => partNamed("circle", {})).toThrow("the part circle is not defined");
  });

  test("an object that extends a non-object", () => {
    const drawn: Fields = { with: "text", fields: {} };
    expect(() => basesOf(drawn, { text: TEXT })).toThrow("the part text has no fields");
  });

  test("a value that no alternative accepts", () => {
    expect(() => alternativeFor({ either: [TEXT, CIRCLE] }, 7, {})).toThrow(
      "a value is none of its alternatives",
    );
  });
});

test("the fields of a case are those of the value, and an unknown case has none", () => {
  const shape: Fields = {
    fields: { colour: TEXT },
    cases: { by: "form", says: "Its form.", of: { circle: CIRCLE.fields } },
  };
  const keysOf = (form: string): readonly string[] =>
    fieldsOf(shape, { form }, {}).map(([key]) => key);
  expect(keysOf("circle")).toEqual(["colour", "form", "radius"]);
  expect(keysOf("square")).toEqual(["colour", "form"]);
});
