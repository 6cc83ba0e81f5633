/**
 * GitHub's requirements for code scanning with SARIF 2.1.0, and the part of the standard's own
 * schema for the keys that we write; no other key is allowed.
 */
export const SARIF_SCHEMA: object = object({
  $schema: { type: "string", format: "uri" },
  version: { const: "2.1.0" },
  runs: list(
    object({
      tool: object({
        driver: object({
          name: text(),
          semanticVersion: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+" },
          rules: list(
            object({
              id: text(),
              shortDescription: message(1024),
              fullDescription: message(1024),
              help: message(),
              defaultConfiguration: object({ level: level() }),
            }),
          ),
        }),
      }),
      invocations: list(object({ executionSuccessful: { type: "boolean" } })),
      columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
      results: list(
        object({
          ruleId: text(),
          ruleIndex: { type: "integer", minimum: 0 },
          level: level(),
          message: message(),
          locations: {
            ...list(
              object({
                physicalLocation: object({
                  artifactLocation: object({ uri: { type: "string", format: "uri-reference" } }),
                  region: object({ startLine: position(), startColumn: position() }),
                }),
              }),
            ),
            minItems: 1,
          },
          partialFingerprints: object({ "unsilo/v1": text() }),
        }),
      ),
    }),
  ),
});

/** GitLab's documentation of a code quality report; its parser stops at the first bad entry. */
export const GITLAB_SCHEMA: object = list(
  object({
    description: text(),
    check_name: text(),
    fingerprint: text(),
    severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
    location: object({
      path: { type: "string", pattern: "^[^./]" },
      lines: object({ begin: position() }),
    }),
  }),
);

/** The documentation of shields.io for an endpoint badge. */
export const BADGE_SCHEMA: object = object({
  schemaVersion: { const: 1 },
  label: { type: "string" },
  message: text(),
  color: { enum: ["brightgreen", "yellow", "red", "lightgrey"] },
  isError: { type: "boolean" },
});

function object(properties: Readonly<Record<string, object>>): object {
  const required = Object.keys(properties);
  return { type: "object", additionalProperties: false, required, properties };
}

function list(items: object): object {
  return { type: "array", items };
}

function text(): object {
  return { type: "string", minLength: 1 };
}

function message(maxLength = 100_000): object {
  return object({ text: { type: "string", minLength: 1, maxLength } });
}

function level(): object {
  return { enum: ["error", "warning", "note"] };
}

function position(): object {
  return { type: "integer", minimum: 1 };
}
