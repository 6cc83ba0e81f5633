import fc from "fast-check";
import { expect } from "vitest";
import { readCells } from "../../src/adapters/hucre.ts";
import type { Form } from "../../src/form/form.ts";
import { makeForm } from "../../src/form/make-form.ts";
import { formResponse } from "../../src/import/form-response.ts";
import { readReturned } from "../../src/import/returned.ts";
import type { Problem, Questionnaire } from "../../src/model/index.ts";
import { matchResponse } from "../../src/read/response/match-response.ts";
import { readResponseTree } from "../../src/read/response/read-response.ts";
import { documentOf } from "../../src/read/response/write-response.ts";
import { department, formAnswers, formQuestionnaire } from "../support/form-arbitraries.ts";
import { filledMarkdown, filledWorkbook, type Given } from "../support/form-robot.ts";

/** The answers that a file gives, or the problems that it has. */
export async function returnedAnswers(
  file: string,
  content: string | Uint8Array,
  form: Form,
  asked: Questionnaire,
): Promise<{ readonly answers?: unknown; readonly problems: readonly Problem[] }> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const { returned, problems } = await readReturned(file, bytes, {
    readCells,
  });
  const [one] = returned;
  if (one?.kind !== "form") return { problems };
  const { said, problems: misread } = one.read(form);
  const { tree, problems: unclear } = formResponse(said, form, { id: "r-1" });
  const errors = [...misread, ...unclear].filter(({ severity }) => severity === "error");
  if (errors.length > 0) return { problems: errors };
  const { draft, problems: unfit } = readResponseTree(tree);
  if (draft === undefined) return { problems: unfit };
  const matched = matchResponse(draft, asked);
  return {
    problems: matched.problems.filter(({ severity }) => severity === "error"),
    ...(matched.response === undefined ? {} : { answers: documentOf(matched.response)["answers"] }),
  };
}

const FORMATS: Readonly<Record<string, (form: Form, given: Given) => string | Uint8Array>> = {
  ".md": filledMarkdown,
  ".xlsx": filledWorkbook,
};

/** Answers that are filled in come back unchanged, from each format. */
export async function checkClosedLoop(numRuns: number): Promise<void> {
  const cases = formQuestionnaire.chain((asked) =>
    fc.tuple(fc.constant(asked), department, formAnswers(asked)),
  );
  await fc.assert(
    fc.asyncProperty(cases, fc.constantFrom("en", "sv"), async ([asked, own, all], language) => {
      const form = makeForm({
        questionnaire: asked,
        languages: [language],
        organization: "Nordlys <!-- --> Retail",
        assessment: "2026-11",
        department: own,
      });
      const ids = new Set(form.sections.flatMap(({ questions }) => questions.map(({ id }) => id)));
      const given = Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)));
      for (const [ending, fill] of Object.entries(FORMATS)) {
        const file = `a${ending}`;
        const { answers, problems } = await returnedAnswers(file, fill(form, given), form, asked);
        expect({ file, problems }).toEqual({ file, problems: [] });
        expect(answers).toEqual(given);
      }
    }),
    { numRuns },
  );
}
