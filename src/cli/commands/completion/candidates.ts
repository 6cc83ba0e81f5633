import { SCHEMAS } from "../../../generated/schemas.ts";
import type { Definition, OptionDefinition } from "../../options.ts";
import { SHELLS } from "./scripts.ts";

/** A completion and its description. */
export interface Candidate {
  readonly value: string;
  readonly about: string;
}

/** The names in the questionnaires that a command line is about. */
export interface Facts {
  readonly questionnaires: readonly Candidate[];
  readonly languages: readonly Candidate[];
  readonly variants: readonly Candidate[];
  readonly tags: readonly Candidate[];
  readonly departments: readonly Candidate[];
  readonly recommendations: readonly Candidate[];
  readonly questions: readonly Candidate[];
  /** The overall, dimensions, capabilities and questions. */
  readonly nodes: readonly Candidate[];
  /** Everything that explain takes. */
  readonly explainable: readonly Candidate[];
}

/** The completions at the cursor; also file names, if files are possible. */
export interface Completion {
  readonly candidates: readonly Candidate[];
  readonly withFiles: boolean;
}

const NOTHING: Completion = { candidates: [], withFiles: false };
const FILES: Completion = { candidates: [], withFiles: true };

/** What completes the last of the words that follow the program's name. */
export function complete(
  definitions: readonly Definition[],
  words: readonly string[],
  facts: Facts,
): Completion {
  const current = words.at(-1) ?? "";
  if (words.length < 2) return starting(definitions.map(commandName), current);
  const command = definitions.find(({ name }) => name === words[0]);
  if (command === undefined) return NOTHING;
  const inline = /^(--[\w-]+)=(.*)$/u.exec(current);
  if (inline !== null) {
    const [, flag = "", value = ""] = inline;
    return prefixed(`${flag}=`, valuesOf(optionNamed(command, flag), command, value, facts));
  }
  const before = optionNamed(command, words.at(-2) ?? "");
  if (before !== undefined && takesValue(before)) return valuesOf(before, command, current, facts);
  if (current.startsWith("-")) return starting(optionNames(command), current);
  return argumentsAt(command, words.slice(1, -1), current, facts);
}

function starting(candidates: readonly Candidate[], start: string): Completion {
  return {
    candidates: candidates.filter(({ value }) => value.startsWith(start)),
    withFiles: false,
  };
}

function prefixed(prefix: string, { candidates, withFiles }: Completion): Completion {
  const whole = candidates.map(({ value, about }) => ({ value: `${prefix}${value}`, about }));
  return { candidates: whole, withFiles };
}

function commandName({ name, summary }: Definition): Candidate {
  return { value: name, about: summary };
}

function optionNames({ options = [] }: Definition): readonly Candidate[] {
  return options.flatMap(([syntax, about, details]) =>
    details?.isHidden === true ? [] : [{ value: longFlag(syntax), about }],
  );
}

/** `--output` of `-o, --output <FILE>`. */
function longFlag(syntax: string): string {
  return /--[\w-]+/u.exec(syntax)?.[0] ?? "";
}

function optionNamed({ options = [] }: Definition, flag: string): OptionDefinition | undefined {
  if (!flag.startsWith("-")) return undefined;
  return options.find(([syntax]) => syntax.split(/[ ,]+/u).includes(flag));
}

function takesValue([syntax]: OptionDefinition): boolean {
  return syntax.includes("<");
}

/** What the placeholder of an option's value stands for. */
function valuesOf(
  option: OptionDefinition | undefined,
  command: Definition,
  current: string,
  facts: Facts,
): Completion {
  if (option === undefined) return NOTHING;
  const [syntax, , details] = option;
  if (details?.choices !== undefined) return starting(details.choices.map(wordAlone), current);
  const placeholder = /<(.+)>$/u.exec(syntax)?.[1] ?? "";
  switch (placeholder) {
    case "FILE":
    case "FOLDER":
      return FILES;
    case "ID|FILE":
      return { ...starting(facts.questionnaires, current), withFiles: true };
    case "CODE":
      return starting(facts.languages, current);
    case "NAME[=FILE]":
      return current.includes("=") ? FILES : starting(formatNames(command), current);
    case "[DEPARTMENT=]DAYS":
      return starting(withEquals(facts.departments), current);
    case "ID":
      return starting(IDS[longFlag(syntax)]?.(facts) ?? [], current);
    default:
      return /^\[?ID=/u.test(placeholder) ? starting(withEquals(facts.nodes), current) : NOTHING;
  }
}

function wordAlone(value: string): Candidate {
  return { value, about: "" };
}

function formatNames({ formats = [] }: Definition): readonly Candidate[] {
  return formats.map(({ name, ending }) => ({ value: name, about: ending }));
}

/** What an option's ID is the id of. */
const IDS: Readonly<Record<string, (facts: Facts) => readonly Candidate[]>> = {
  "--variant": ({ variants }) => variants,
  "--tag": ({ tags }) => tags,
  "--department": ({ departments }) => departments,
  "--exclude": ({ recommendations }) => recommendations,
  "--done": ({ recommendations }) => recommendations,
  "--must": ({ recommendations }) => recommendations,
};

function withEquals(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.map(({ value, about }) => ({ value: `${value}=`, about }));
}

/** The completions for the argument that is being typed. */
function argumentsAt(
  command: Definition,
  words: readonly string[],
  current: string,
  facts: Facts,
): Completion {
  const given = words.filter((word, index) => {
    const before = optionNamed(command, words[index - 1] ?? "");
    return !word.startsWith("-") && !(before !== undefined && takesValue(before));
  }).length;
  const { arguments: known = [] } = command;
  const last = known.at(-1);
  const [syntax] = known[given] ?? (last?.[0].includes("...") === true ? last : []);
  switch (syntax?.replaceAll(/[^A-Z]/gu, "")) {
    case undefined:
      return NOTHING;
    case "QUESTIONNAIRE":
      return { ...starting(facts.questionnaires, current), withFiles: true };
    case "ID":
      return {
        ...starting([...facts.questionnaires, ...facts.questions], current),
        withFiles: true,
      };
    case "NAME":
      return starting(Object.keys(SCHEMAS).map(wordAlone), current);
    case "SHELL":
      return starting(SHELLS.map(wordAlone), current);
    default:
      return command.name === "explain"
        ? { ...starting(facts.explainable, current), withFiles: true }
        : FILES;
  }
}
