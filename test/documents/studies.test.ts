import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CONFIG, QUESTIONNAIRE, RESPONSE } from "../problems/bases.ts";
import { runCommand } from "../support/run-command.ts";

const MODEL = QUESTIONNAIRE.replace("    requires: [name-chairs]\n", "")
  .replace(
    "sources:\n",
    `sources:
  berg-2019: { title: Meetings, author: Anna Berg, published: "2019" }
  ek-2020: { title: Agendas }
`,
  )
  .replace(
    "    title: Send agendas\n",
    `    title: Send agendas
    sponsor: needs
    literature:
      - { source: berg-2019, finding: contradicts, text: { en: Agendas changed nothing., sv: Dagordningar ändrade inget. } }
      - { source: ek-2020, finding: supports, text: { en: Agendas helped., sv: Dagordningar hjälpte. } }
      - { source: ek-2020, finding: supports }
`,
  );

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-studies-"));
  writeFileSync(join(folder, "questionnaire.yaml"), MODEL);
  writeFileSync(
    join(folder, "response.yaml"),
    RESPONSE.replace("agenda-sent: 2", "agenda-sent: 1"),
  );
  writeFileSync(join(folder, "unsilo.config.yaml"), CONFIG);
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  [
    "en",
    "A study in favour:** Agendas helped.",
    "A study against:** Anna Berg, 2019: Agendas changed nothing.",
    "Sponsor:** needed before it begins",
  ],
  [
    "sv",
    "En studie för:** Dagordningar hjälpte.",
    "En studie emot:** Anna Berg, 2019: Dagordningar ändrade inget.",
    "Sponsor:** behövs innan det börjar",
  ],
])(
  "the report prints studies for and against, and the sponsor: %s",
  async (language, inFavour, against, sponsor) => {
    const argv = ["report", "--format", "markdown", "--lang", language];
    const { stdout, stderr } = await runCommand(argv, { cwd: folder });
    expect(stderr).toBe("");
    expect(stdout).toContain(sponsor);
    expect(stdout.indexOf(inFavour)).toBeGreaterThan(0);
    expect(stdout.indexOf(against)).toBeGreaterThan(stdout.indexOf(inFavour));
    expect(stdout.match(/A study|En studie/gu)).toHaveLength(2);
  },
);
