import type Handlebars from "handlebars";
import runtime from "handlebars/runtime.js";
import specification from "../../generated/templates/report.html.js";
import { withoutControls } from "../../text/encode/controls.ts";
import type { ReportInput } from "../input.ts";
import { reportView } from "../view/report-view.ts";
import { mapTexts } from "./map-texts.ts";
import { type HtmlPage, htmlPage } from "./page.ts";

// The runtime's own types are empty.
const handlebars = (runtime as unknown as typeof Handlebars).create();
handlebars.unregisterHelper("log");

const render = handlebars.template<HtmlPage>(specification);

/** The report as one self-contained page: no script, no request. */
export function htmlReport(input: ReportInput): string {
  const view = mapTexts(reportView(input), withoutControls);
  const page = htmlPage(view, ({ svg }) => new handlebars.SafeString(svg));
  return render(page, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
}
