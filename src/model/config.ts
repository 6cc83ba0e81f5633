import type { Flat, ValueOf } from "./definition.ts";
import type { Location } from "./location.ts";
import type { CommonParts } from "./common-parts.ts";
import type { Targets } from "./questionnaire.ts";
import type { Text } from "./text.ts";
import type { Threshold, ThresholdValues } from "./threshold.ts";

/** The format of unsilo.config.yaml: the settings of one assessment. */
export const CONFIG = {
  name: "config",
  says: "Settings of one assessment: unsilo.config.yaml. Data only; paths are relative to this file.",
  whole: {
    fields: {
      schemaVersion: { const: 1, says: "The version of this file format." },
      "questionnaire?": {
        type: "string",
        minLength: 1,
        says: "A shipped questionnaire's id, or the path of a file or folder.",
      },
      responses: {
        default: [],
        items: { type: "string", minLength: 1 },
        minItems: 1,
        says: "Files, folders or globs to read if the command line names none.",
      },
      "organization?": {
        type: "string",
        minLength: 1,
        maxLength: 200,
        says: "The organization that is assessed; interviews do not ask for it again.",
      },
      "interviewer?": {
        type: "string",
        minLength: 1,
        maxLength: 200,
        says: "Who interviews; interviews do not ask for it again.",
      },
      "assessment?": {
        fields: {
          "name?": {
            type: "string",
            minLength: 1,
            maxLength: 100,
            says: "The name of the round, such as 2026-11; interviews do not ask for it again.",
          },
          "scope?": { type: "string", says: "What the assessment covers, and what it does not." },
          "period?": { type: "string", says: "When the answers were given." },
          "respondents?": { type: "string", says: "How respondents were chosen, and by whom." },
          "sponsor?": { type: "string", says: "Who asked and paid for it." },
        },
        says: "How the assessment was made, for the report.",
      },
      "departments?": {
        values: {
          either: [
            { const: "none" },
            { fields: { name: { ref: "text", says: "The client's own name for it." } } },
          ],
        },
        keys: "id",
        minProperties: 1,
        says: "By a department's id in the questionnaire: { name } with the client's own name, or none if the client does not have it. Names inside the texts of questions stay as they are.",
      },
      "groups?": {
        values: { items: { ref: "id" }, minItems: 1 },
        keys: "id",
        says: "Departments pooled for the perception gap, by group id.",
      },
      "size?": {
        values: { type: "number", minimum: 0 },
        keys: "id",
        says: "By unit of the questionnaire's scale: how many the client has, for efforts that grow with its size.",
      },
      "targets?": {
        ref: "targets",
        says: "By dimension id, overall or default: one-level-up, a level, or { score: 3.5 }.",
      },
      thresholds: {
        default: [],
        items: {
          fields: {
            "id?": {
              ref: "id",
              says: "A dimension, capability or question. If absent: the overall; for a drop, the overall and every dimension.",
            },
            severity: {
              enum: ["error", "warn"],
              default: "error",
              says: "warn is reported, and does not fail the check.",
            },
          },
          with: "bound",
        },
        says: "Bounds that can fail a pipeline.",
      },
      "finishedOnly?": {
        type: "boolean",
        says: "true: check and baseline write count only finished responses.",
      },
      "baseline?": {
        type: "string",
        minLength: 1,
        says: "An earlier result to compare with.",
      },
      "facts?": {
        type: "string",
        minLength: 1,
        says: "A CSV file with facts to compare answers with: question, department, value, source.",
      },
      "terms?": {
        type: "string",
        minLength: 1,
        says: "A file of terms: lint reports the words that it forbids in the texts of questionnaires.",
      },
      reports: {
        default: [],
        items: {
          fields: {
            format: {
              enum: ["terminal", "markdown", "html", "pdf", "email"],
              says: "What `unsilo report` can write.",
            },
            file: {
              type: "string",
              minLength: 1,
              says: "Where to write it, in or below the folder of this file.",
            },
            "audience?": {
              enum: ["consultant", "executive", "recruiter", "letter", "workshop"],
              says: "The reader of the document.",
            },
            "template?": {
              type: "string",
              minLength: 1,
              says: "A custom template, such as brand.html.hbs, in or below the folder of this file.",
            },
          },
        },
        says: "Documents to write. A document that unsilo wrote before is replaced; any other file requires --force.",
      },
      "language?": {
        ref: "language",
        says: "The language of the documents, such as en or sv.",
      },
      "minimumGroup?": {
        type: "integer",
        minimum: 1,
        maximum: 50,
        says: "Departments with fewer people than this are not shown separately.",
      },
      disclose: {
        default: [],
        items: { ref: "id" },
        says: "Recommendations to print with their titles, even if they rest on the answers of too few people.",
      },
    },
  },
  parts: {},
} as const;

/** By id: the client's own name for a department, or that the client does not have it. */
export type ClientDepartments = ReadonlyMap<string, "none" | { readonly name: Text }>;

/** A config as its file has it. */
export type ConfigFile = ValueOf<typeof CONFIG.whole, CommonParts, ThresholdValues>;

/** The settings of one assessment. Paths are relative to the config's folder. */
export type Config = Flat<
  Omit<
    ConfigFile,
    "schemaVersion" | "departments" | "groups" | "size" | "targets" | "thresholds" | "reports"
  > & {
    readonly file: string;
    readonly departments?: ClientDepartments;
    /** Departments pooled for the perception gap, by the name of the group. */
    readonly groups?: ReadonlyMap<string, readonly string[]>;
    /** How many of each unit the client has. */
    readonly size?: ReadonlyMap<string, number>;
    readonly targets?: Targets;
    readonly thresholds: readonly Threshold[];
    /** Each with the place that names its file. */
    readonly reports: readonly (ConfigFile["reports"][number] & { readonly at: Location })[];
  }
>;
