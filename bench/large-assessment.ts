import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const DEPARTMENTS = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta"];
const DIMENSIONS = 4;
const QUESTIONS = 10;
const RESPONDENTS = 20;

/** A folder with a questionnaire of 40 questions and 20 responses to it, each with gaps. */
export function largeAssessment(): { readonly questionnaire: string; readonly responses: string } {
  const folder = mkdtempSync(join(tmpdir(), "unsilo-bench-"));
  const responses = join(folder, "responses");
  mkdirSync(responses);
  const questionnaire = join(folder, "model.yaml");
  writeFileSync(questionnaire, questionnaireText());
  for (let person = 0; person < RESPONDENTS; person += 1) {
    writeFileSync(join(responses, `p${person}.yaml`), responseText(person));
  }
  return { questionnaire, responses };
}

function questionnaireText(): string {
  const dimensions = range(DIMENSIONS).map(
    (d) =>
      `  - id: d${d}\n    title: Dimension ${d}\n    capabilities:\n      - id: c${d}\n        title: Capability ${d}\n        questions:\n${range(
        QUESTIONS,
      )
        .map((q) => questionText(`q${d}-${q}`))
        .join("")}`,
  );
  return `schemaVersion: 1
id: large
version: 1.0.0
languages: [en]
title: Large
departments: { ${DEPARTMENTS.map((id) => `${id}: ${id}`).join(", ")} }
levels: [${range(5)
    .map((level) => `{ level: ${level + 1}, name: Level ${level + 1} }`)
    .join(", ")}]
dimensions:
${dimensions.join("")}`;
}

function questionText(id: string): string {
  const levels = range(5).map((level) => `${level + 1}: description ${level + 1}`);
  return `          - { id: ${id}, text: Question ${id}, type: level, levels: { ${levels.join(", ")} } }\n`;
}

function responseText(person: number): string {
  const answers = range(DIMENSIONS).flatMap((d) =>
    range(QUESTIONS).map((q) => {
      const isUnknown = (person * 7 + d * 3 + q) % 17 === 0;
      const value = ((person % DEPARTMENTS.length) + q + (person % 3)) % 5;
      return `  q${d}-${q}: ${isUnknown ? "{ state: dont-know }" : value + 1}\n`;
    }),
  );
  return `schemaVersion: 1
questionnaire: { id: large, version: 1.0.0 }
organization: Large
assessment: bench
respondent: { id: p${person}, department: ${DEPARTMENTS[person % DEPARTMENTS.length] ?? ""} }
answers:
${answers.join("")}`;
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
