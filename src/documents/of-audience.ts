import type { ReportInput } from "./input.ts";
import type { Document } from "./document.ts";
import { briefDocument } from "./brief.ts";
import { reportDocument } from "./report/report.ts";
import { reportScreen } from "./screens.ts";
import { workshopDocument } from "./workshop.ts";

/** The document that an audience gets. */
export function documentFor(input: ReportInput): Document {
  const audience = input.background?.audience;
  if (audience === "recruiter") return briefDocument(input);
  return audience === "workshop" ? workshopDocument(input) : reportDocument(input);
}

/** The same for a terminal: only the first part of a report. */
export function screenFor(input: ReportInput): Document {
  const document = documentFor(input);
  return document.kind === "report" ? reportScreen(input) : document;
}
