import specification from "../../generated/templates/report.html.js";
import { documentOf } from "../document/of-audience.ts";
import { htmlDocument } from "../document/html.ts";
import { forPage } from "../../text/encode/html.ts";
import type { ReportInput } from "../input.ts";
import { reportView } from "../view/report-view.ts";
import { mapTexts } from "./map-texts.ts";
import { htmlPage } from "./page.ts";
import { renderer, trusted } from "./template.ts";

const render = renderer(specification);

/** The report as one self-contained page: no script, no request. */
export function htmlReport(input: ReportInput): string {
  const own = documentOf(input);
  if (own !== undefined) return htmlDocument(own);
  const view = mapTexts(reportView(input), forPage);
  return render(htmlPage(view, ({ svg }) => trusted(svg)));
}
