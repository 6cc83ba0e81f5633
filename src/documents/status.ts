import type { Status } from "../model/index.ts";
import { type StatusTexts, statusTexts } from "../generated/catalogs/status.ts";
import { type Block, paragraph, paragraphs, table } from "./blocks.ts";
import { type Document, plainDocument, section } from "./document.ts";

/** What a status is rendered from. */
export interface StatusInput {
  readonly status: Status;
  readonly language: string;
  readonly tool: string;
}

/** Who was interviewed and who is missing, then the responses one by one. */
export function statusScreen({ status, language }: StatusInput): Document {
  const texts = statusTexts(language);
  const { duplicates, nearNames, others } = status;
  return plainDocument({
    kind: "status",
    language,
    title: texts.document(status),
    cover: paragraphs([texts.questionnaire(status.questionnaire), texts.counts(status)]),
    sections: [
      ...section("departments", texts.departments, departmentBlocks(status, texts)),
      ...section("responses", texts.responses, responseTable(status, texts)),
      ...section(
        "notices",
        "",
        paragraphs([
          ...duplicates.map((one) => texts.duplicate(one)),
          ...nearNames.map((one) => texts.nearNames(one)),
          ...(others === 0 ? [] : [texts.others({ others })]),
        ]),
      ),
    ],
  });
}

function departmentBlocks({ departments }: Status, texts: StatusTexts): readonly Block[] {
  if (departments.length === 0) return [];
  const { columns } = texts;
  const missing = departments.filter(({ people }) => people === 0).map(({ name }) => name);
  const line = missing.length > 0 ? texts.missing({ departments: missing }) : texts.nobodyMissing;
  const rows = table({
    label: texts.departments,
    columns: [
      columns.department,
      end(columns.people),
      end(columns.unfinished),
      end(columns.minutes),
    ],
    rows: departments.map(({ name, people, unfinished, minutes }) => [
      name,
      ...[people, unfinished, minutes].map(String),
    ]),
  });
  return [...rows, ...paragraph(line)];
}

function responseTable({ departments, responses }: Status, texts: StatusTexts): readonly Block[] {
  const { columns } = texts;
  const named = new Map(departments.map(({ id, name }) => [id, name]));
  return table({
    label: texts.responses,
    columns: [
      columns.respondent,
      columns.department,
      columns.state,
      end(columns.answers),
      columns.file,
    ],
    rows: responses.map(({ id, department = "", state, answers, file }) => [
      id,
      named.get(department) ?? department,
      texts.states[state],
      String(answers),
      file,
    ]),
  });
}

function end(title: string): { readonly title: string; readonly align: "end" } {
  return { title, align: "end" };
}
