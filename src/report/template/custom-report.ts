import { forPage } from "../../text/encode/html.ts";
import { forMarkdown, forMarkdownUrl } from "../../text/encode/markdown.ts";
import { mapTexts } from "../html/map-texts.ts";
import { htmlPage } from "../html/page.ts";
import { trusted } from "../html/template.ts";
import type { ReportInput } from "../input.ts";
import type { ReportView } from "../view/view.ts";
import type { DocumentView } from "../document/document-view.ts";
import { compileTemplate, type TemplateSource } from "./compile-template.ts";
import { templateView } from "./template-view.ts";

/** A report by a template of one's own; making it and rendering throw a `TemplateError`. */
export function customReport(source: TemplateSource): (input: ReportInput) => string {
  const render = compileTemplate(source);
  const seen = source.isPage ? pageView : markdownView;
  return (input) => render(seen(templateView(input)));
}

function pageView(view: ReportView | DocumentView): object {
  const clean = mapTexts(view, forPage);
  return "shows" in clean ? htmlPage(clean, ({ svg }) => trusted(svg)) : clean;
}

function markdownView(view: ReportView | DocumentView): object {
  return mapTexts(view, (text, key) => (key === "url" ? forMarkdownUrl(text) : forMarkdown(text)));
}
