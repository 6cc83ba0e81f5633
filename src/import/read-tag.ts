import type { FormTag } from "../form/form-tag.ts";
import { isObject } from "../model/walk.ts";

/**
 * What a form says about itself; undefined if the text is not such. The values are checked with the
 * response that they become a part of.
 */
export function readTag(text: string): FormTag | undefined {
  const value = parsed(text);
  return isTag(value) ? value : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isTag(value: unknown): value is FormTag {
  if (!isObject(value) || value["form"] !== 1) return false;
  const { questionnaire } = value;
  const isAsked =
    isObject(questionnaire) && REQUIRED_OF_ASKED.every((key) => isText(questionnaire[key]));
  return (
    isAsked &&
    isTextOrAbsent(questionnaire["digest"]) &&
    REQUIRED.every((key) => isText(value[key])) &&
    OPTIONAL.every((key) => isTextOrAbsent(value[key]))
  );
}

const REQUIRED_OF_ASKED = ["id", "version"];
const REQUIRED = [
  "organization",
  "assessment",
  "language",
] as const satisfies readonly (keyof FormTag)[];
const OPTIONAL = [
  "variant",
  "respondent",
  "role",
  "department",
] as const satisfies readonly (keyof FormTag)[];

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isTextOrAbsent(value: unknown): boolean {
  return value === undefined || isText(value);
}
