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
    ["the rest of a script's address", `<a href="javascript:{{title}}">`, "1:21"],
    ["the host of an address", `<a href="https://{{title}}/">`, "1:18"],
    ["an address without a protocol", `<a href="//{{title}}">`, "1:12"],
    ["a filtered address of a frame", `<iframe src="{{source.url}}"></iframe>`, "1:14"],
    ["a filtered address of the whole page", `<base href="{{source.url}}">`, "1:13"],
    ["an event behind a slash", `<p/onclick="x({{title}})">`, "1:15"],
    ["an event in capitals", `<p ONCLICK="{{title}}">`, "1:13"],
    ["an event behind a line break", `<p\nonclick\n=\n"{{title}}">`, "4:2"],
    ["an event behind a value with a greater-than", `<p title="a>b" onclick="{{title}}">`, "1:25"],
    ["an event behind a value without quotes", `<p title=x onclick="{{title}}">`, "1:21"],
    ["several pictures", `<img alt="" srcset="{{title}}">`, "1:21"],
    ["a refresh", `<meta http-equiv="refresh" content="0;url={{title}}">`, "1:43"],
    ["an attribute that nobody knows", `<p future="{{title}}">`, "1:12"],
    ["the name of an element", "<{{title}}>", "1:2"],
    ["the name of an end tag", "</{{title}}>", "1:3"],
    ["the name of an attribute", `<p {{title}}="x">`, "1:4"],
    ["a comment", "<!-- {{title}} -->", "1:6"],
    ["a frame's document", `<iframe srcdoc="{{title}}">`, "1:17"],
    ["a script behind a title with markup", "<title><b></title>{{title}}", "1:19"],
    ["a script in capitals", "<SCRIPT>{{title}}</SCRIPT>", "1:9"],
    ["a style that a comment seems to end", "<style>/*</style */{{title}}", "1:20"],
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
    ["a title", "<title>{{source.url}}</title>", "<title>https://x.example</title>"],
    [
      "text behind a comment with markup",
      `<!-- <p title="> --><p>{{source.url}}</p>`,
      `<!-- <p title="> --><p>https://x.example</p>`,
    ],
    [
      "a value behind a safe beginning",
      `<a href="https://x.example/?q={{source.url}}" title='a>b'>`,
      `<a href="https://x.example/?q=https://x.example" title='a>b'>`,
    ],
    [
      "an attribute that is there under a condition",
      `<p{{#if title}} class="a"{{/if}} title="{{#if title}}{{source.url}}{{else}}x{{/if}}">`,
      `<p class="a" title="https://x.example">`,
    ],
    ["properties of a prototype", "[{{constructor}}{{lookup title 'constructor'}}]", "[]"],
  ])("%s is not", (_, text, rendered) => {
    expect(page(text)).toBe(rendered);
  });

  test.each([
    ["a block that opens a tag", `{{#if title}}<p title="{{/if}}{{title}}">`, ["1:1"]],
    ["a branch that opens a script", "{{#if title}}a{{else}}<script>{{/if}}{{title}}", ["1:1"]],
    [
      "a block that closes a script",
      "<script>{{#if title}}</script>{{/if}}{{title}}",
      ["1:9", "1:38"],
    ],
  ])("%s is refused", (_, text, places) => {
    expect(problemsOf(text)).toEqual(places.map((at) => `${at} template-unsafe`));
  });

  test("three braces do not bypass escaping in Markdown, where texts are already escaped", () => {
    expect(render("{{title}} {{{title}}}", false)).toBe(`"<b>' "<b>'`);
    expect(problemsOf("{{> contents}}", false)).toEqual(["1:1 template-unknown"]);
  });
});
