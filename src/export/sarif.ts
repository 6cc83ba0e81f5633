import type { ProblemsInput } from "../documents/problems.ts";
import type { CheckInput } from "../documents/thresholds.ts";
import { withoutControls } from "../text/encode/controls.ts";
import { forJson } from "../text/encode/json.ts";
import { countProblems } from "../text/shown-problems.ts";
import { type Alert, checkAlerts, type ConfigNote, configNotes, problemAlerts } from "./alerts.ts";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

/** The content of a SARIF file: who found what, and whether everything could be read. */
interface SarifRun {
  readonly version: string;
  readonly alerts: readonly Alert[];
  readonly isSound: boolean;
  readonly notes?: readonly ConfigNote[];
}

/** SARIF 2.1.0, as GitHub's code scanning and most editors read it. */
function sarifOf({ version, alerts, isSound, notes = [] }: SarifRun): string {
  const rules = [...new Map(alerts.map((alert) => [alert.rule, alert])).values()];
  const ids = rules.map(({ rule }) => rule);
  const run = {
    tool: { driver: { name: "unsilo", semanticVersion: version, rules: rules.map(ruleOf) } },
    invocations: [
      {
        executionSuccessful: isSound,
        ...(notes.length === 0
          ? {}
          : { toolConfigurationNotifications: notes.map(notificationOf) }),
      },
    ],
    columnKind: "utf16CodeUnits",
    results: alerts.map((alert) => resultOf(alert, ids.indexOf(alert.rule))),
  };
  return forJson({ $schema: SCHEMA, version: "2.1.0", runs: [run] });
}

function ruleOf({ rule, about, level }: Alert) {
  return {
    id: rule,
    shortDescription: { text: about.short },
    fullDescription: { text: about.full },
    help: { text: about.help },
    defaultConfiguration: { level },
  };
}

function notificationOf({ message, at }: ConfigNote) {
  return {
    level: "note",
    message: { text: withoutControls(message) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(at.file) } } }],
  };
}

function resultOf({ rule, level, message, at, fingerprint }: Alert, ruleIndex: number) {
  const region = { startLine: at.line, startColumn: at.column };
  return {
    ruleId: rule,
    ruleIndex,
    level,
    message: { text: withoutControls(message) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(at.file) }, region } }],
    // GitHub computes its own hash of the line, and warns about any other of that name.
    partialFingerprints: { "unsilo/v1": fingerprint },
  };
}

/**
 * A path as a relative reference; characters that a URI path does not allow are percent-encoded.
 */
function uriOf(file: string): string {
  return file
    .split("/")
    .map((part) => encodeURIComponent(part.replaceAll(/\p{Surrogate}/gu, "\uFFFD")))
    .join("/");
}

/** SARIF 2.1.0 of the thresholds that are not met, and of the problems. */
export function sarifCheck(input: CheckInput): string {
  const { tool, problems } = input.result;
  const isSound = problems.every(({ severity }) => severity !== "error");
  const notes = configNotes(input);
  return sarifOf({ version: tool.version, alerts: checkAlerts(input), isSound, notes });
}

/** The problems as SARIF 2.1.0. */
export function sarifProblems(input: ProblemsInput): string {
  const isSound = countProblems(input.problems).errors === 0;
  return sarifOf({ version: input.version, alerts: problemAlerts(input), isSound });
}
