import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { shellQuote } from "../../src/text/shell-quote.ts";

test("words that need no quotes have none", () => {
  expect(shellQuote("responses/cmo.yaml")).toBe("responses/cmo.yaml");
});

test("a shell reads every word back as it was", () => {
  const words = fc.array(fc.string({ unit: "grapheme" }).filter((word) => !word.includes("\0")));
  fc.assert(
    fc.property(words, (some) => {
      const command = `printf '%s\\0' x ${some.map(shellQuote).join(" ")}`;
      const said = execFileSync("sh", ["-c", command], { encoding: "utf8" });
      expect(said.split("\0").slice(1, -1)).toEqual(some);
    }),
    { numRuns: 30 },
  );
});
