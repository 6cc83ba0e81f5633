import { describe, expect, test } from "vitest";
import { forCiLog, forGithubData, forGithubProperty } from "../../src/text/encode/ci.ts";
import { forCsv } from "../../src/text/encode/csv.ts";
import { forJson } from "../../src/text/encode/json.ts";
import { forMarkdown, forMarkdownCode, forMarkdownUrl } from "../../src/text/encode/markdown.ts";
import { forTerminal } from "../../src/text/encode/terminal.ts";
import { forXml } from "../../src/text/encode/xml.ts";
import { fingerprint } from "../../src/text/fingerprint.ts";

describe("XML", () => {
  test.each([
    ["markup", `<a b="c" d='e'>&`, "&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;"],
    ["every end of a CDATA section", "]]> ]]]]>>", "]]&gt; ]]]]&gt;&gt;"],
    ["C0", "a\u0000\u0007\u000B\u001Fb", "ab"],
    ["tab and line breaks, which attributes would lose", "a\tb\r\nc", "a&#9;b&#13;&#10;c"],
    ["no characters", "a\uFFFE\uFFFFb", "ab"],
    ["lone surrogates", "a\uD800b\uDC00c", "abc"],
    ["a pair of surrogates stays", "👩", "👩"],
    ["a log's command", "a\n::b ##[c] ##d", "a&#10;::b &#35;#[c] ##d"],
    ["what turns text round", "a\u202Eb\u2066c", "abc"],
  ])("%s", (_, text, encoded) => {
    expect(forXml(text)).toBe(encoded);
  });
});

describe("the log of a pipeline", () => {
  test.each([
    ["a GitHub command", "::error::x", ":\u2060:error::x"],
    ["an indented one", "a\n  ::error::x", "a\n  :\u2060:error::x"],
    ["one that may become the first in a line", "a ::error::x", "a :\u2060:error::x"],
    ["an earlier kind of GitHub command", "a##[error]x", "a#\u2060#[error]x"],
    ["an Azure command", "a ##VSO[task]x", "a #\u2060#VSO[task]x"],
    ["a TeamCity message", "##teamcity[message]", "#\u2060#teamcity[message]"],
    ["texts that are not commands", "a::b ## c [d]", "a::b ## c [d]"],
  ])("%s", (_, text, encoded) => {
    expect(forCiLog(text)).toBe(encoded);
    expect(forTerminal(text)).toBe(encoded);
  });
});

describe("JSON", () => {
  const HOSTILE = { "##vso[a]": ["##[b]", "###TeamCity[c]", "a\n::error::d", "\\##[e]"] };

  test("is never a command to a log, and has the same data", () => {
    expect(forJson(HOSTILE)).not.toMatch(/##(?:vso|teamcity)?\[|^\s*::/imu);
    expect(JSON.parse(forJson(HOSTILE))).toEqual(HOSTILE);
  });

  test("has the same bytes if there is no command", () => {
    const harmless = { a: "## a [b] ::c #[d] #vso[e]" };
    expect(forJson(harmless)).toBe(`${JSON.stringify(harmless, null, 2)}\n`);
  });
});

describe("CSV", () => {
  test.each([
    ["a line that is a command", "a\r\n::error::b", "a :\u2060:error::b"],
    ["a command anywhere", "a ##vso[b]", "a #\u2060#vso[b]"],
    ["a semicolon, at which a spreadsheet may split", "a; b", '"a; b"'],
    ["a formula after it", "a;=1+1.yaml", `"a;'=1+1.yaml"`],
    ["one behind a quote and a space", 'a; "=1', `"a;' ""=1"`],
    ["one behind a line break", "\r\n=1", "' =1"],
    ["a tab", "\ta", "'\ta"],
  ])("%s", (_, text, encoded) => {
    expect(forCsv(text)).toBe(encoded);
  });
});

describe("Markdown", () => {
  test.each([
    ["a line that is a command", "a\n::error::b", "a :\u2060:error::b"],
    ["a text that is one", " ::error::b", ":\u2060:error::b"],
    ["a command anywhere", "a ##vso[b]", String.raw`a \#${"\u2060"}\#vso\[b\]`],
  ])("%s", (_, text, encoded) => {
    expect(forMarkdown(text)).toBe(encoded);
  });

  test("a block of code keeps its lines", () => {
    expect(forMarkdownCode("a: [*b]\n::c")).toBe("    a: [*b]\n    :\u2060:c");
  });

  test("a link is not a command either", () => {
    expect(forMarkdownUrl("https://a.example/##vso[b]")).toBe("https://a.example/#%23vso[b]");
  });
});

describe("a GitHub command", () => {
  test("keeps its text on one line and to itself", () => {
    expect(forGithubData("100 %\r\n::error::x")).toBe("100 %25%0D%0A::error::x");
    expect(forGithubData("\u001B[31m\u202Ex")).toBe("\uFFFD[31mx");
  });

  test("keeps its properties apart", () => {
    expect(forGithubProperty("a%b,c:d\ne")).toBe("a%25b%2Cc%3Ad%0Ae");
  });
});

describe("a fingerprint", () => {
  // Published for FNV-1a with 64 bits.
  test.each([
    ["", "cbf29ce484222325"],
    ["a", "af63dc4c8601ec8c"],
    ["foobar", "85944171f73967e8"],
  ])("of %j", (text, expected) => {
    expect(fingerprint(text)).toBe(expected);
  });
});
