import { checkTexts } from "../../text/check/index.ts";
import { githubAnnotations } from "../alerts/github.ts";
import { alertsOf } from "./alerts.ts";
import type { CheckInput } from "./input.ts";

/** Annotations of a GitHub workflow, at the lines of a change. */
export function githubCheck(input: CheckInput): string {
  return githubAnnotations(alertsOf(input), checkTexts(input.texts.language).more);
}
