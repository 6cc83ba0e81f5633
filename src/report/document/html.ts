import specification from "../../generated/templates/document.html.js";
import { forPage } from "../../text/encode/html.ts";
import { mapTexts } from "../html/map-texts.ts";
import { renderer } from "../html/template.ts";
import type { DocumentView } from "./document-view.ts";

const render = renderer(specification);

/** A document as one self-contained page: no script, no request. */
export function htmlDocument(view: DocumentView): string {
  // Control characters would end a line of what is to be typed in.
  const parts = view.parts.map((one) => ({ ...one, code: one.code.split("\n") }));
  return render(mapTexts({ ...view, parts }, forPage));
}
