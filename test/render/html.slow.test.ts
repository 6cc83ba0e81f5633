import { describe, expect, test } from "vitest";
import { htmlDocument } from "../../src/render/html.ts";
import type { ReportInput } from "../../src/documents/input.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import {
  HOSTILE,
  HOSTILE_URLS,
  hostileInput,
  reportInput,
  unknownInput,
} from "../documents/cases.ts";
import { wordsOf } from "../support/document-words.ts";
import { addressesIn, documentOf, DOCUMENTS } from "./documents.ts";
import { folded, readHtml, tableRows, type Tag } from "./read-html.ts";

const VOID = new Set(["meta"]);
const ELEMENTS = new Set(
  [
    "html head meta title body header nav main section footer h1 h2 h3 h4 h5 h6 p span strong bdi a div",
    "ul ol li dl dt dd table thead tbody tfoot tr th td blockquote figure figcaption details summary pre",
    "svg desc g line circle rect polygon text",
  ].flatMap((names) => names.split(" ")),
);

const starting = (tags: readonly Tag[]): readonly Tag[] => tags.filter(({ isEnd }) => !isEnd);
const values = (tags: readonly Tag[], name: string): readonly string[] =>
  tags.flatMap(({ attributes }) => attributes.get(name) ?? []);
const page = (input: ReportInput): string => htmlDocument(documentOf(input));

describe.each(DOCUMENTS)("the page for the %s", (_, write) => {
  test("is well formed, of known elements only", async () => {
    const { tags } = readHtml(htmlDocument(await write()));
    const open: string[] = [];
    const misplaced = tags.filter(({ name, isEnd }) => {
      if (isEnd) return open.pop() !== name;
      if (!VOID.has(name)) open.push(name);
      return false;
    });
    expect(tags.filter(({ name }) => !ELEMENTS.has(name))).toEqual([]);
    expect(misplaced).toEqual([]);
    expect(open).toEqual([]);
    expect(tags.length).toBeGreaterThan(50);
  });

  test("runs nothing and asks for nothing", async () => {
    const html = htmlDocument(await write());
    const names = new Set(readHtml(html).tags.flatMap(({ attributes }) => [...attributes.keys()]));
    expect(
      [...names].filter((name) => /^on|^src|^style$|^xlink|^action|^data$/u.test(name)),
    ).toEqual([]);
    expect(/<style>([\s\S]*?)<\/style>/u.exec(html)?.[1]).not.toMatch(
      /url\(|@import|https?:|<|\{\{/u,
    );
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    );
  });

  test("links within itself, or to the addresses of the document", async () => {
    const document = await write();
    const { tags } = readHtml(htmlDocument(document));
    const ids = values(tags, "id");
    const allowed = new Set([...ids.map((id) => `#${id}`), ...addressesIn(document)]);
    expect(values(tags, "href").filter((href) => !allowed.has(href))).toEqual([]);
  });

  test("has each id once, and every id that it refers to", async () => {
    const { tags } = readHtml(htmlDocument(await write()));
    const ids = values(tags, "id");
    expect(new Set(ids).size).toBe(ids.length);
    const named = values(tags, "aria-labelledby").flatMap((value) => value.split(" "));
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("has one first heading and skips no level", async () => {
    const { tags } = readHtml(htmlDocument(await write()));
    const ranks = starting(tags).flatMap(({ name }) =>
      /^h[1-6]$/u.test(name) ? [Number(name[1])] : [],
    );
    expect(ranks.filter((rank) => rank === 1)).toEqual([1]);
    expect(ranks[0]).toBe(1);
    ranks.forEach((rank, at) => expect(rank).toBeLessThanOrEqual((ranks[at - 1] ?? 0) + 1));
  });

  test("gives every header of a table its scope, and every picture and table a name", async () => {
    const tags = starting(readHtml(htmlDocument(await write())).tags);
    const lacks = (name: string, isNamed: (attributes: Tag["attributes"]) => boolean) =>
      tags.filter((tag) => tag.name === name && !isNamed(tag.attributes));
    expect(lacks("th", (own) => /^(?:row|col)$/u.test(own.get("scope") ?? ""))).toEqual([]);
    expect(
      lacks("svg", (own) => own.get("aria-hidden") === "true" || own.has("aria-labelledby")),
    ).toEqual([]);
    const tables = tags.filter(({ name }) => name === "table");
    const frames = tags.filter(({ attributes }) => attributes.get("class") === "scroll");
    expect(frames.length).toBe(tables.length);
    expect(frames.filter(({ attributes }) => !attributes.get("aria-label"))).toEqual([]);
  });

  test("has every word of the document", async () => {
    const document = await write();
    const { text } = readHtml(htmlDocument(document));
    const words = wordsOf(document);
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter((word) => !text.includes(folded(word)))).toEqual([]);
  });

  test("is the same twice, and has no empty value", async () => {
    const document = await write();
    const html = htmlDocument(document);
    expect(htmlDocument(document)).toBe(html);
    expect(html).not.toMatch(/NaN|undefined|\[object|\bnull\b|Infinity/u);
  });
});

test("hostile texts are shown, not obeyed", async () => {
  const { text } = readHtml(page(await hostileInput()));
  for (const hostile of HOSTILE) expect(text).toContain(folded(hostile));
});

test("a refused address is not a link, and a valid one stays within its quotes", async () => {
  const { tags } = readHtml(page(await hostileInput()));
  const outside = values(tags, "href").filter((href) => !href.startsWith("#"));
  expect(outside).toEqual([HOSTILE_URLS[0]]);
});

test("bidirectional controls cannot reverse the surrounding text", async () => {
  const given = await reportInput();
  const html = page({
    ...given,
    result: { ...given.result, organization: "\u202EliateR \u2066syldroN\u2069" },
  });
  expect(html).toContain("liateR syldroN");
  expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
});

test("the profile's table has the view's rows in the view's order", async () => {
  const given = await reportInput();
  const [, ...rows] = tableRows(page(given), "figures-table");
  expect(rows).toEqual([
    [
      "Incentives and leadership (limits the level)",
      "1",
      "2",
      "1",
      "1.5",
      "1.4 to 1.6",
      "88%",
      "indicative",
    ],
    ["Shared customer view", "2", "3", "1", "1.9", "1.8 to 2.0", "95%", "indicative"],
    ["Across departments", "2", "3", "1", "2.1", "", "100%", "indicative"],
    ["Marketing and IT", "2", "3", "1", "2.1", "2.0 to 2.4", "88%", "indicative"],
  ]);
});

test("the departments' table has a mean in every cell, or the reason why not", async () => {
  const rows = tableRows(page(await reportInput()), "heat");
  expect(rows.find(([head]) => head?.startsWith("Finance"))).toEqual([
    "Finance (1 person)",
    "2.2",
    "2.3",
    "2.0 (1.5 to 3.5)",
    "1.3",
  ]);
  expect(rows.find(([head]) => head?.startsWith("Stores"))).toEqual([
    "Stores (1 person)",
    "1.3",
    "1.1",
    "1.0",
    "1.0",
  ]);
  expect(rows.at(-1)).toEqual([
    "Lowest to highest",
    "1.3 to 2.8",
    "1.1 to 2.7",
    "1.0 to 2.6",
    "1.0 to 2.2",
  ]);
});

test("today and the next level are marked where the answers support it", async () => {
  const { text } = readHtml(page(await reportInput()));
  expect(text).toMatch(
    /\b2\s+Today\s+Those involved talked .*? 4\s+Finance, IT, Marketing, Customer service\s+3\s+Next level\s+The departments looked /u,
  );
});

test("each level of a question has its count and its departments", async () => {
  const [, ...steps] = tableRows(page(await reportInput()), "ladder");
  expect(steps.map(([level, text, ...who]) => [level, text?.slice(0, 30), ...who])).toEqual([
    ["2", "We got help, but as a personal", "2", "IT, Stores"],
    ["3", "We got it in time, as we usual", "3", "Finance, Marketing, Customer service"],
    ["4", "We got it in time although it ", "1", "Marketing"],
  ]);
});

test("withheld departments leave a notice, no table and no name beside an answer", async () => {
  const html = page(await reportInput({ minimumGroup: 3 }));
  expect(html).not.toContain('<table class="heat');
  expect(html).not.toContain('class="rung-who"');
  const [, section = ""] = html.split('<section id="departments"');
  expect(section.split("</section>")[0]).toContain(
    "Withheld to protect respondents: results for Customer service, Finance, IT, Stores and Marketing.",
  );
});

test("private notes appear only when the result carries them", async () => {
  const note = "Means the loan of two buyers to the autumn catalogue.";
  expect(page(await reportInput())).not.toContain(note);
  expect(page(await reportInput({ includeNotes: true }))).toContain(note);
});

test("nothing known: a reason instead of numbers, and no recommendation based on it", async () => {
  const { text } = readHtml(page(await unknownInput()));
  expect(text).toContain("There are not enough answers for an overall level");
  expect(text).toContain("nobody could answer");
  expect(text).toContain(commonTexts("en").labels.recommendationsUnknown);
});

test("a Swedish report keeps no English label", async () => {
  const html = page(await reportInput({ language: "sv" }));
  const { text } = readHtml(html);
  expect(html).toContain('<html lang="sv">');
  expect(text).toContain("1,8 till 2,0");
  const sentences = Object.values(commonTexts("en").labels).filter((label) => label.includes(" "));
  for (const sentence of sentences) expect(text).not.toContain(sentence);
});
