import { forPage } from "../../text/encode/html.ts";
import { forMarkdown, forMarkdownUrl } from "../../text/encode/markdown.ts";
import { mapTexts } from "../html/map-texts.ts";
import { htmlPage } from "../html/page.ts";
import { trusted } from "../html/template.ts";
import type { ReportInput } from "../input.ts";
import { reportView } from "../view/report-view.ts";
import type { ReportView } from "../view/view.ts";
import { compileTemplate, type TemplateSource } from "./compile-template.ts";

/** A report by a template of one's own; making it and rendering throw a `TemplateError`. */
export function customReport(source: TemplateSource): (input: ReportInput) => string {
  const render = compileTemplate(source);
  const seen = source.isPage ? pageView : markdownView;
  return (input) => render(seen(reportView(input)));
}

function pageView(view: ReportView): object {
  return htmlPage(mapTexts(view, forPage), ({ svg }) => trusted(svg));
}

function markdownView(view: ReportView): object {
  return mapTexts(view, (text, key) => (key === "url" ? forMarkdownUrl(text) : forMarkdown(text)));
}
