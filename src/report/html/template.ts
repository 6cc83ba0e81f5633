import type Handlebars from "handlebars";
import runtime from "handlebars/runtime.js";

// The runtime's own types are empty.
const handlebars = (runtime as unknown as typeof Handlebars).create();
handlebars.unregisterHelper("log");

/** Renders a precompiled template, which sees plain data alone: no prototype, no method. */
export function renderer(specification: TemplateSpecification): (view: object) => string {
  const render = handlebars.template<object>(specification);
  return (view) =>
    render(view, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
}

/** Markup of our own escaping code, which a template takes as it stands. */
export function trusted(markup: string): unknown {
  return new handlebars.SafeString(markup);
}
