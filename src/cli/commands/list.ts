import { localize } from "../../model/localize.ts";
import { SHIPPED } from "../../generated/questionnaires/index.ts";
import type { Context } from "../context.ts";
import { EXIT } from "../failure.ts";

/** `unsilo list`: the shipped questionnaires with their variants. */
export async function list({ ports }: Context): Promise<number> {
  const lines = SHIPPED.flatMap(({ id, version, title, languages, questions, variants }) => [
    `${id}  ${version}  ${localize(title, languages)} (${questions} questions; ${languages.join(", ")})`,
    ...variants.map(
      (variant) => `  --variant ${variant.id}  ${localize(variant.title, languages)}`,
    ),
  ]);
  await ports.stdout.write(`${lines.join("\n")}\n`);
  return EXIT.done;
}
