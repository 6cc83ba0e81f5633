import type { Document } from "../../documents/document.ts";
import { pageData } from "../html.ts";
import { markdownData, tidied } from "../markdown.ts";
import { compileTemplate, type TemplateSource } from "./compile-template.ts";

/** A document by a template of one's own; making it and rendering throw a `TemplateError`. */
export function customDocument(source: TemplateSource): (document: Document) => string {
  const render = compileTemplate(source);
  return source.isPage
    ? (document) => render(pageData(document))
    : (document) => tidied(render(markdownData(document)));
}
