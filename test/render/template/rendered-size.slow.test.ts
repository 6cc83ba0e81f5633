import { describe, expect, test } from "vitest";
import { compileTemplate } from "../../../src/render/template/compile-template.ts";
import { TemplateError } from "../../../src/render/template/template-error.ts";

const LIST = { list: Array.from({ length: 60 }, (_, index) => index) };

/** The length of what a template writes, or the message of its problem. */
function outcomeOf(text: string, isPage: boolean): number | string | undefined {
  try {
    return compileTemplate({ file: "t.hbs", text, isPage })(LIST).length;
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return error.problems[0]?.message;
  }
}

/** Parts of which each includes the one before it ten times. */
function nested(levels: number, leaf: string): string {
  const parts = Array.from({ length: levels }, (_, level) => {
    const content = level === 0 ? leaf : `{{> p${level - 1}}}`.repeat(10);
    return `{{#*inline "p${level}"}}${content}{{/inline}}`;
  });
  return `${parts.join("")}{{> p${levels - 1}}}`;
}

/** Repetitions inside one another, each over sixty items. */
function loops(levels: number): string {
  return `${"{{#each @root.list}}".repeat(levels)}x${"{{/each}}".repeat(levels)}`;
}

const TOO_MUCH =
  "the template does not work: its parts repeat one another, and write far more than a document has";

describe.each([
  ["a page", true],
  ["Markdown", false],
])("%s from a template has a limit of size", (_, isPage) => {
  test.each([
    ["parts inside parts", nested(10, "x")],
    ["parts with much text inside parts", nested(5, "x".repeat(50_000))],
    ["repetitions inside repetitions", loops(8)],
  ])("which %s exceed", (__, text) => {
    expect(outcomeOf(text, isPage)).toBe(TOO_MUCH);
  });

  test("which a large document does not reach", () => {
    expect(outcomeOf(nested(5, "x"), isPage)).toBe(10_000);
    expect(outcomeOf(loops(2), isPage)).toBe(3600);
  });
});

test("each document of a template has the whole limit", () => {
  const render = compileTemplate({ file: "t.hbs", text: loops(3), isPage: true });
  for (let document = 0; document < 6; document += 1) expect(render(LIST)).toHaveLength(216_000);
});
