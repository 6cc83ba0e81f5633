import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const FOLDER = new URL("../../schemas/", import.meta.url).pathname;

type Schema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema => typeof value === "object" && value !== null;

/** The paths of properties that an editor could not explain; a condition (`if`) declares none. */
function undescribed(schema: unknown, path: string): readonly string[] {
  if (Array.isArray(schema)) {
    return schema.flatMap((item, index) => undescribed(item, `${path}/${index}`));
  }
  if (!isSchema(schema)) return [];
  const { properties } = schema;
  const own = isSchema(properties)
    ? Object.entries(properties)
        .filter(
          ([, property]) => !isSchema(property) || typeof property["description"] !== "string",
        )
        .map(([name]) => `${path}/${name}`)
    : [];
  const below = Object.entries(schema).flatMap(([key, value]) =>
    key === "if" ? [] : undescribed(value, `${path}/${key}`),
  );
  return [...own, ...below];
}

describe.each(readdirSync(FOLDER))("%s", (file) => {
  const schema = JSON.parse(readFileSync(FOLDER + file, "utf8")) as Schema;

  test("describes each property", () => {
    expect(undescribed(schema, "")).toEqual([]);
  });

  test("describes itself", () => {
    expect(schema["description"]).toMatch(/\.$/u);
    expect(schema["title"]).toMatch(/^unsilo /u);
  });
});

test("a property without a description is detected", () => {
  const planted = {
    items: [{ properties: { a: { type: "string" } }, if: { properties: { b: {} } } }],
  };
  expect(undescribed(planted, "")).toEqual(["/items/0/a"]);
});
