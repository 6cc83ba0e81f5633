import type { Condition } from "./condition.ts";
import type { Flat, ValueOf } from "./definition.ts";
import type { COMMON } from "./parts.ts";
import { QUESTION_PARTS } from "./question-parts.ts";
import { RECOMMENDATION_PARTS } from "./recommendation-parts.ts";
import { SCORING_PARTS } from "./scoring-parts.ts";
import { VERDICT_PARTS } from "./verdict-parts.ts";
import type { Text } from "./text.ts";

const WHOLE = {
  fields: {
    schemaVersion: { const: 1, says: "The version of this file format." },
    id: { ref: "id", says: "The name that responses and -q use for it." },
    version: { ref: "version", says: "Responses of another major version are refused." },
    languages: {
      ref: "languages",
      says: "Language codes; the first is the fallback.",
    },
    title: { ref: "text", says: "The title of the questionnaire." },
    "description?": { ref: "text", says: "Its purpose, in a sentence or two." },
    texts: {
      ref: "texts",
      default: {},
      says: "The model's own words in place of the tool's.",
    },
    respondents: {
      enum: ["people", "organization"],
      default: "people",
      says: "Who answers: several people, or the organization as a whole, once.",
    },
    departments: {
      values: { ref: "department" },
      as: "list",
      keys: "id",
      minProperties: 1,
      maxProperties: 100,
      default: {},
      says: "By id: a name, or { name, minutes, asked }. May be absent if respondents is organization.",
    },
    sources: {
      values: {
        fields: {
          title: { ref: "text", isUntranslated: true, says: "The title of the source." },
          "author?": { type: "string", says: "Who wrote it." },
          "published?": { ref: "published", says: "A year, a month or a day." },
          "url?": {
            type: "string",
            maxLength: 2000,
            says: "Its address: http or https.",
          },
        },
      },
      as: "list",
      keys: "id",
      default: {},
      says: "The sources of the content, by id.",
    },
    levels: {
      items: { ref: "level" },
      minItems: 2,
      maxItems: 20,
      default: [],
      says: "The steps of the model, lowest first; any ascending integers. None if absent: there are only scores and percents.",
    },
    "optionSets?": {
      values: { ref: "options" },
      keys: "id",
      says: "Options that several questions use, by name.",
    },
    tags: {
      values: { ref: "text" },
      as: "map",
      keys: "id",
      default: {},
      maxProperties: 100,
      says: "The names of the tags that questions have, by id.",
    },
    scoring: {
      ref: "scoring",
      default: {},
      says: "How answers become scores and levels; every key has a default.",
    },
    targets: {
      ref: "targets",
      default: {},
      says: "The targets, by dimension id, overall or default.",
    },
    measures: {
      items: { ref: "measure" },
      default: [],
      maxItems: 20,
      says: "Further overall measures, from the same dimensions by another method.",
    },
    dimensions: {
      items: { ref: "dimension" },
      minItems: 1,
      maxItems: 50,
      says: "The dimensions that are measured, with their capabilities and questions.",
    },
    agreement: {
      ref: "agreement",
      default: {},
      says: "How the agreement between departments is judged.",
    },
    scale: {
      ref: "scale",
      default: {},
      says: "The units in which estimates grow with an organization's size.",
    },
    positions: {
      values: { ref: "position" },
      as: "map",
      default: {},
      maxProperties: 100,
      says: "By id or title: the people who sign recommendations, such as { CEO: { name: CEO, above: all } }; or the name alone.",
    },
    vignettes: {
      items: { ref: "vignette" },
      default: [],
      maxItems: 1000,
      says: "Made-up cases with the level that fits each, to test the descriptions of the levels. Read and checked; nothing is computed from it yet.",
    },
    recommendations: {
      items: { ref: "recommendation" },
      default: [],
      maxItems: 500,
      says: "The actions to take, each with the condition under which it applies.",
    },
    verdicts: {
      values: { ref: "verdict" },
      as: "list",
      default: {},
      keys: "id",
      says: "By id: ordered rules, of which the first that applies is the verdict; or { title, rules }.",
    },
    roles: {
      items: { ref: "role" },
      default: [],
      maxItems: 50,
      says: "People whom the organization might appoint, with the conditions under which they would succeed or fail.",
    },
    variants: {
      values: { ref: "variant" },
      as: "list",
      default: {},
      keys: "id",
      says: "Shorter questionnaires with the same questions, by id.",
    },
  },
} as const;

const MODEL_PARTS = {
  texts: {
    fields: {
      "introduction?": {
        ref: "text",
        says: "Read aloud before the interview: its subject, and the promise to the respondent.",
      },
      "invitation?": { ref: "text", says: "The first paragraph of the invitation." },
      "roleExample?": {
        ref: "text",
        says: "An example of a role, where the interview asks for the respondent's.",
      },
      "confidentiality?": {
        ref: "text",
        says: "The promise in the invitation: who sees the answers, and what is printed.",
      },
      "sample?": {
        ref: "text",
        says: "What the people who answered stand for, below the comparison of departments.",
      },
    },
  },
  languages: { items: { ref: "language" }, minItems: 1, maxItems: 20 },
  department: {
    either: [
      {
        fields: {
          name: { ref: "text", isKeyLeftOut: true, says: "The name of the department." },
          "minutes?": {
            type: "number",
            exclusiveMinimum: 0,
            says: "The longest interview, in minutes; lint warns above it.",
          },
          asked: {
            type: "boolean",
            default: true,
            says: "Whether its people are interviewed. false: recommendations take its days, and nobody is asked.",
          },
        },
      },
      { ref: "text" },
    ],
  },
  published: { either: [{ type: "string" }, { type: "number" }] },
  level: {
    fields: {
      level: { type: "integer", says: "The number of the level; each is above the one before." },
      "id?": { ref: "id", says: "A name for translations; the number if absent." },
      name: { ref: "text", says: "The name of the level." },
      "description?": { ref: "text", says: "A description of an organization at this level." },
    },
  },
  weight: { type: "number", minimum: 0 },
  dimension: {
    fields: {
      id: {
        ref: "id",
        says: "The name by which conditions, targets and thresholds refer to it.",
      },
      title: { ref: "text", says: "The title of the dimension." },
      "description?": { ref: "text", says: "Its subject." },
      "when?": {
        ref: "condition",
        says: "Its questions are shown only when this is true of the respondent's answers.",
      },
      weight: { ref: "weight", default: 1, says: "Its weight in the overall; 0 leaves it out." },
      "levels?": {
        items: { ref: "level" },
        minItems: 2,
        maxItems: 20,
        says: "The levels of the dimension and of everything below it; those of the model if absent.",
      },
      "level?": {
        fields: {
          "capability?": { ref: "levelRule", says: "The level of its capabilities." },
          "dimension?": { ref: "levelRule", says: "The level of the dimension." },
        },
        says: "How a level is derived here, instead of by the rules of scoring.level; for example by bands that fit its own levels.",
      },
      capabilities: {
        items: { ref: "capability" },
        translatedAt: "capabilities",
        minItems: 1,
        maxItems: 100,
        says: "What the dimension consists of.",
      },
    },
  },
  capability: {
    fields: {
      id: { ref: "id", says: "The name by which conditions and recommendations refer to it." },
      title: { ref: "text", says: "The title of the capability." },
      "description?": { ref: "text", says: "Its subject." },
      "when?": {
        ref: "condition",
        says: "Its questions are shown only when this is true of the respondent's answers.",
      },
      weight: {
        ref: "weight",
        default: 1,
        says: "Its weight in the dimension; 0 leaves it out.",
      },
      questions: {
        items: { ref: "question" },
        translatedAt: "questions",
        minItems: 1,
        maxItems: 200,
        says: "Its questions, in this order.",
      },
    },
  },
  vignette: {
    fields: {
      id: { ref: "id", says: "The name of the case." },
      question: { ref: "id", says: "The question of type level that it is about." },
      text: { ref: "text", says: "The case, as a respondent would tell it." },
      level: { type: "integer", says: "The level that fits it." },
      "mechanism?": {
        type: "string",
        minLength: 1,
        maxLength: 200,
        says: "How it works in this case: a person, a council, a rule, a system.",
      },
    },
  },
  variant: {
    fields: {
      title: { ref: "text", says: "The name of the variant." },
      "ask?": { const: "all", says: "Puts every question to every department." },
      probes: {
        type: "boolean",
        default: true,
        says: "false: asked without the interviewer's probes.",
      },
      frame: {
        type: "number",
        minimum: 0,
        default: 8,
        says: "Minutes before and after the questions.",
      },
      "minutes?": {
        type: "number",
        exclusiveMinimum: 0,
        says: "The longest interview that it may take.",
      },
      questions: {
        items: { ref: "id" },
        minItems: 1,
        says: "The ids of the questions that it asks.",
      },
    },
  },
} as const;

type QuestionnaireParts = typeof MODEL_PARTS &
  typeof QUESTION_PARTS &
  typeof SCORING_PARTS &
  typeof RECOMMENDATION_PARTS &
  typeof VERDICT_PARTS;

const PARTS: QuestionnaireParts = {
  ...MODEL_PARTS,
  ...QUESTION_PARTS,
  ...SCORING_PARTS,
  ...RECOMMENDATION_PARTS,
  ...VERDICT_PARTS,
};

/** The format of a questionnaire: a maturity model with its questions, rules and advice. */
export const QUESTIONNAIRE: {
  readonly name: string;
  readonly says: string;
  readonly whole: typeof WHOLE;
  readonly parts: QuestionnaireParts;
} = {
  name: "questionnaire",
  says: "A maturity model with its questions, scoring rules, recommendations and verdicts.",
  whole: WHOLE,
  parts: PARTS,
};

type Parts = QuestionnaireParts & typeof COMMON;
type Part<Name extends keyof Parts> = ValueOf<Parts[Name], Parts, OwnValues>;

/** A questionnaire with its maturity model, every default filled in. */
export type Questionnaire = Flat<
  ValueOf<typeof QUESTIONNAIRE.whole, Parts, OwnValues> & {
    /** The departments that only give days: nobody is asked, so `departments` does not have them. */
    readonly unasked?: readonly Department[];
    /** The departments that a config removes; a questionnaire as it was written has none. */
    readonly absent?: readonly AbsentDepartment[];
  }
>;

/** The parts whose value in memory differs from the file; read/questionnaire.ts reads each. */
export interface OwnValues {
  /** The first is the fallback. */
  readonly languages: readonly [string, ...string[]];
  readonly department: Omit<Department, "id">;
  readonly published: string;
  readonly level: Level;
  readonly levelRule: LevelRule;
  readonly targets: Targets;
  readonly question: Question;
  readonly levelTexts: readonly { readonly level: number; readonly text: Text }[];
  readonly ownOptions: readonly Option[];
  readonly choicesScore: ChoicesScore;
  readonly estimate: Estimate;
  readonly numberScore: NumberScore;
  readonly sized: SizedEstimate;
  readonly efforts: ReadonlyMap<string, SizedEstimate>;
  readonly reasons: OwnValues["levelTexts"];
  readonly signers: readonly string[];
  readonly position: Position;
  readonly evidence: Evidence;
  readonly condition: Condition;
  readonly ruleCondition: Condition;
  readonly verdict: Omit<Verdict, "id">;
  readonly variant: Omit<Variant, "id">;
}

export interface Department {
  readonly id: string;
  readonly name: Text;
  /** The longest interview that this department can be asked for. */
  readonly minutes?: number;
}

/** A department of the questionnaire that the client does not have. */
export interface AbsentDepartment {
  readonly id: string;
  readonly name: Text;
  /** By recommendation: the effort that it would take there. */
  readonly efforts: ReadonlyMap<string, SizedEstimate>;
}

export type Source = Questionnaire["sources"][number];

/** A step of the maturity model. */
export type Level = Flat<Part<"level"> & { readonly id: string }>;

export type Dimension = Part<"dimension">;
export type Capability = Part<"capability">;

type Asked = Part<"question"> & { readonly scored: boolean };
type AskedAs<Type extends Asked["type"]> = Flat<Extract<Asked, { readonly type: Type }>>;

export type LevelQuestion = AskedAs<"level">;
export type ChoiceQuestion = AskedAs<"choice">;
export type ChoicesQuestion = AskedAs<"choices">;
export type YesNoQuestion = Flat<
  Omit<AskedAs<"yes-no">, "score"> & { readonly scores: AskedAs<"yes-no">["score"] }
>;
export type NumberQuestion = AskedAs<"number">;
export type TextQuestion = AskedAs<"text">;
export type DateQuestion = AskedAs<"date">;

export type Question =
  | LevelQuestion
  | ChoiceQuestion
  | ChoicesQuestion
  | YesNoQuestion
  | NumberQuestion
  | TextQuestion
  | DateQuestion;

/** A question whose answers can score; the others are context. */
export type ScorableQuestion = Exclude<Question, TextQuestion | DateQuestion>;

export type QuestionType = Question["type"];
export type Option = Part<"option">;

/**
 * Scores a number that is at least `from` and below the next band's `from`, or at most `atMost` and
 * above the one before.
 */
export type Band = NumberQuestion["bands"][number];

/** How several chosen options become one score. */
export type ChoicesScore =
  | { readonly by: "sum"; readonly min?: number; readonly max?: number }
  | { readonly by: "share" }
  | {
      readonly by: "rules";
      readonly rules: Part<"choicesScore">["rules"];
      readonly default?: number;
    };

/** How a number becomes a score without bands: it is the score, or lies between two points. */
export type NumberScore =
  | "value"
  | { readonly between: readonly { readonly at: number; readonly score: number }[] };

/** A further overall measure. */
export type Measure = Part<"measure">;

/** How answers count that do not apply; `no`: such an answer is not allowed. */
export type NotApplicableRule = Part<"notApplicable">;

/** The scoring rules of a questionnaire; docs/scoring.md explains each. */
export type ScoringRules = Part<"scoring">;

/** The tiers that are computed from the tier below; questions are scored by their answers. */
export type Tier = keyof ScoringRules["methods"];

/** How the scores of the children become the score of their parent. */
export type Method = ScoringRules["methods"][Tier];

export type Average = ScoringRules["respondents"]["within"];

/** How a node's level is derived from its children. */
export type LevelRule =
  | { readonly kind: "criteria"; readonly strict: boolean }
  | {
      readonly kind: "bands";
      readonly by: "score" | "percent";
      readonly from: readonly { readonly level: number; readonly from: number }[];
      /** Instead of `from`: the highest value of each level. */
      readonly atMost?: readonly { readonly level: number; readonly atMost: number }[];
    }
  | { readonly kind: "staged" }
  | { readonly kind: "weakest" }
  | { readonly kind: "capped" }
  | { readonly kind: "none" };

/** A target: one level more than today, a level of the model, or a score. */
export type Target =
  | { readonly kind: "one-level-up" }
  | { readonly kind: "level"; readonly level: number }
  | { readonly kind: "score"; readonly score: number };

/** Targets by node id; `byDefault` is for dimensions and the overall without an explicit one. */
export interface Targets {
  readonly byDefault: Target;
  readonly byId: ReadonlyMap<string, Target>;
}

/** A low, a likely and a high number: person-days, weeks or money. */
export interface Estimate {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Person-days or money at the reference of the model's scale, and what they consist of. */
export interface SizedEstimate extends Estimate {
  readonly fixed: Estimate;
  /** For each of a unit, by the unit. */
  readonly per: ReadonlyMap<string, Estimate>;
}

/** How strong the evidence for a recommendation is. */
export interface Evidence {
  readonly grade?: "strong" | "moderate" | "weak" | "none";
  readonly text: Text;
}

/** Somebody who signs recommendations. */
export interface Position {
  readonly name: Text;
  /** The departments that the person has authority over. */
  readonly above: "all" | readonly string[];
}

/** A made-up case with the level that fits it. */
export type Vignette = Questionnaire["vignettes"][number];

export type Recommendation = Part<"recommendation">;

/** Ordered rules; the first that applies is the verdict. */
export interface Verdict {
  readonly id: string;
  readonly title?: Text;
  readonly parts: readonly VerdictPart[];
  readonly rules: readonly VerdictRule[];
}

/** Something that a verdict needs, and the conditions that decide its state. */
export type VerdictPart = Part<"verdictParts">[number];

/** One outcome of a verdict; without a condition it always applies. */
export type VerdictRule = Part<"verdictRules">[number];

/** When a role would succeed in this organization, or fail, and why. */
export type Outlook = Part<"outlook">;

/** A person whom the organization might appoint. */
export type Role = Part<"role">;

/**
 * A shorter questionnaire with the same questions; `askAll` puts every question to every
 * department.
 */
export type Variant = Flat<
  { readonly id: string; readonly askAll: boolean } & Omit<Part<"variant">, "ask">
>;
