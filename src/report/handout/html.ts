import type Handlebars from "handlebars";
import runtime from "handlebars/runtime.js";
import specification from "../../generated/templates/handout.html.js";
import { withoutControls } from "../../text/encode/controls.ts";
import { mapTexts } from "../html/map-texts.ts";
import { type HandoutInput, type HandoutView, handoutView } from "./handout-view.ts";

// The runtime's own types are empty.
const handlebars = (runtime as unknown as typeof Handlebars).create();
handlebars.unregisterHelper("log");

const render = handlebars.template<HandoutView>(specification);

/** The sheets as one self-contained page, made for printing. */
export function htmlHandout(input: HandoutInput): string {
  const view = mapTexts(handoutView(input), withoutControls);
  return render(view, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
}
