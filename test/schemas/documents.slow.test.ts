import { describe, expect, test } from "vitest";
import { publishedSchema } from "../support/document-schema.ts";
import { runCommand } from "../support/run-command.ts";

const ROOT = new URL("../../", import.meta.url).pathname;

/** How to produce each published document, apart from the result. */
const DOCUMENTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  plan: [
    ["plan", "examples/nordlys-retail"],
    ["plan", "examples/nordlys-retail", "--budget", "60", "--start", "2027-01-04", "--no-regret"],
    ["plan", "examples/nordlys-retail", "--target", "5"],
    ["plan", "examples/brannan-hotels", "--quarters", "2", "--capacity", "20"],
    ["plan", "examples/studielansverket", "--assume", "conflicts-settled=4", "--target", "silos=4"],
  ],
  comparison: [
    ["compare", "examples/nordlys-retail", "examples/nordlys-retail-2027"],
    [
      "compare",
      "examples/nordlys-retail",
      "examples/nordlys-retail-2027",
      "--done",
      "one-group-in-the-plan",
      "--lang",
      "sv",
    ],
  ],
  status: [
    ["status", "examples", "--organization", "Nordlys Retail"],
    ["status", "examples/corran-bank", "--lang", "sv"],
  ],
  history: [["history", "examples", "--organization", "Nordlys Retail"]],
};

async function documentOf(argv: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout, stderr } = await runCommand([...argv, "--format", "json"], { cwd: ROOT });
  expect(stderr).not.toContain("unsilo:");
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe.each(Object.keys(DOCUMENTS))("%s", (name) => {
  const validate = publishedSchema(name);

  test.each((DOCUMENTS[name] ?? []).map((argv) => [argv.join(" "), argv] as const))(
    "%s matches its schema",
    async (_, argv) => {
      validate(await documentOf(argv));
      expect(validate.errors ?? []).toEqual([]);
    },
  );

  test("the schema refuses an invalid document, and missing or additional fields", async () => {
    const [argv = []] = DOCUMENTS[name] ?? [];
    const document = await documentOf(argv);
    expect(validate(document)).toBe(true);
    expect(validate({ ...document, surprise: 1 })).toBe(false);
    const { questionnaire: _, ...rest } = document;
    expect(validate(rest)).toBe(false);
    expect(validate({ ...document, organization: 7 })).toBe(false);
  });
});
