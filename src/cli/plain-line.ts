import { DEFINITIONS } from "../generated/commands/definitions.ts";
import type { ArgumentDefinition, OptionDefinition } from "./options.ts";

/** A command with its options and arguments, as commander passes them. */
export interface CommandLine {
  readonly command: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly args: readonly unknown[];
}

/**
 * Reads a plain command line: a command, options as the table spells them, each value in a word of
 * its own. Undefined for any other, which commander reads: it knows all short forms and messages.
 */
export function readPlainLine(argv: readonly string[]): CommandLine | undefined {
  const [command = "", ...words] = argv;
  const definition = Object.hasOwn(DEFINITIONS, command) ? DEFINITIONS[command]?.() : undefined;
  if (definition === undefined || definition.subcommand !== undefined) return undefined;
  const flags = (definition.options ?? []).map(flagOf);
  const given = readWords(words, flags);
  if (given === undefined) return undefined;
  const args = argumentsOf(given.names, definition.arguments ?? []);
  const options = { ...defaultsOf(flags), ...given.options };
  return args !== undefined ? { command, options, args } : undefined;
}

/** An option of the table. */
interface Flag {
  readonly spellings: readonly (string | undefined)[];
  readonly name: string;
  readonly isNegated: boolean;
  readonly takesValue: boolean;
  readonly isRepeatable: boolean;
  readonly choices: readonly string[] | undefined;
  readonly otherwise: string | undefined;
}

const SYNTAX = /^(?:(-\w), )?(--(no-)?(\w[\w-]*))( <.+>)?$/u;

function flagOf([syntax, , details = {}]: OptionDefinition): Flag {
  const [, short, long, no, name = "", value] = SYNTAX.exec(syntax) ?? [];
  const { isRepeatable = false, choices, otherwise } = details;
  return {
    spellings: [short, long],
    name: name.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase()),
    isNegated: no !== undefined,
    takesValue: value !== undefined,
    isRepeatable,
    choices,
    otherwise,
  };
}

/** The values that options have unless they are given. */
function defaultsOf(flags: readonly Flag[]): Readonly<Record<string, unknown>> {
  const positive = new Set(flags.flatMap(({ name, isNegated }) => (isNegated ? [] : name)));
  const entries = flags.flatMap(({ name, isNegated, otherwise }) => {
    if (isNegated && !positive.has(name)) return [[name, true]];
    return otherwise === undefined ? [] : [[name, otherwise]];
  });
  return Object.fromEntries(entries) as Readonly<Record<string, unknown>>;
}

interface Given {
  readonly options: Readonly<Record<string, unknown>>;
  readonly names: readonly string[];
}

function readWords(words: readonly string[], flags: readonly Flag[]): Given | undefined {
  const options: Record<string, unknown> = {};
  const names: string[] = [];
  const left = words.values();
  for (const word of left) {
    if (isName(word)) {
      names.push(word);
      continue;
    }
    const flag = flags.find(({ spellings }) => spellings.includes(word));
    if (flag === undefined) return undefined;
    const { name, isRepeatable } = flag;
    const before = options[name] as readonly unknown[] | undefined;
    const value = flag.takesValue ? left.next().value : !flag.isNegated;
    if (!isTaken(value, flag) || (before !== undefined && !isRepeatable)) return undefined;
    options[name] = isRepeatable ? [...(before ?? []), value] : value;
  }
  return { options, names };
}

/** Whether a word is a file, an id or another value, and certainly not an option. */
function isName(word: string): boolean {
  return word === "-" || (word.trim() !== "" && !word.startsWith("-"));
}

function isTaken(value: string | boolean | undefined, { choices }: Flag): boolean {
  if (typeof value !== "string") return value !== undefined;
  return isName(value) && (choices?.includes(value) ?? true);
}

/** The arguments that a command declares, unless some are missing or too many. */
function argumentsOf(
  names: readonly string[],
  declared: readonly ArgumentDefinition[],
): readonly unknown[] | undefined {
  const required = declared.filter(([syntax]) => syntax.startsWith("<"));
  const isOpen = declared.some(([syntax]) => syntax.includes("..."));
  if (names.length < required.length) return undefined;
  if (names.length > declared.length && !isOpen) return undefined;
  return declared.map(([syntax, , otherwise], index) =>
    syntax.includes("...") ? names.slice(index) : (names[index] ?? otherwise),
  );
}
