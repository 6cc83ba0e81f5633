import input from "@inquirer/input";
import search from "@inquirer/search";
import select from "@inquirer/select";
import { interviewFrameTexts } from "../../generated/catalogs/interview-frame.ts";
import { forTerminalLine } from "../../text/encode/terminal.ts";
import { wrap } from "../../text/width.ts";
import type { SetUpAsker, SetUpAskerIn, TextQuestion } from "../asker.ts";
import { asked, type Context } from "./set-up-prompt.ts";
import { found } from "./set-up-search.ts";
import { choosing, searching, typing } from "./set-up-strokes.ts";

/** Colours of the terminal, or none. */
export interface Colours {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly cyan: (text: string) => string;
  readonly green: (text: string) => string;
  readonly red: (text: string) => string;
}

const WIDEST = 78;
const ROWS = 24;
/** Rows that a list needs besides its choices: its question, its hint, a message. */
const AROUND = 4;
const NOTHING = "";

/** Asks by the prompts of Inquirer, which leave each answer on the screen. */
export function setUpAskerIn(colours: Colours): SetUpAskerIn {
  return (language) => ({
    say: async (text) => {
      const columns = Math.max(20, Math.min(WIDEST, (process.stdout.columns ?? WIDEST) - 1));
      process.stdout.write(`${wrap(forTerminalLine(text), columns).join("\n")}\n`);
    },
    text: textBy(colours),
    choice: choiceBy(colours, language),
  });
}

function textBy(colours: Colours): SetUpAsker["text"] {
  return ({ label, refuse, start }: TextQuestion) => {
    const config = {
      message: forTerminalLine(label),
      theme: themeOf(colours),
      validate: (text: string) => refuse(text.trim()) ?? true,
      ...(start === undefined ? {} : { default: start }),
    };
    return asked((context) => input(config, context), typing());
  };
}

function choiceBy(colours: Colours, language: string): SetUpAsker["choice"] {
  const texts = interviewFrameTexts(language);
  const { style, ...theme } = themeOf(colours);
  return async (question) => {
    const { label, ids, labelOf, start, isSearched = false, occasion } = question;
    const rows = ids.map((id) => ({ value: id as string, name: forTerminalLine(labelOf(id)) }));
    const config = () => ({
      message: forTerminalLine(label),
      pageSize: Math.max(2, Math.min(12, (process.stdout.rows ?? ROWS) - AROUND)),
      ...(start === undefined ? {} : { default: start as string }),
    });
    const isUnexpected = occasion?.isUnexpected === true;
    const findingTheme = {
      ...theme,
      style: { ...style, keysHelpTip: () => colours.dim(texts.searchHint) },
    };
    const findOne = (context: Context): Promise<string> =>
      search(
        {
          ...config(),
          theme: findingTheme,
          source: (typed) => found(typed, rows, texts.noMatch),
          validate: (id) => id !== NOTHING || texts.required,
        },
        context,
      );
    const nowhere = { value: NOTHING, name: "", disabled: texts.chooseHint };
    const choosingTheme = {
      ...theme,
      style: { ...style, keysHelpTip: () => undefined },
      i18n: { disabledError: texts.chooseHint },
    };
    const chooseOne = (context: Context): Promise<string> =>
      select(
        {
          ...config(),
          theme: choosingTheme,
          loop: false,
          choices: start === undefined ? [nowhere, ...rows] : rows,
        },
        context,
      );
    const chosen = await (isSearched
      ? asked(findOne, searching(), isUnexpected)
      : asked(chooseOne, choosing(), isUnexpected));
    return ids.find((id) => id === chosen);
  };
}

/** The library's own colours do not know of NO_COLOR on a terminal, or of `--no-color`. */
function themeOf({ bold, dim, cyan, green, red }: Colours) {
  // The library calls them with more than the text.
  const inCyan = (text: string): string => cyan(forTerminalLine(text));
  const inDim = (text: string): string => dim(forTerminalLine(text));
  return {
    prefix: { idle: cyan("?"), done: green("?") },
    style: {
      answer: inCyan,
      message: (text: string) => bold(text),
      error: (text: string) => red(forTerminalLine(`! ${text}`)),
      defaultAnswer: (text: string) => inDim(`(${text})`),
      help: inDim,
      highlight: inCyan,
      key: inCyan,
      disabled: inDim,
      searchTerm: inCyan,
      description: inDim,
    },
  };
}
