const TEXT = { type: "string", minLength: 1 };

/** The parts of GitHub's documentation of composite actions that concern us. */
export const ACTION_SCHEMA: object = {
  type: "object",
  additionalProperties: false,
  required: ["name", "description", "inputs", "outputs", "runs"],
  properties: {
    name: TEXT,
    description: { ...TEXT, maxLength: 125 },
    branding: {
      type: "object",
      additionalProperties: false,
      required: ["icon", "color"],
      properties: {
        icon: TEXT,
        color: {
          enum: ["white", "yellow", "blue", "green", "orange", "red", "purple", "gray-dark"],
        },
      },
    },
    inputs: named({
      type: "object",
      additionalProperties: false,
      required: ["description", "required", "default"],
      properties: { description: TEXT, required: { const: false }, default: { type: "string" } },
    }),
    outputs: named({
      type: "object",
      additionalProperties: false,
      required: ["description", "value"],
      properties: { description: TEXT, value: { type: "string", pattern: "^\\$\\{\\{ steps\\." } },
    }),
    runs: {
      type: "object",
      additionalProperties: false,
      required: ["using", "steps"],
      properties: {
        using: { const: "composite" },
        steps: {
          type: "array",
          minItems: 1,
          items: {
            type: "object",
            additionalProperties: false,
            required: ["shell", "run"],
            properties: {
              id: TEXT,
              shell: { const: "bash" },
              run: TEXT,
              env: named({ type: "string" }),
            },
          },
        },
      },
    },
  },
};

/** The documentation of a pre-commit hook. */
export const HOOKS_SCHEMA: object = {
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    additionalProperties: false,
    required: ["id", "name", "entry", "language"],
    properties: {
      id: TEXT,
      name: TEXT,
      description: TEXT,
      entry: TEXT,
      language: { const: "node" },
      files: TEXT,
      verbose: { type: "boolean" },
      pass_filenames: { type: "boolean" },
    },
  },
};

/** The parts of GitLab's documentation of jobs that concern us. */
export const GITLAB_CI_SCHEMA: object = named({
  type: "object",
  additionalProperties: false,
  required: ["script"],
  properties: {
    stage: TEXT,
    image: TEXT,
    variables: named({ type: "string" }),
    script: { type: "array", minItems: 1, items: TEXT },
    artifacts: {
      type: "object",
      additionalProperties: false,
      properties: {
        when: { enum: ["on_success", "on_failure", "always"] },
        expire_in: TEXT,
        reports: {
          type: "object",
          additionalProperties: false,
          properties: { junit: TEXT, codequality: TEXT },
        },
      },
    },
  },
});

function named(values: object): object {
  return {
    type: "object",
    additionalProperties: false,
    patternProperties: { "^[A-Za-z_][A-Za-z0-9_-]*$": values },
  };
}
