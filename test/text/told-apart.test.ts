import { expect, test } from "vitest";
import { disambiguate } from "../../src/text/disambiguate.ts";

test.each([
  ["names that differ are as they are", ["Håvre", "Harbour  Bank"], ["Håvre", "Harbour  Bank"]],
  ["one name is as it is", ["Cafe\u0301"], ["Cafe\u0301"]],
  ["the same name twice is as it is", ["Café", "Café"], ["Café", "Café"]],
  ["an accent of its own", ["Café", "Cafe\u0301"], ["Caf\\u00e9", "Cafe\\u0301"]],
  ["a space at an end", ["Bank", "Bank ", " Bank"], ["Bank", "Bank\\u0020", "\\u0020Bank"]],
  ["two spaces", ["A B", "A  B"], ["A B", "A \\u0020B"]],
  ["a space of another kind", ["A B", "A\u00A0B"], ["A B", "A\\u00a0B"]],
  ["what takes no room", ["AB", "A\u200BB"], ["AB", "A\\u200bB"]],
  ["beside another name", ["Ö", "AB", "AB "], ["Ö", "AB", "AB\\u0020"]],
])("%s", (_, names, shown) => {
  expect(disambiguate(names)).toEqual(shown);
});
