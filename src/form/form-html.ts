import { formPageTexts } from "../generated/catalogs/form-page.ts";
import { FORM_PAGE } from "../generated/form-page.ts";
import { languageOrder, localize } from "../model/localize.ts";
import { forHtml, forPage, forScript } from "../text/encode/html.ts";
import type { Form } from "./form.ts";

const { script, scriptHash, style, styleHash } = FORM_PAGE;

/** Nothing but the page's own script and style sheet: no request, and nothing that was added. */
const POLICY = [
  "default-src 'none'",
  `script-src '${scriptHash}'`,
  `style-src '${styleHash}'`,
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

/** A form as one self-contained page, which works from a disk and without a network. */
export function formHtml(form: Form): string {
  const { head, languages } = form;
  const [first] = languages;
  const title = localize(head.title, languageOrder(first, languages));
  const words = languages.map(
    (language) => `<p lang="${forHtml(language)}">${forHtml(formPageTexts(language).noscript)}</p>`,
  );
  return `<!doctype html>
<html lang="${forHtml(first)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${forHtml(forPage(`${title}: ${head.organization}`))}</title>
<style>${style}</style>
</head>
<body>
<noscript><main><h1>${forHtml(forPage(title))}</h1>${words.join("")}</main></noscript>
<script type="application/json" id="form">${forScript(form)}</script>
<script>${script}</script>
</body>
</html>
`;
}
