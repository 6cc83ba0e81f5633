import type { ProblemCode } from "../../src/text/problems.ts";
import type { Example } from "./example.ts";

function template(bad: string, good: string): Omit<Example, "points"> {
  const file = "brand.html.hbs";
  return {
    bad: { [file]: bad },
    good: { [file]: good },
    argv: [file],
    file,
    shown: { bad: bad.trimEnd(), good: good.trimEnd() },
  };
}

/** Problems of templates. */
export const TEMPLATE_EXAMPLES: Readonly<Partial<Record<ProblemCode, Example>>> = {
  "template-failed": {
    ...template("<h1>{{title}</h1>\n", "<h1>{{title}}</h1>\n"),
    points: "<h1>",
  },
  "template-unknown": {
    ...template("{{#> pge}}{{/pge}}\n", "{{#> page}}{{/page}}\n"),
    points: "{{#> pge",
  },
  "template-unsafe": {
    ...template("<h1>{{{title}}}</h1>\n", "<h1>{{title}}</h1>\n"),
    points: "{{{title",
  },
};
