import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CONFIG, QUESTIONNAIRE, RESPONSE } from "../problems/bases.ts";
import { runCommand } from "../support/run-command.ts";

const MODEL = QUESTIONNAIRE.replace("    requires: [name-chairs]\n", "")
  .replace(
    "recommendations:\n",
    `positions:
  office: { name: { en: head of office, sv: kontorschefen }, above: [office] }
  plant: { name: { en: head of plant, sv: fabrikschefen }, above: [plant] }
recommendations:
`,
  )
  .replace(
    "    title: Send agendas\n",
    "    title: Send agendas\n    signs: [office, plant]\n    prepares: { en: the person who chairs the meeting, sv: den som leder mötet }\n",
  );

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "unsilo-owners-"));
  writeFileSync(join(folder, "questionnaire.yaml"), MODEL);
  writeFileSync(
    join(folder, "response.yaml"),
    RESPONSE.replace("agenda-sent: 2", "agenda-sent: 1"),
  );
  writeFileSync(join(folder, "unsilo.config.yaml"), CONFIG);
});
afterAll(() => rmSync(folder, { recursive: true }));

const OWNERS = {
  en: "head of office and head of plant (sign together), prepared by the person who chairs the meeting",
  sv: "kontorschefen och fabrikschefen (skriver under tillsammans), den som leder mötet (förbereder)",
};

test.each([
  ["report", "markdown"],
  ["report", "html"],
  ["plan", "markdown"],
  ["plan", "csv"],
  ["plan", "json"],
])("%s --format %s prints who signs and who prepares", async (command, format) => {
  for (const [language, owner] of Object.entries(OWNERS)) {
    const argv = [command, "--format", format, "--lang", language];
    const { stdout } = await runCommand(argv, { cwd: folder });
    expect(stdout).toContain(owner);
  }
});
