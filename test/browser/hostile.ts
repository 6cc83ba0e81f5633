import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HOSTILE } from "../documents/cases.ts";
import { QUESTIONNAIRE } from "../problems/bases.ts";

const LARGE = 60_000;

/** Text that people could type, or paste, into a response. */
export const TYPED: readonly string[] = [
  ...HOSTILE,
  "x".repeat(LARGE),
  "\u202Eright to left\u202C مرحبا بالعالم שלום",
  "lone \uD800 surrogates \uDC00",
  "\u0000\u0007\u001B[31m\u009B31m\u2028",
];

/** Writes an assessment in which every free text is hostile; returns its folder. */
export function layHostileAssessment(organization: string): string {
  const folder = mkdtempSync(join(tmpdir(), "unsilo-hostile-"));
  mkdirSync(join(folder, "responses"));
  writeFileSync(join(folder, "questionnaire.yaml"), QUESTIONNAIRE);
  for (const [at, text] of TYPED.entries()) {
    const response = {
      schemaVersion: 1,
      questionnaire: { id: "meeting-culture", version: "1.2.0" },
      organization,
      assessment: "2026-11",
      respondent: {
        id: `r${at}`,
        role: text.slice(0, 60),
        department: at % 2 ? "plant" : "office",
      },
      consent: { read: "2026-11-10", quotes: true, attribution: false },
      answers: {
        "agenda-sent": { value: 1 + (at % 3), note: text, quote: text, evidence: [text] },
        delay: { value: at, note: text },
        "has-chair": { value: at % 2 ? "yes" : "no", quote: text },
      },
    };
    writeFileSync(join(folder, "responses", `r${at}.json`), JSON.stringify(response));
  }
  return folder;
}
