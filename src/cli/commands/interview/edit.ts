import type { Response } from "../../../model/index.ts";
import { absolutePath, citedPath } from "../../../io/read-files.ts";
import { interviewSavingTexts } from "../../../generated/catalogs/interview-saving.ts";
import { forTerminalLine } from "../../../text/encode/terminal.ts";
import { EXIT } from "../../failure.ts";
import {
  ask,
  type Frame,
  leave,
  otherVersions,
  responseOf,
  type Sitting,
  voiceIn,
} from "./asking.ts";
import { consentWord } from "../../../model/consent.ts";
import { changeLines, earlierResponse } from "./earlier.ts";
import { correctionLines } from "./edit-changes.ts";
import { type Details, frameOf } from "./frame.ts";
import { knownResponses, responsesFolder } from "./known.ts";
import { confirmed } from "./set-up.ts";
import type { SetUp } from "./set-up-questions.ts";
import { missingFile } from "./take-store.ts";
import { languageFor, namedQuestionnaire, respondentOf } from "./start.ts";

/** Corrects a response: first its details, then its answers from the review; lists what changed. */
export async function edit(sitting: Sitting, file: string): Promise<number> {
  const { options, session, keeper, found, interruption, way } = sitting;
  const { ports } = session;
  const earlier = await earlierResponse(
    namedQuestionnaire(sitting),
    { ...options, output: file },
    sitting,
  );
  if (earlier === undefined) throw missingFile(file);
  const { loaded, response, inFile, changes } = earlier;
  keeper.resume(inFile);
  const language = languageFor(sitting, loaded, response.language);
  const told = changeLines(changes, loaded, interviewSavingTexts(language));
  if (told.length > 0) await ports.stderr.write(`${told.join("\n")}\n`);
  const own = absolutePath(ports.cwd, file);
  const setUp: SetUp = {
    options,
    loaded,
    found,
    known: knownResponses(responsesFolder(file, found, ports), ports).filter(
      ({ path }) => path !== own,
    ),
    fileTaken: () => undefined,
    askerIn: await way.setUp(),
  };
  const before = detailsOf(response, language);
  const details = await confirmed(before, setUp, "answers");
  if (details === undefined) return interruption.exitCode() ?? EXIT.interrupted;
  const frame = corrected({ ...response, language }, before, details, setUp, session.today());
  if (frame !== undefined) await keeper.keep(frame, voiceIn(details.language, sitting));
  const start = { ...(frame ?? response), language: details.language };
  const end = await ask(sitting, loaded, start, { from: "review" });
  if (end.kind === "left") return leave(sitting, end);
  const texts = interviewSavingTexts(end.state.language);
  const lines = correctionLines(
    { details: before, answers: response.answers },
    { details, answers: responseOf(start, end.state).answers },
    setUp,
    end.state.language,
  );
  const cited = citedPath(ports.cwd, absolutePath(ports.cwd, keeper.file()));
  const all = [
    texts.corrected({ changes: lines.length, file: cited }),
    ...lines.map((line) => `  ${line}`),
  ];
  await ports.stderr.write(
    `\n${all.map((line) => forTerminalLine(line)).join("\n")}\n${otherVersions(sitting, texts)}`,
  );
  return EXIT.done;
}

function detailsOf(response: Response, language: string): Details {
  const { id, role = "", department = "" } = respondentOf(response);
  return {
    organization: response.organization,
    assessment: response.assessment,
    respondent: id,
    role,
    department,
    variant: response.variant ?? "",
    interviewer: response.interviewer ?? "",
    consent: consentWord(response.consent) ?? "none",
    language,
  };
}

/** The response with other details; undefined if they are the same. The rest stays as it is. */
function corrected(
  response: Frame,
  before: Details,
  now: Details,
  { loaded }: SetUp,
  today: string,
): Frame | undefined {
  const isSame = (name: keyof Details): boolean => before[name] === now[name];
  if ((Object.keys(now) as (keyof Details)[]).every(isSame)) return undefined;
  const { variant: _, interviewer: __, ...rest } = response;
  const framed = frameOf(now, loaded, today);
  return {
    ...rest,
    organization: framed.organization,
    assessment: framed.assessment,
    voice: framed.voice,
    language: now.language,
    ...(framed.variant === undefined ? {} : { variant: framed.variant }),
    ...(framed.interviewer === undefined ? {} : { interviewer: framed.interviewer }),
    ...(isSame("consent") || framed.consent === undefined ? {} : { consent: framed.consent }),
  };
}
