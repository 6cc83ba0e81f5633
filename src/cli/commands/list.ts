import { localize } from "../../model/localize.ts";
import { SHIPPED } from "../../generated/questionnaires/index.ts";
import { EXIT } from "../failure.ts";
import type { Definition } from "../options.ts";
import type { Session } from "../session.ts";

export const definition: Definition = {
  name: "list",
  order: 110,
  summary: "list the questionnaires included in unsilo",
  description: "Lists the questionnaires included in unsilo, with their variants.",
};

export async function run({ ports }: Session): Promise<number> {
  const lines = SHIPPED.flatMap(({ id, version, title, languages, questions, variants }) => [
    `${id}  ${version}  ${localize(title, languages)} (${questions} questions; ${languages.join(", ")})`,
    ...variants.map(
      (variant) => `  --variant ${variant.id}  ${localize(variant.title, languages)}`,
    ),
  ]);
  await ports.stdout.write(`${lines.join("\n")}\n`);
  return EXIT.done;
}
