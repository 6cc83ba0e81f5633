import { SCHEMAS } from "../../generated/schemas.ts";
import { didYouMean } from "../../text/did-you-mean.ts";
import type { Context } from "../context.ts";
import { EXIT, Failure } from "../failure.ts";

/** `unsilo schema NAME`: the JSON Schema of a file format. */
export async function schema(name: string, { ports }: Context): Promise<number> {
  const text = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
  if (text === undefined) {
    const names = Object.keys(SCHEMAS);
    const likely = didYouMean(name, names);
    const remedy =
      likely === undefined ? `schemas: ${names.join(", ")}` : `did you mean "${likely}"?`;
    throw new Failure(EXIT.usage, `there is no schema "${name}"`, remedy);
  }
  await ports.stdout.write(text);
  return EXIT.done;
}
