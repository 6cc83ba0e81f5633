import { interviewFrameTexts } from "../../../generated/catalogs/interview-frame.ts";
import { cleanName } from "../../../text/clean-name.ts";
import type { LoadedQuestionnaire } from "../../load/questionnaire.ts";
import type { Frame, Sitting } from "./asking.ts";
import { knownResponses, responsesFolder } from "./known.ts";
import { knownDetails } from "./set-up.ts";
import { askDetail, type SetUp } from "./set-up-questions.ts";

/** A review before its first answer; undefined when the person leaves. */
export async function askReviewFrame(
  { options, session, found, way }: Sitting,
  loaded: LoadedQuestionnaire,
  file: string,
  language: string,
): Promise<Frame | undefined> {
  const { ports } = session;
  const setUp: SetUp = {
    options,
    loaded,
    found,
    known: knownResponses(responsesFolder(file, found, ports), ports),
    fileTaken: () => undefined,
    askerIn: await way.setUp(),
  };
  const given = await knownDetails(setUp, language);
  if (given === undefined) return undefined;
  const organization = given.organization ?? (await askDetail("organization", given, setUp));
  if (organization === undefined) return undefined;
  const assessment = given.assessment ?? (await askDetail("assessment", given, setUp));
  if (assessment === undefined) return undefined;
  const by = options.interviewer ?? (await askReviewer(setUp, language, given.interviewer));
  if (by === undefined) return undefined;
  const { id, version } = loaded.questionnaire;
  return {
    file: "",
    questionnaire: { id, version, digest: loaded.digest },
    organization: cleanName(organization),
    assessment: cleanName(assessment),
    voice: { kind: "review", by: cleanName(by) },
    language,
    date: session.today(),
    finished: false,
    answers: new Map(),
  };
}

function askReviewer(
  { askerIn }: SetUp,
  language: string,
  start: string | undefined,
): Promise<string | undefined> {
  const texts = interviewFrameTexts(language);
  const refuse = (text: string) => (cleanName(text) === "" ? texts.required : undefined);
  return askerIn(language).text({ label: texts.reviewer, refuse, start });
}
