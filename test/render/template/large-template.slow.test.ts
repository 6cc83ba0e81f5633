import { describe, expect, test } from "vitest";
import { compileTemplate } from "../../../src/render/template/compile-template.ts";
import { TemplateError } from "../../../src/render/template/template-error.ts";

/** `line:column code` of each problem. */
function problemsOf(text: string): readonly string[] {
  try {
    compileTemplate({ file: "t.hbs", text, isPage: true })({ title: `"<b>'` });
    return [];
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return error.problems.map(({ at, code }) => `${at?.line}:${at?.column} ${code}`);
  }
}

/** After 50,000 scripts of 17 characters, and the beginning of one more. */
const UNSAFE = `1:${50_000 * 17 + 9} template-unsafe`;
// An earlier version scanned all markup before each field, which took more than a minute here.
describe("a large template is read in seconds", () => {
  test.each([
    ["fields in paragraphs", "<p>{{title}}</p>".repeat(50_000), []],
    ["fields side by side", "{{title}}".repeat(100_000), []],
    ["scripts", `${"<script>".repeat(100_000)}</script>{{title}}`, []],
    ["a script with a field", `${"<script></script>".repeat(50_000)}<script>{{title}}`, [UNSAFE]],
    ["a script begun in pieces", `<scr{{! x }}ipt>{{title}}`, ["1:17 template-unsafe"]],
    ["a script ended in pieces", `<script></scr{{! x }}ipt>{{title}}`, []],
    ["a tag in pieces", `<p class={{! x }}{{title}}>`, ["1:18 template-unsafe"]],
  ])("%s", { timeout: 60_000 }, (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });
});
