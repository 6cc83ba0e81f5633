import type { InterviewEnd } from "../../../interview/run-interview.ts";
import { interviewSavingTexts } from "../../../generated/catalogs/interview-saving.ts";
import { EXIT } from "../../failure.ts";
import {
  DEFAULT_QUESTIONNAIRE,
  type LoadedQuestionnaire,
  loadQuestionnaire,
} from "../../load/questionnaire.ts";
import {
  ask,
  type Frame,
  leave,
  otherVersions,
  responseOf,
  savedIn,
  scoreOptions,
  type Sitting,
} from "./asking.ts";
import { proposedIn, sayNothingToConfirm } from "./confirm.ts";
import { changeLines, type Earlier, earlierResponse } from "./earlier.ts";
import { frameFromOptions } from "./script-frame.ts";
import { knownResponses, responsesFolder } from "./known.ts";
import {
  askFrame,
  chooseFile,
  fileOf,
  type InterviewStart,
  languageFor,
  namedQuestionnaire,
  NEW,
} from "./start.ts";

/** Starts an interview or continues it; returns the exit code. */
export async function sit(start: InterviewStart): Promise<number> {
  const { options, session, found, interruption, script } = start;
  const known = knownResponses(
    responsesFolder(options.output, found, session.ports),
    session.ports,
  );
  const left = (): number => interruption.exitCode() ?? EXIT.interrupted;
  const isNamed = script === undefined || options.respondentId !== undefined;
  const named = options.output ?? options.confirm;
  const chosen = named ?? (isNamed ? await chooseFile(start, known) : NEW);
  if (chosen === undefined) return left();
  const keeper = start.keeper ?? (chosen === NEW ? undefined : start.hold(chosen));
  const earlier = chosen === NEW ? undefined : await earlierIn(chosen, start);
  if (earlier !== undefined && keeper !== undefined) {
    return resume({ ...start, keeper }, earlier);
  }
  const { name, from } = namedQuestionnaire(start) ?? {
    name: DEFAULT_QUESTIONNAIRE,
    from: session.ports.cwd,
  };
  const loaded = await loadQuestionnaire(name, from, session, found);
  const frame =
    script === undefined
      ? await askFrame(start, loaded, known)
      : frameFromOptions(start, loaded, languageFor(start, loaded, undefined));
  if (frame === undefined) return left();
  const held = keeper ?? start.hold(fileOf(frame, start));
  return interview({ ...start, keeper: held }, loaded, frame, { from: "start" });
}

function earlierIn(output: string, start: InterviewStart): Promise<Earlier | undefined> {
  return earlierResponse(namedQuestionnaire(start), { ...start.options, output }, start);
}

async function resume(sitting: Sitting, earlier: Earlier): Promise<number> {
  const { keeper, session } = sitting;
  const { loaded, response, inFile, changes } = earlier;
  const language = languageFor(sitting, loaded, response.language);
  keeper.resume(inFile);
  const { confirm } = sitting.options;
  if (confirm !== undefined && proposedIn(response.answers).size === 0) {
    return sayNothingToConfirm(confirm, language, session);
  }
  const told = changeLines(changes, loaded, interviewSavingTexts(language));
  if (told.length > 0) await session.ports.stderr.write(`${told.join("\n")}\n`);
  return interview(
    sitting,
    loaded,
    { ...response, language },
    {
      from: "open",
      again: changes.reworded,
    },
  );
}

async function interview(
  sitting: Sitting,
  loaded: LoadedQuestionnaire,
  frame: Frame,
  place: Parameters<typeof ask>[3],
): Promise<number> {
  const end = await ask(sitting, loaded, frame, place);
  if (sitting.script !== undefined) return sitting.script.sayEnd(end, savedIn(sitting, end));
  return end.kind === "finished" && sitting.options.confirm === undefined
    ? close(sitting, loaded, frame, end)
    : leave(sitting, end);
}

/** The end of a finished interview; what it shows is loaded only now. */
async function close(
  sitting: Sitting,
  loaded: LoadedQuestionnaire,
  frame: Frame,
  { state, hasUnconfirmed }: InterviewEnd,
): Promise<number> {
  const { options, session, found, keeper, way } = sitting;
  const { sayClosing } = await import("./closing.ts");
  const { language } = state;
  const closing = {
    response: responseOf(frame, state),
    language,
    loaded,
    found,
    file: keeper.file(),
    isPlain: way.isPlain,
    withProfile: options.profile === true,
    hasUnconfirmed,
    options: scoreOptions(sitting, loaded, language),
  };
  await sayClosing(closing, session);
  await session.ports.stderr.write(otherVersions({ keeper }, interviewSavingTexts(language)));
  return EXIT.done;
}
