import type { Argument, Command, Option } from "commander";
import { SCHEMAS } from "../../generated/schemas.ts";
import type { Candidate, Facts } from "./facts.ts";
import { formatNames } from "./format-names.ts";
import { SHELLS } from "./scripts.ts";

/** What can stand where the cursor is; with files, names of files as well. */
export interface Completion {
  readonly candidates: readonly Candidate[];
  readonly withFiles: boolean;
}

const NOTHING: Completion = { candidates: [], withFiles: false };
const FILES: Completion = { candidates: [], withFiles: true };

/** What completes the last of the words that follow the program's name. */
export function complete(program: Command, words: readonly string[], facts: Facts): Completion {
  const current = words.at(-1) ?? "";
  const [name] = words;
  const command = program.commands.find((one) => one.name() === name);
  if (words.length < 2 || command === undefined) {
    return words.length > 1 ? NOTHING : starting(commandNames(program), current);
  }
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

function commandNames({ commands }: Command): readonly Candidate[] {
  return commands.map((one) => ({ value: one.name(), about: one.summary() }));
}

function optionNames({ options }: Command): readonly Candidate[] {
  return options.flatMap(({ long, description, hidden }) =>
    typeof long === "string" && !hidden ? [{ value: long, about: description }] : [],
  );
}

function optionNamed({ options }: Command, flag: string): Option | undefined {
  return options.find((option) => option.long === flag || option.short === flag);
}

function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}

/** What the placeholder of an option's value stands for. */
function valuesOf(
  option: Option | undefined,
  command: Command,
  current: string,
  facts: Facts,
): Completion {
  if (option === undefined) return NOTHING;
  const { argChoices, flags, long = "" } = option;
  if (argChoices !== undefined) {
    return starting(
      argChoices.map((value) => ({ value, about: "" })),
      current,
    );
  }
  const placeholder = /<(.+)>$/u.exec(flags)?.[1] ?? "";
  switch (placeholder) {
    case "FILE":
      return FILES;
    case "ID|FILE":
      return { ...starting(facts.questionnaires, current), withFiles: true };
    case "CODE":
      return starting(facts.languages, current);
    case "NAME[=FILE]":
      return current.includes("=") ? FILES : starting(formatNames(command.name()), current);
    case "[DEPARTMENT=]DAYS":
      return starting(withEquals(facts.departments), current);
    case "ID":
      return starting(IDS[long]?.(facts) ?? [], current);
    default:
      return /^\[?ID=/u.test(placeholder) ? starting(withEquals(facts.nodes), current) : NOTHING;
  }
}

/** What an option's ID is the id of. */
const IDS: Readonly<Record<string, (facts: Facts) => readonly Candidate[]>> = {
  "--variant": ({ variants }) => variants,
  "--department": ({ departments }) => departments,
  "--exclude": ({ recommendations }) => recommendations,
  "--done": ({ recommendations }) => recommendations,
  "--must": ({ recommendations }) => recommendations,
};

function withEquals(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.map(({ value, about }) => ({ value: `${value}=`, about }));
}

/** What stands at the place of the argument that is being typed. */
function argumentsAt(
  command: Command,
  words: readonly string[],
  current: string,
  facts: Facts,
): Completion {
  const given = words.filter((word, index) => {
    const before = optionNamed(command, words[index - 1] ?? "");
    return !word.startsWith("-") && !(before !== undefined && takesValue(before));
  }).length;
  const { registeredArguments } = command;
  const last = registeredArguments.at(-1);
  const argument = registeredArguments[given] ?? (last?.variadic === true ? last : undefined);
  return argument === undefined ? NOTHING : argumentOf(argument, command, current, facts);
}

function argumentOf(
  argument: Argument,
  command: Command,
  current: string,
  facts: Facts,
): Completion {
  switch (argument.name()) {
    case "QUESTIONNAIRE":
      return { ...starting(facts.questionnaires, current), withFiles: true };
    case "ID":
      return {
        ...starting([...facts.questionnaires, ...facts.questions], current),
        withFiles: true,
      };
    case "NAME":
      return starting(
        Object.keys(SCHEMAS).map((value) => ({ value, about: "" })),
        current,
      );
    case "SHELL":
      return starting(
        SHELLS.map((value) => ({ value, about: "" })),
        current,
      );
    default:
      return command.name() === "explain"
        ? { ...starting(facts.explainable, current), withFiles: true }
        : FILES;
  }
}
