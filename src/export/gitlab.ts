import { forJson } from "../text/encode/json.ts";
import { withoutControls } from "../text/encode/controls.ts";
import { checkAlerts, configNotes } from "./alerts.ts";
import type { CheckInput } from "../documents/thresholds.ts";

const SEVERITIES = { error: "major", warning: "minor" } as const;

/** GitLab's code quality report: an array that its merge requests show. */
export function gitlabCheck(input: CheckInput): string {
  const entries = checkAlerts(input).map(({ rule, level, message, at, fingerprint }) => ({
    description: withoutControls(message),
    check_name: rule,
    fingerprint,
    severity: SEVERITIES[level],
    location: { path: at.file, lines: { begin: at.line } },
  }));
  const notes = configNotes(input).map(({ message, at, fingerprint }) => ({
    description: withoutControls(message),
    check_name: "config",
    fingerprint,
    severity: "info",
    location: { path: at.file, lines: { begin: at.line } },
  }));
  return forJson([...entries, ...notes]);
}
