import { type Prompter, runInterview } from "../../../interview/run-interview.ts";
import { type InterviewState, startInterview } from "../../../interview/state.ts";
import { absolutePath, citedPath, pathKind } from "../../../io/read-files.ts";
import type { Asker } from "../../../io/asker.ts";
import type { Answer, Response } from "../../../model/index.ts";
import { matchResponse } from "../../../read/response/match-response.ts";
import { readResponse } from "../../../read/response/read-response.ts";
import { interviewFrameTexts } from "../../../generated/catalogs/interview-frame.ts";
import { interviewSavingTexts } from "../../../generated/catalogs/interview-saving.ts";
import { cleanName } from "../../../text/clean-name.ts";
import { forTerminalLine } from "../../../text/encode/terminal.ts";
import { EXIT, Failure } from "../../failure.ts";
import { requireSource } from "../../load/files.ts";
import {
  DEFAULT_QUESTIONNAIRE,
  type LoadedQuestionnaire,
  loadQuestionnaire,
} from "../../load/questionnaire.ts";
import { type Frame, leave, otherVersions, scoreOptions, type Sitting, voiceIn } from "./asking.ts";
import { nextCommand } from "./closing.ts";
import { refuseReviewOptions, reviewedQuestionnaire } from "./review-questions.ts";
import { askReviewFrame } from "./review-set-up.ts";
import { languageFor, namedQuestionnaire } from "./start.ts";
import { countAnswers } from "./answer-counts.ts";
import { interviewStyle } from "./way.ts";

/** Records the levels that were agreed on, each with its reason, in a review. */
export async function review(sitting: Sitting, file: string): Promise<number> {
  const { options, session, keeper, interruption, way } = sitting;
  refuseReviewOptions(options);
  const earlier = await earlierReview(sitting, file);
  const loaded = earlier?.loaded ?? (await loadReviewed(sitting));
  const language = languageFor(sitting, loaded, earlier?.response.language);
  if (earlier !== undefined) keeper.resume(earlier.response);
  const frame = earlier?.response ?? (await askReviewFrame(sitting, loaded, file, language));
  if (frame === undefined) return interruption.exitCode() ?? EXIT.interrupted;
  const asked = reviewedQuestionnaire(loaded.questionnaire);
  const by = frame.voice.kind === "review" ? frame.voice.by : "";
  const sitter = {
    respondent: { id: by },
    withProbe: false,
    variant: undefined,
    isResumed: frame.answers.size > 0,
    today: () => session.today(),
  };
  const style = interviewStyle(asked, sitter, session.ports);
  const reasons = new Map(
    [...frame.answers].flatMap(([id, { reason }]) => (reason === undefined ? [] : [[id, reason]])),
  );
  const prompter = withReasons(way.prompterIn(style), reasons, way.askerIn);
  const start = startInterview({
    questionnaire: asked,
    department: "",
    language,
    answers: frame.answers,
    hasAsides: false,
    ...(earlier === undefined ? {} : { saved: frame.answers }),
  });
  const responseAt = (state: InterviewState, finished: boolean): Frame => ({
    ...frame,
    language: state.language,
    finished: finished || (earlier?.response.finished ?? false),
    answers: agreedAnswers(state.answers, frame.answers, reasons),
  });
  const end = await runInterview(start, prompter, (state, finished) =>
    keeper.keep(responseAt(state, finished), voiceIn(state.language, sitting)),
  );
  if (end.kind === "left") {
    const { answers } = responseAt(end.state, false);
    return leave(sitting, { ...end, state: { ...end.state, answers } });
  }
  await sayRecorded(sitting, loaded, responseAt(end.state, true));
  return EXIT.done;
}

async function sayRecorded(
  sitting: Sitting,
  loaded: LoadedQuestionnaire,
  response: Frame,
): Promise<void> {
  const { keeper, session } = sitting;
  const { ports } = session;
  const texts = interviewSavingTexts(response.language);
  const file = citedPath(ports.cwd, absolutePath(ports.cwd, keeper.file()));
  const options = scoreOptions(sitting, loaded, response.language);
  const lines = [
    texts.finished({ ...countAnswers(response.answers), file: forTerminalLine(file) }),
    texts.next({ command: nextCommand({ response, file: keeper.file(), options }, session) }),
  ];
  await ports.stderr.write(`\n${lines.join("\n")}\n${otherVersions(sitting, texts)}`);
}

async function loadReviewed(sitting: Sitting): Promise<LoadedQuestionnaire> {
  const { session, found } = sitting;
  const { name, from } = namedQuestionnaire(sitting) ?? {
    name: DEFAULT_QUESTIONNAIRE,
    from: session.ports.cwd,
  };
  return loadQuestionnaire(name, from, session, found);
}

/** The review in the file; undefined if there is none yet. */
async function earlierReview(
  sitting: Sitting,
  file: string,
): Promise<{ readonly response: Response; readonly loaded: LoadedQuestionnaire } | undefined> {
  const { session, options } = sitting;
  const { cwd } = session.ports;
  const path = absolutePath(cwd, file);
  if (pathKind(path) === "missing") return undefined;
  const { draft, problems } = readResponse(requireSource(path, "response", session));
  if (draft === undefined) return session.fail(problems);
  const { raw } = draft;
  if (raw.review === undefined) {
    throw new Failure(
      EXIT.io,
      `${file} contains a response, not a review`,
      "choose another file for --review",
    );
  }
  const pairs = [
    ["--organization", options.organization, raw.organization],
    ["--assessment", options.assessment, raw.assessment],
    ["--interviewer", options.interviewer, raw.review.by],
  ] as const;
  for (const [option, typed, held] of pairs) {
    if (typed === undefined || cleanName(typed) === held) continue;
    throw new Failure(
      EXIT.usage,
      `${file} contains a review of ${raw.organization} by ${raw.review.by}, but ${option} is ${typed} (not ${held})`,
      "omit what differs to continue that review, or choose another file",
    );
  }
  const named = namedQuestionnaire(sitting) ?? { name: raw.questionnaire.id, from: cwd };
  const loaded = await loadQuestionnaire(named.name, named.from, session, sitting.found);
  const matched = matchResponse(draft, loaded.questionnaire);
  if (matched.response === undefined) return session.fail(matched.problems);
  return { response: matched.response, loaded };
}

/** Asks for a reason after each level; a question that is left without one has no entry. */
function withReasons(
  prompter: Prompter,
  reasons: Map<string, string>,
  askerIn: (language: string) => Asker,
): Prompter {
  return {
    ...prompter,
    ask: async (card) => {
      const reply = await prompter.ask(card);
      if (reply.kind !== "answer") return NO_LEVEL.has(reply.kind) ? { kind: "next" } : reply;
      const { id } = card.question;
      const texts = interviewFrameTexts(card.language);
      const before = reasons.get(id);
      const level = String(reply.value);
      const label =
        before === undefined
          ? texts.reviewReason({ level })
          : texts.reviewReasonAgain({ level, reason: before });
      const refuse = (text: string) =>
        text === "" && before === undefined ? texts.required : undefined;
      const reason = await askerIn(card.language).text(label, refuse);
      if (reason === undefined) return { kind: "quit" };
      if (reason !== "") reasons.set(id, reason);
      return reply;
    },
  };
}

/** What a person may say and a review cannot. */
const NO_LEVEL: ReadonlySet<string> = new Set(["dont-know", "not-applicable", "skipped"]);

/** The answers that a review may hold: those of the file as they are, and levels with a reason. */
function agreedAnswers(
  answers: ReadonlyMap<string, Answer>,
  before: ReadonlyMap<string, Answer>,
  reasons: ReadonlyMap<string, string>,
): ReadonlyMap<string, Answer> {
  return new Map(
    [...answers].flatMap(([id, answer]): [string, Answer][] => {
      if (answer === before.get(id)) return [[id, answer]];
      const reason = reasons.get(id);
      if (answer.value === undefined || reason === undefined) return [];
      const { fits: _, predicted: __, proposed: ___, source: ____, score: _____, ...rest } = answer;
      return [[id, { ...rest, reason }]];
    }),
  );
}
