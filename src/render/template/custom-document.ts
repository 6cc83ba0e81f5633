import type { Document } from "../../documents/document.ts";
import { pageData } from "../html.ts";
import { markdownData, tidied } from "../markdown.ts";
import { compileTemplate, type TemplateSource } from "./compile-template.ts";

/** A document from a custom template; both compiling and rendering can throw a `TemplateError`. */
export function customDocument(source: TemplateSource): (document: Document) => string {
  const render = compileTemplate(source);
  return source.isPage
    ? (document) => render(pageData(document))
    : (document) => tidied(render(markdownData(document)));
}
