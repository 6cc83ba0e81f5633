import { expect, test } from "vitest";
import { lintQuestionnaire } from "../../src/lint/lint-questionnaire.ts";
import { readQuestionnaire } from "../../src/read/questionnaire/read-questionnaire.ts";
import { QUESTIONNAIRE } from "../problems/bases.ts";

const ROLES = `roles:
  - id: chair
    title: { en: Chair, sv: Ordförande }
    succeeds: { when: { question: has-chair, is: yes }, text: There is room }
    fails: { when: { question: has-chair, is: no }, text: There is none }
`;

test.each([
  ["a recommendation like a question", "id: send-agendas", "id: delay"],
  ["a verdict like a capability", "  state:", "  agenda:"],
  ["a role like a recommendation", "- id: chair", "- id: name-chairs"],
  ["a role like a verdict", "- id: chair", "- id: state"],
])("%s: each can be explained, so each needs a distinct id", (_, from, to) => {
  const text = QUESTIONNAIRE + ROLES;
  expect(text).toContain(from);
  const { document } = readQuestionnaire([{ file: "q.yaml", text: text.replace(from, to) }]);
  const codes = document === undefined ? [] : lintQuestionnaire(document).map(({ code }) => code);
  expect(codes).toContain("duplicate-id");
});

test("distinct ids are not a problem", () => {
  const { document } = readQuestionnaire([{ file: "q.yaml", text: QUESTIONNAIRE + ROLES }]);
  expect(document === undefined ? [] : lintQuestionnaire(document)).toEqual([]);
});
