import type { Interruption } from "../../../io/interruption.ts";
import { absolutePath, pathKind } from "../../../io/read-files.ts";
import type { Respondent, Response, ResponseFile } from "../../../model/index.ts";
import { interviewFrameTexts } from "../../../generated/catalogs/interview-frame.ts";
import { LANGUAGES } from "../../../generated/catalogs/languages.ts";
import { cleanName } from "../../../text/clean-name.ts";
import type { FoundConfig } from "../../load/config.ts";
import type { LoadedQuestionnaire } from "../../load/questionnaire.ts";
import type { Session } from "../../session.ts";
import { languageOf } from "../../settings.ts";
import type { NamedQuestionnaire } from "./earlier.ts";
import type { ConfirmOptions } from "./confirm.ts";
import type { FrameOptions } from "./frame.ts";
import type { Keeper } from "./keeper.ts";
import { type KnownResponse, knownNames, responsesFolder, usualFile } from "./known.ts";
import type { InterviewScript, ScriptOptions } from "./script.ts";
import { askSetUp } from "./set-up.ts";
import type { InterviewWay } from "./way.ts";

/** The options as commander passes them. */
export interface InterviewOptions extends FrameOptions, ScriptOptions, ConfirmOptions {
  readonly output?: string;
  /** A finished response to correct. */
  readonly edit?: string;
  /** A review to write or to continue. */
  readonly review?: string;
  readonly lang?: string;
  readonly probe: boolean;
  readonly profile?: boolean;
  readonly accessible?: boolean;
  readonly config?: string | false;
}

/** One session of an interview. */
export interface InterviewStart {
  readonly name: string | undefined;
  readonly options: InterviewOptions;
  readonly session: Session;
  readonly found: FoundConfig | undefined;
  /** Keeps the file that the command line names. */
  readonly keeper: Keeper | undefined;
  /** Takes another file for this session. */
  readonly hold: (file: string) => Keeper;
  readonly interruption: Interruption;
  readonly way: InterviewWay;
  /** Where the actions come from, if no person types. */
  readonly script: InterviewScript | undefined;
}

/** In place of the name of a file: a new interview, whose file is named after its respondent. */
export const NEW = "";

/** The unfinished interview to continue, or a new one; undefined when the interviewer leaves. */
export async function chooseFile(
  { options, found, session: { ports }, way }: InterviewStart,
  known: readonly KnownResponse[],
): Promise<string | undefined> {
  const { respondentId } = options;
  const folder = responsesFolder(undefined, found, ports);
  if (respondentId !== undefined) {
    const file = usualFile(folder, respondentId, ports);
    return known.some(({ cited }) => cited === file) ? file : NEW;
  }
  const unfinished = known.filter(
    ({ raw }) => !raw.finished && raw.respondent !== undefined && isOfRound(raw, options),
  );
  if (unfinished.length === 0) return NEW;
  const asked = new Set([options.lang, found?.config.language]);
  const language = LANGUAGES.find((code) => asked.has(code)) ?? "en";
  const texts = interviewFrameTexts(language);
  const asker = (await way.setUp())(language);
  return asker.choice({
    label: texts.which,
    ids: [...unfinished.map(({ cited }) => cited), NEW],
    labelOf: (file) => {
      const one = unfinished.find(({ cited }) => cited === file);
      return one === undefined ? texts.newInterview : texts.unfinishedOne(unfinishedFacts(one));
    },
  });
}

/** Whether a response may be meant by options that name an organization and an assessment. */
function isOfRound(raw: ResponseFile, { organization, assessment }: FrameOptions): boolean {
  return (
    (organization === undefined || cleanName(organization) === raw.organization) &&
    (assessment === undefined || cleanName(assessment) === raw.assessment)
  );
}

function unfinishedFacts({ raw, cited }: KnownResponse) {
  const { id, department } = raw.respondent ?? { id: "" };
  const who = department === undefined ? id : `${id} · ${department}`;
  const answers = Object.values(raw.answers).filter(({ state }) => state !== "unanswered");
  return { who, answers: answers.length, file: cited };
}

/** Asks for the details of a new interview. */
export async function askFrame(
  start: InterviewStart,
  loaded: LoadedQuestionnaire,
  known: readonly KnownResponse[],
): Promise<(Response & { readonly language: string }) | undefined> {
  const { options, found, session, way } = start;
  const { ports } = session;
  const [spoken] = knownNames(known, ({ language }) => language).keys();
  const usual = found?.config.language === undefined ? spoken : undefined;
  const folder = responsesFolder(undefined, found, ports);
  return askSetUp(
    {
      options,
      loaded,
      found,
      known,
      fileTaken: (id) => {
        if (options.output !== undefined) return undefined;
        const file = usualFile(folder, id, ports);
        return pathKind(absolutePath(ports.cwd, file)) === "missing" ? undefined : file;
      },
      askerIn: await way.setUp(),
    },
    languageFor(start, loaded, usual),
    session.today(),
  );
}

/** The file of a new interview without a name for it. */
export function fileOf(frame: Response, { found, session: { ports } }: InterviewStart): string {
  return usualFile(responsesFolder(undefined, found, ports), respondentOf(frame).id, ports);
}

/** An interview has a respondent: reviews are refused before. */
export function respondentOf({ voice }: Response): Respondent {
  return voice.kind === "respondent" ? voice.respondent : { id: voice.by, department: "" };
}

/** What the command line asks for, else what was spoken before, else the config's. */
export function languageFor(
  { options, found }: InterviewStart,
  { questionnaire: { languages } }: LoadedQuestionnaire,
  before: string | undefined,
): string {
  const known = [...languages, ...LANGUAGES].find((code) => code === before);
  return languageOf(options.lang ?? known, { languages }, found);
}

/** What the command line names, else the config. */
export function namedQuestionnaire({
  name,
  found,
  session: { ports },
}: InterviewStart): NamedQuestionnaire | undefined {
  if (name !== undefined) return { name, from: ports.cwd, isTyped: true };
  return found?.config.questionnaire === undefined
    ? undefined
    : { name: found.config.questionnaire, from: found.folder, isTyped: false };
}
