import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Document } from "../../../src/documents/document.ts";
import { htmlDocument } from "../../../src/render/html.ts";
import { markdownDocument } from "../../../src/render/markdown.ts";
import { customDocument } from "../../../src/render/template/custom-document.ts";
import { type Audience, AUDIENCES } from "../../../src/documents/input.ts";
import type { ReportInput } from "../../../src/documents/input.ts";
import { viewModelReport } from "../../../src/export/json-document.ts";
import {
  HOSTILE,
  hostileInput,
  nordlysQuestionnaire,
  nordlysResponses,
  reportInput,
  wholeInput,
} from "../../documents/cases.ts";
import { wordsOf } from "../../support/document-words.ts";
import { addressesIn, documentOf, once } from "../documents.ts";
import { folded, readHtml } from "../read-html.ts";
import { shown } from "../read-markdown.ts";

const ROOT = new URL("../../../", import.meta.url).pathname;

const read = (file: string): string => readFileSync(`${ROOT}${file}`, "utf8");

const whole = once(() => wholeInput());

function render(text: string, document: Document, isPage: boolean): string {
  return customDocument({ file: "t", text, isPage })(document);
}

const BRAND = read("examples/branding/brand.html.hbs");
const OWN = [
  /<style>\n:root \{ --accent: #7a2f1d.*?<\/style>\n/su,
  /<img class="brand-logo".*?>\n/su,
  /<p>Fjord Advisers · for .*? alone<\/p>\n/su,
];

describe("one branded template fits every audience", () => {
  test.each(AUDIENCES)("%s: no section is lost", async (audience) => {
    const document = documentOf(await whole(), audience);
    const branded = render(BRAND, document, true);
    for (const { id } of document.sections) expect(branded).toContain(`<section id="${id}"`);
    for (const part of OWN) expect(branded.match(new RegExp(part, "gsu"))).toHaveLength(1);
    const unbranded = OWN.reduce((html, part) => html.replace(part, ""), branded);
    expect(unbranded).toBe(htmlDocument(document));
  });

  test.each(AUDIENCES)("%s: a page from the partials has every word", async (audience) => {
    const document = documentOf(await whole(), audience);
    const text = `{{heading}} {{> blocks blocks=cover}} {{> sections}}`;
    const page = readHtml(render(text, document, true)).text;
    expect(wordsOf(document).filter((word) => !page.includes(folded(word)))).toEqual([]);
  });

  test.each(AUDIENCES)("%s: Markdown by the shipped partial is the same", async (audience) => {
    const document = documentOf(await whole(), audience);
    expect(render("{{> page}}", document, false)).toBe(markdownDocument(document));
  });

  test.each(AUDIENCES)("%s: the custom page in Markdown", async (audience) => {
    const document = documentOf(await whole(), audience);
    const text = shown(render(read("examples/branding/one-page.md.hbs"), document, false));
    expect(text).toContain("# Nordlys Retail, 2026-11 Level 1 (Separate), target 2 · ");
    for (const { title } of document.sections) expect(text).toContain(`- ${title}`);
  });
});

test("the examples of docs/templates.md work", async () => {
  const blocks = [...read("docs/templates.md").matchAll(/^```\w+\n([^`]*\{\{#[^`]*)^```/gmu)];
  expect(blocks).toHaveLength(3);
  const document = documentOf(await reportInput());
  for (const [at, [, block = ""]] of blocks.entries()) {
    const rendered = render(block, document, at < 2);
    expect(rendered).toContain("Nordlys Retail");
    expect(rendered).toContain("Recommendations");
  }
});

describe("a custom template", () => {
  test("draws the charts", async () => {
    const text = "{{#each sections}}{{> blocks blocks=blocks}}{{/each}}";
    const drawn = render(text, documentOf(await reportInput()), true);
    expect(drawn).toMatch(/<svg [\s\S]*<\/svg>/u);
  });

  test("keeps hostile words as text in a page", async () => {
    const text = `{{#each sections}}<p title="{{title}}">{{eyebrow}}</p>{{> blocks blocks=blocks}}{{/each}}<p title="{{organization}}">{{facts.organization}}</p>`;
    const html = render(text, documentOf(await hostileInput()), true);
    const { tags, text: said } = readHtml(html);
    const names = new Set(tags.map(({ name }) => name));
    for (const name of ["script", "img", "style", "b"]) expect(names).not.toContain(name);
    const attributes = tags.flatMap((tag) => [...tag.attributes.keys()]);
    expect(attributes.filter((name) => name.startsWith("on"))).toEqual([]);
    for (const hostile of HOSTILE) expect(said).toContain(folded(hostile));
  });

  test("keeps hostile words as text in Markdown, and only links to filtered addresses", async () => {
    const document = documentOf(await hostileInput());
    const text =
      "{{organization}}\n{{{facts.organization}}}\n{{#each sections}}{{> blocks blocks=blocks}}{{/each}}";
    const lines = render(text, document, false).split("\n");
    expect(HOSTILE[0]).toBe("<script>alert(1)</script>");
    expect(lines.slice(0, 2)).toEqual(Array(2).fill(String.raw`\<script\>alert(1)\</script\>`));
    expect(addressesIn(document)).toHaveLength(1);
    const links = lines.join("\n").match(/\]\(https?:[^)]*\)/gu);
    expect(links).toEqual([String.raw`](https://good.example/a%22b%28c%29?x=1\&copy=2)`]);
    expect(lines.join("\n")).not.toMatch(/(?<!\\)\]\(javascript/u);
  });
});

/** The example with a unique word in every note, quote and piece of evidence. */
async function wordedInput(audience: Audience): Promise<ReportInput> {
  const questionnaire = await nordlysQuestionnaire();
  const responses = nordlysResponses(questionnaire).map((response) => ({
    ...response,
    answers: new Map(
      [...response.answers].map(([id, answer]) => [
        id,
        {
          ...answer,
          note: "a-note",
          quote: "a-quote",
          evidence: [{ kind: "said" as const, what: "a-proof" }],
        },
      ]),
    ),
  }));
  return wholeInput({ questionnaire, responses, includeNotes: true }, { audience });
}

describe("a template gets the content of the audience's document, and nothing more", () => {
  test.each([
    ["consultant", ["a-note", "a-quote", "a-proof"]],
    ["executive", ["a-quote"]],
    ["recruiter", []],
    ["workshop", []],
  ] as const)("%s: notes, quotes and evidence %j", async (audience, words) => {
    const seen = viewModelReport(await wordedInput(audience));
    expect(["a-note", "a-quote", "a-proof"].filter((word) => seen.includes(word))).toEqual(words);
  });

  test("the executive: no dimension by dimension and no appendix", async () => {
    const { sections } = documentOf(await whole(), "executive");
    expect(sections.map(({ id }) => id)).toEqual([
      "summary",
      "recommendations",
      "profile",
      "roadmap",
      "progress",
      "method",
    ]);
  });
});
