import { SCHEMAS } from "../../generated/schemas.ts";
import { EXIT } from "../failure.ts";
import type { Definition } from "../options.ts";
import type { Session } from "../session.ts";
import { unknownName } from "../unknown-name.ts";

export const definition: Definition = {
  name: "schema",
  order: 130,
  summary: "print the JSON Schema of a file format",
  description: "Prints the JSON Schema of a file format.",
  arguments: [
    [
      "<NAME>",
      "questionnaire, questionnaire-part, language, response, responses, responses-line, config, scenarios, terms, result, plan, comparison, history or interview-step",
    ],
  ],
  examples: [
    ["unsilo schema response > response.schema.json", "check response files in your editor"],
  ],
};

export async function run({ ports }: Session, _: object, name: string): Promise<number> {
  const text = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
  if (text === undefined) {
    const names = Object.keys(SCHEMAS);
    const message = `"${name}" is not the name of a schema`;
    throw unknownName(message, name, names, `use one of: ${names.join(", ")}`);
  }
  await ports.stdout.write(text);
  return EXIT.done;
}
