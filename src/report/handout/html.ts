import specification from "../../generated/templates/handout.html.js";
import { forPage } from "../../text/encode/html.ts";
import { mapTexts } from "../html/map-texts.ts";
import { renderer } from "../html/template.ts";
import { type HandoutInput, handoutView } from "./handout-view.ts";

const render = renderer(specification);

/** The sheets as one self-contained page, made for printing. */
export function htmlHandout(input: HandoutInput): string {
  return render(mapTexts(handoutView(input), forPage));
}
