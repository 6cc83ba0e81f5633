import { localize } from "../../model/localize.ts";
import { capabilitiesOf, OVERALL, questionsOf } from "../../model/outline.ts";
import { SHIPPED } from "../../generated/questionnaires/index.ts";
import type { Questionnaire } from "../../model/index.ts";
import { forTerminalLine } from "../../text/encode/terminal.ts";
import { EXIT, Failure } from "../failure.ts";
import { loadQuestionnaire } from "../load/questionnaire.ts";
import type { Definition } from "../options.ts";
import type { Session } from "../session.ts";
import { unknownName } from "../unknown-name.ts";
import { type Candidate, complete, type Facts } from "./completion/candidates.ts";
import { SCRIPTS, type Shell, SHELLS } from "./completion/scripts.ts";

export const definition: Definition = {
  name: "completion",
  order: 150,
  summary: "print a script that completes commands, options, ids and files",
  description:
    "Prints a completion script for bash, zsh or fish. Its first lines say where to add it.",
  arguments: [
    ["<SHELL>", "bash, zsh or fish"],
    ["[WORDS...]", "the words typed so far (used by the script)"],
  ],
  options: [["--candidates", "", { isHidden: true }]],
  examples: [
    [
      "source <(unsilo completion bash)",
      "add this line to ~/.bashrc; for zsh, the same line with zsh to ~/.zshrc",
    ],
    ["unsilo completion fish | source", "add this line to ~/.config/fish/config.fish"],
  ],
};

/** Prints the script that a shell needs, or what can be typed next. */
export async function run(
  session: Session,
  { candidates = false }: { readonly candidates?: boolean },
  shell: string,
  words: readonly string[],
): Promise<number> {
  if (!isShell(shell)) {
    const message = `unsilo has no completion for "${shell}"`;
    throw unknownName(message, shell, SHELLS, `use one of: ${SHELLS.join(", ")}`);
  }
  if (!candidates && words.length > 0) {
    throw new Failure(
      EXIT.usage,
      `completion takes only one shell, but also got "${words.join(" ")}"`,
      `run: unsilo completion ${shell}`,
    );
  }
  await session.ports.stdout.write(candidates ? await lines(words, session) : SCRIPTS[shell]);
  return EXIT.done;
}

function isShell(name: string): name is Shell {
  return SHELLS.some((shell) => shell === name);
}

/** The first line says whether files go as well; then a candidate a line, a tab, what it is. */
async function lines(words: readonly string[], session: Session): Promise<string> {
  // Built from the definitions of all commands, this one among them.
  const { DEFINITIONS } = await import("../../generated/commands/definitions.ts");
  const definitions = Object.values(DEFINITIONS).map((definition) => definition());
  const facts = await factsOf(questionnaireIn(words), session);
  const { candidates, withFiles } = complete(definitions, words, facts);
  const rows = candidates.map(({ value, about }) => `${value}\t${forTerminalLine(about)}`);
  return [withFiles ? ":files" : ":", ...rows, ""].join("\n");
}

/** What -q names on a command line that is not finished yet. */
function questionnaireIn(words: readonly string[]): string | undefined {
  const place = words.findIndex((word) => word === "-q" || word === "--questionnaire");
  return place < 0 || place + 1 >= words.length - 1 ? undefined : words[place + 1];
}

/** The names in one questionnaire, or in all that are shipped; none where it cannot be read. */
async function factsOf(name: string | undefined, session: Session): Promise<Facts> {
  const chosen = await questionnairesNamed(name, session);
  const all = (pick: (one: Questionnaire) => readonly Candidate[]): readonly Candidate[] => [
    ...new Map(chosen.flatMap(pick).map((one) => [one.value, one])).values(),
  ];
  const questions = all((one) => [
    ...named(questionsOf(one), "text", one),
    ...named(
      questionsOf(one).filter(({ short }) => short !== undefined),
      "short",
      one,
    ),
  ]);
  const nodes = [
    { value: OVERALL, about: "overall" },
    ...all((one) => named(one.measures, "title", one)),
    ...all((one) => named(one.dimensions, "title", one)),
    ...all((one) => named(capabilitiesOf(one), "title", one)),
    ...questions,
  ];
  const recommendations = all((one) => named(one.recommendations, "title", one));
  return {
    questionnaires: SHIPPED.map(({ id, title, languages }) => ({
      value: id,
      about: localize(title, languages),
    })),
    languages: all(({ languages }) => languages.map((value) => ({ value, about: "" }))),
    variants: all((one) => named(one.variants, "title", one)),
    tags: all(({ tags, languages }) =>
      [...tags].map(([value, name]) => ({ value, about: localize(name, languages) })),
    ),
    departments: all((one) => named(one.departments, "name", one)),
    recommendations,
    questions,
    nodes,
    explainable: [
      ...nodes,
      ...recommendations,
      ...all((one) => named(one.verdicts, "title", one)),
      ...all((one) => named(one.roles, "title", one)),
    ],
  };
}

async function questionnairesNamed(
  name: string | undefined,
  session: Session,
): Promise<readonly Questionnaire[]> {
  if (name === undefined) return Promise.all(SHIPPED.map(({ load }) => load()));
  try {
    return [(await loadQuestionnaire(name, session.ports.cwd, session)).questionnaire];
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}

type Named = { readonly id: string } & Readonly<
  Partial<Record<"title" | "text" | "short" | "name", unknown>>
>;

function named(
  items: readonly Named[],
  key: "title" | "text" | "short" | "name",
  { languages }: Questionnaire,
): readonly Candidate[] {
  return items.map((item) => {
    const text = item[key] as Parameters<typeof localize>[0] | undefined;
    return { value: item.id, about: text === undefined ? "" : localize(text, languages) };
  });
}
