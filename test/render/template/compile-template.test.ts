import { describe, expect, test } from "vitest";
import { compileTemplate } from "../../../src/render/template/compile-template.ts";
import { TemplateError } from "../../../src/render/template/template-error.ts";

const VIEW = {
  title: `"<b>'`,
  address: "javascript:alert(1)",
  source: { url: "https://x.example" },
  rows: [{ name: "one" }, {}],
};

const page = (text: string): string => render(text, true);

function render(text: string, isPage: boolean): string {
  return compileTemplate({ file: "t.hbs", text, isPage })(VIEW);
}

/** `line:column code` of each problem. */
function problemsOf(text: string, isPage = true): readonly string[] {
  try {
    render(text, isPage);
    return [];
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return error.problems.map(({ at, code }) => `${at?.line}:${at?.column} ${code}`);
  }
}

/** The problem reported for a broken template. */
function wordsOf(text: string): readonly string[] {
  try {
    render(text, true);
    return [];
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return error.problems.flatMap(({ message, remedy = "" }) => [message, remedy]);
  }
}

const INLINE = `{{#*inline "y"}}{{title}}{{/inline}}`;

describe("an inline part", () => {
  test.each([
    ["in a script", `${INLINE}<script>{{> y}}</script>`, ["1:45 template-unsafe"]],
    ["in a style", `${INLINE}<style>{{> y}}</style>`, ["1:44 template-unsafe"]],
    ["without quotes", `${INLINE}<p class={{> y}}>`, ["1:46 template-unsafe"]],
    [
      "as a block",
      `{{#*inline "y"}}<script>{{> @partial-block}}</script>{{/inline}}{{#> y}}{{title}}{{/y}}`,
      ["1:25 template-unsafe"],
    ],
    [
      "after a part that opens",
      `{{#*inline "o"}}<script>{{/inline}}{{> o}}`,
      ["1:1 template-unsafe"],
    ],
    [
      "after a part that closes elsewhere",
      `<script>{{#*inline "c"}}</script>{{/inline}}{{title}}</script>`,
      ["1:45 template-unsafe"],
    ],
    ["in the text", `${INLINE}<p>{{> y}}</p>`, []],
  ])("%s", (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });
});

test.each([
  ["", "the template is empty", "1:1"],
  [" \n", "the template is empty", "1:1"],
  ["a\nb\0", "contains a NUL character", "2:2"],
  ["{{#*inline 'x'}}{{> x}}{{/inline}}{{> x}}", "without end", "1:1"],
])("%j has its own message", (text, words, at) => {
  expect(wordsOf(text)[0]).toContain(words);
  expect(wordsOf(text)[1]).not.toContain("braces");
  expect(problemsOf(text)).toEqual([`${at} template-failed`]);
});

describe("a broken template is reported with its location", () => {
  test.each([
    ["an open block", "\n{{#if title}}", "2:1 template-failed"],
    ["braces that do not close", "one\n\n{{title}", "3:1 template-failed"],
    ["an end of another block", "\n {{#if title}}{{/each}}", "2:5 template-failed"],
    ["a field that is not there", "\n  {{titel}}", "2:5 template-unknown"],
    [
      "a field of a row that is not there",
      "{{#each rows}}{{name}}{{/each}}",
      "1:17 template-unknown",
    ],
    ["a helper that is not there", "{{shout title}}", "1:1 template-unknown"],
    ["the helper that writes to the console", "{{log title}}", "1:1 template-unknown"],
    ["a partial that is not there", "\n{{> pgae}}", "2:1 template-unknown"],
    ["a layout that is not there", "{{#> pgae}}{{/pgae}}", "1:1 template-unknown"],
    [
      "a partial without an end",
      "{{#*inline 'x'}}{{> x}}{{/inline}}{{> x}}",
      "1:1 template-failed",
    ],
  ])("%s", (_, text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  test("all visible problems are reported at once", () => {
    expect(problemsOf("{{{title}}}\n{{> x}}\n<a href='{{title}}'>")).toEqual([
      "1:1 template-unsafe",
      "2:1 template-unknown",
      "3:10 template-unsafe",
    ]);
  });
});

describe("a page's template prevents markup in typed text", () => {
  test.each([
    ["raw output", "{{{title}}}", "1:1"],
    ["raw output by an ampersand", "{{& title}}", "1:1"],
    ["a script", "<script>let x = '{{title}}'", "1:18"],
    ["a style", "<style>p { color: {{title}} }</style>", "1:19"],
    ["a style inside a block", "<style>{{#if title}}{{title}}{{/if}}</style>", "1:21"],
    ["an event", `<p onclick="x('{{title}}')">`, "1:16"],
    ["an own style", `<p style="color: {{title}}">`, "1:18"],
    ["an attribute without quotes", "<p class={{title}}>", "1:10"],
    ["a link", `<a href="{{address}}">`, "1:10"],
    ["a link after a greater-than in quotes", `<a title="x" href='{{address}}'>`, "1:20"],
    ["a picture", `<img alt="" src="{{address}}">`, "1:18"],
  ])("%s is refused", (_, text, at) => {
    expect(problemsOf(text)).toEqual([`${at} template-unsafe`]);
  });

  test.each([
    ["text", "<p>{{title}}</p>", "<p>&quot;&lt;b&gt;&#x27;</p>"],
    ["an attribute in quotes", `<p title="{{title}}">`, `<p title="&quot;&lt;b&gt;&#x27;">`],
    ["a filtered link", `<a href="{{unsilo-url address}}">`, `<a href="">`],
    ["a link that was filtered", `<a href="{{source.url}}">`, `<a href="https://x.example">`],
    ["a link into the page", `<a href="#{{source.url}}">`, `<a href="#https://x.example">`],
    [
      "text after a style",
      "<style>p {}</style> a = {{source.url}}",
      "<style>p {}</style> a = https://x.example",
    ],
    ["properties of a prototype", "[{{constructor}}{{lookup title 'constructor'}}]", "[]"],
  ])("%s is not", (_, text, rendered) => {
    expect(page(text)).toBe(rendered);
  });

  test("three braces do not bypass escaping in Markdown, where texts are already escaped", () => {
    expect(render("{{title}} {{{title}}}", false)).toBe(`"<b>' "<b>'`);
    expect(problemsOf("{{> contents}}", false)).toEqual(["1:1 template-unknown"]);
  });
});
