import type { Audience } from "../audience.ts";
import type { ReportInput } from "../input.ts";
import { briefDocument } from "./brief.ts";
import type { DocumentView } from "./document-view.ts";
import { workshopDocument } from "./workshop.ts";

type Writer = (input: ReportInput) => DocumentView;

const OWN: Readonly<Record<Audience, Writer | undefined>> = {
  consultant: undefined,
  executive: undefined,
  recruiter: briefDocument,
  workshop: workshopDocument,
};

/** The document of an audience that gets one of its own; undefined where it gets the report. */
export function documentOf(input: ReportInput): DocumentView | undefined {
  return OWN[input.background?.audience ?? "consultant"]?.(input);
}
