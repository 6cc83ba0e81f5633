import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Questionnaire, Response } from "../../src/model/index.ts";
import { EVIDENCE_KINDS } from "../../src/model/response.ts";
import { SHIPPED } from "../../src/generated/questionnaires/index.ts";
import { matchResponse } from "../../src/read/response/match-response.ts";
import { readResponse } from "../../src/read/response/read-response.ts";
import { cleanName } from "../../src/text/clean-name.ts";
import { type ResponseFormat, writeResponse } from "../../src/read/response/write-response.ts";

const NORDLYS = new URL("../../examples/nordlys-retail/", import.meta.url).pathname;

async function shipped(): Promise<Questionnaire> {
  const first = SHIPPED.find(({ id }) => id === "digital-marketing-organization");
  if (first === undefined) throw new Error("nothing is shipped");
  return first.load();
}

function read(text: string, asked: Questionnaire, format: ResponseFormat = "yaml"): Response {
  const { draft, problems } = readResponse({ file: `a.${format}`, text });
  expect(problems).toEqual([]);
  const matched = draft && matchResponse(draft, asked);
  expect(matched?.problems).toEqual([]);
  if (matched?.response === undefined) throw new Error("not read");
  return matched.response;
}

/** Places differ between the two texts; everything else must be the same. */
function withoutPlaces({ answers, file: _file, ...rest }: Response) {
  return { ...rest, answers: [...answers].map(([id, { at: _, ...answer }]) => [id, answer]) };
}

test.each(readdirSync(NORDLYS).filter((file) => file.endsWith(".yaml")))(
  "%s, written and read again, is the same",
  async (file) => {
    const asked = await shipped();
    const response = read(readFileSync(NORDLYS + file, "utf8"), asked);
    for (const format of ["yaml", "json"] as const) {
      const again = read(writeResponse(response, format), asked, format);
      expect(withoutPlaces(again)).toEqual(withoutPlaces(response));
    }
  },
);

test("so is any text that a person types", async () => {
  const asked = await shipped();
  const base = read(readFileSync(`${NORDLYS}cmo.yaml`, "utf8"), asked);
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });
  const cited = fc.record(
    { kind: fc.constantFrom(...EVIDENCE_KINDS), what: text, date: fc.constant("2026-05-03") },
    { requiredKeys: ["kind", "what"] },
  );
  fc.assert(
    fc.property(text, text, fc.array(cited, { maxLength: 3 }), (note, quote, evidence) => {
      const answer = {
        state: "dont-know",
        note,
        quote,
        evidence,
        at: { file: "a.yaml", line: 1, column: 1 },
      } as const;
      const response = {
        ...base,
        organization: cleanName(note) || "O",
        answers: new Map([["sponsorship", answer]]),
      };
      for (const format of ["yaml", "json"] as const) {
        const again = read(writeResponse(response, format), asked, format);
        expect(withoutPlaces(again)).toEqual(withoutPlaces(response));
      }
    }),
  );
});
