import { languageOrder, localize } from "../../../model/localize.ts";
import type { Questionnaire, Respondent, Text, Variant } from "../../../model/index.ts";
import { interviewMinutes } from "../../../model/interview-minutes.ts";
import { interviewFrameTexts } from "../../../generated/catalogs/interview-frame.ts";
import { interviewCommandsTexts } from "../../../generated/catalogs/interview-commands.ts";
import { interviewKeysTexts } from "../../../generated/catalogs/interview-keys.ts";
import { interviewPlainTexts } from "../../../generated/catalogs/interview-plain.ts";
import { interviewTexts } from "../../../generated/catalogs/interview.ts";
import { commonTexts } from "../../../generated/catalogs/common.ts";
import { coloursFor } from "../../colours.ts";
import { consentWords, offeredConsents } from "./consent-words.ts";
import type { Prompter } from "../../../interview/run-interview.ts";
import type { AskerIn, SetUpAskerIn } from "../../../io/asker.ts";
import type { Ports } from "../../../io/ports.ts";
import type { StyleIn } from "../../../io/terminal/card-style.ts";

/** How an interview talks: by prompts that redraw themselves, or line by line. */
export interface InterviewWay {
  readonly askerIn: AskerIn;
  /** Loaded only where an interview starts. */
  readonly setUp: () => Promise<SetUpAskerIn>;
  readonly isPlain: boolean;
  readonly prompterIn: (styleIn: StyleIn) => Prompter;
  readonly close: () => void;
}

/** Line by line where it is asked for, by option or by ACCESSIBLE=1, or the terminal is dumb. */
export async function interviewWay(
  { accessible = false }: { readonly accessible?: boolean },
  { env, stdout }: Ports,
): Promise<InterviewWay> {
  const isPlain = accessible || isSet(env["ACCESSIBLE"]) || env["TERM"] === "dumb";
  if (!isPlain) {
    const [{ terminalAsker }, { terminalPrompter }, { closeKeyboard }, { restoreTitle }] =
      await Promise.all([
        import("../../../io/terminal/ask.ts"),
        import("../../../io/terminal/terminal-prompter.ts"),
        import("../../../io/terminal/keyboard.ts"),
        import("../../../io/terminal/title.ts"),
      ]);
    return {
      askerIn: terminalAsker,
      setUp: async () => {
        const { setUpAskerIn } = await import("../../../io/terminal/set-up-asker.ts");
        return setUpAskerIn(coloursFor(stdout, env));
      },
      isPlain,
      prompterIn: terminalPrompter,
      close: () => {
        restoreTitle();
        closeKeyboard();
      },
    };
  }
  const [{ plainTerminal }, { plainPrompter }, { plainAsker }] = await Promise.all([
    import("../../../io/plain/plain-terminal.ts"),
    import("../../../io/plain/plain-prompter.ts"),
    import("../../../io/plain/plain-asker.ts"),
  ]);
  const terminal = plainTerminal(stdout, env["TERM"] !== "dumb");
  return {
    askerIn: (language) => plainAsker(terminal, interviewPlainTexts(language)),
    setUp: async () => {
      const { plainSetUp } = await import("../../../io/plain/plain-set-up.ts");
      return (language) =>
        plainSetUp(terminal, interviewPlainTexts(language), interviewFrameTexts(language));
    },
    isPlain,
    prompterIn: (styleIn) => plainPrompter(styleIn, terminal),
    close: terminal.close,
  };
}

const MINUTE = 60_000;

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "" && value !== "0" && value !== "false";
}

/** Who is interviewed, and whether the interviewer sees the probes. */
interface Sitting {
  readonly respondent: Respondent;
  readonly withProbe: boolean;
  readonly variant: Variant | undefined;
  /** Whether there are answers of an earlier sitting. */
  readonly isResumed: boolean;
  /** YYYY-MM-DD. */
  readonly today: () => string;
}

/** How the cards of a questionnaire are written in this terminal. */
export function interviewStyle(
  questionnaire: Questionnaire,
  { respondent: { id, role, department }, withProbe, variant, isResumed, today }: Sitting,
  { stdout, env }: Ports,
): StyleIn {
  const { languages, departments } = questionnaire;
  const begun = performance.now();
  const colours = coloursFor(stdout, env);
  // For an organization as a whole, the role says who answers.
  const group = departments.find((one) => one.id === department)?.name ?? department ?? role;
  return (language) => {
    const sayText = (text: Text): string => localize(text, languageOrder(language, languages));
    const frameTexts = interviewFrameTexts(language);
    const consents = consentWords(frameTexts, questionnaire);
    return {
      texts: interviewTexts(language),
      departmentName: (one) => sayText(departments.find((known) => known.id === one)?.name ?? one),
      isClientView: false,
      minutes: (questions) => ({
        sitting: isResumed ? "later" : "first",
        elapsed: Math.floor((performance.now() - begun) / MINUTE),
        expected: Math.round(
          interviewMinutes(questions, languageOrder(language, languages), variant),
        ),
      }),
      consent: {
        question: frameTexts.consentQuestion,
        offered: offeredConsents(questionnaire).map((one) => [one, consents[one]] as const),
      },
      today,
      words: commonTexts(language),
      keys: interviewKeysTexts(language),
      commands: interviewCommandsTexts(language),
      sayText,
      who: group === undefined ? id : `${id} · ${sayText(group)}`,
      columns: () => stdout.columns,
      withProbe,
      strong: colours.bold,
      dim: colours.dim,
    };
  };
}
