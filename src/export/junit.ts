import type { CheckedFile } from "../model/index.ts";
import { checkTexts } from "../generated/catalogs/check.ts";
import { place } from "../text/problems.ts";
import { moreSentences, shownProblems } from "../text/shown-problems.ts";
import type { CheckInput } from "../documents/thresholds.ts";
import { questionResults } from "../documents/words.ts";
import { missingPeople } from "../documents/check.ts";
import { type ThresholdWords, thresholdsInWords } from "../documents/thresholds.ts";
import { junitDocument, junitSuite, type TestCase } from "./junit-suite.ts";

/**
 * JUnit's XML in the form that all strict schemas accept. A threshold that is not met is a failure,
 * and so is a department of the baseline without a respondent. A threshold that cannot be evaluated
 * and a bad file are errors. Unfinished, unread and missing responses are skipped.
 */
export function junitCheck(input: CheckInput): string {
  return documentOf(input, ({ file: _, ...one }) => one);
}

/** The same with the file of each test, which GitLab links to and no strict schema allows. */
export function gitlabJunitCheck(input: CheckInput): string {
  return documentOf(input, (one) => one);
}

function documentOf(input: CheckInput, shown: (one: TestCase) => TestCase): string {
  const thresholds = thresholdsInWords(input);
  const time = `${input.result.date ?? "1970-01-01"}T00:00:00`;
  const { config } = input.result;
  const warned = thresholds
    .filter(({ verdict }) => verdict === "warns")
    .map(({ sentence }) => sentence);
  const ofThresholds = thresholdCases(thresholds, input).map(shown);
  const ofResponses = [...responseCases(input), ...missingCases(input)].map(shown);
  return junitDocument([
    junitSuite("thresholds", 0, { time, config }, ofThresholds, warned.join("\n")),
    junitSuite("responses", 1, { time, config }, ofResponses, ""),
  ]);
}

function thresholdCases(
  thresholds: readonly ThresholdWords[],
  input: CheckInput,
): readonly TestCase[] {
  if (thresholds.length === 0) {
    const text = checkTexts(input.texts.language).rules["no-threshold"].short;
    return [{ name: "thresholds", outcome: { element: "error", type: "no-threshold", text } }];
  }
  const titles = new Map(questionResults(input.result).map(({ id, short = id }) => [id, short]));
  return thresholds.map(({ id, metric, verdict, result, sentence, mainCause }) => {
    const at = mainCause?.at ?? result.at;
    const file = at === undefined ? {} : { file: input.fromRoot(at.file) };
    const name = `${metric} ${titles.get(id) ?? id} ${result.bound} ${result.expected}`;
    if (verdict === "holds" || verdict === "warns") return { name, ...file };
    const element = verdict === "fails" ? "failure" : "error";
    const where = mainCause && `${mainCause.why}\n${place(mainCause.at)}`;
    const text = where === undefined ? sentence : `${sentence}\n${where}`;
    return { name, ...file, outcome: { element, type: `threshold-${metric}`, text } };
  });
}

function responseCases({ result, texts, fromRoot }: CheckInput): readonly TestCase[] {
  const unread = result.problems.filter(({ at }) => at === undefined);
  return [
    ...result.files.map((one) => ({
      ...responseCase(one, result.problems, texts.language),
      file: fromRoot(one.file),
    })),
    ...unread.map(({ code, message }): TestCase => {
      return { name: message, outcome: { element: "error", type: code, text: message } };
    }),
  ];
}

function missingCases(input: CheckInput): readonly TestCase[] {
  const words = checkTexts(input.texts.language);
  const { departments = [], respondents = [] } = missingPeople(input) ?? {};
  return [
    ...departments.map(({ id, name, at }): TestCase => {
      const text = `${words.missingDepartments({ count: 1, names: name })}\n${place(at)}`;
      return {
        name: `department ${id} of the baseline`,
        file: input.fromRoot(at.file),
        outcome: { element: "failure", type: "department-missing", text },
      };
    }),
    ...respondents.map(({ id, at }): TestCase => ({
      name: `respondent ${id} of the baseline`,
      file: input.fromRoot(at.file),
      outcome: { element: "skipped", type: "respondent-missing", text: "" },
    })),
  ];
}

function responseCase(
  { file, state }: CheckedFile,
  problems: CheckInput["result"]["problems"],
  language: string,
): TestCase {
  if (state === "finished") return { name: file };
  if (state === "unfinished" || state === "left-out") {
    return { name: file, outcome: { element: "skipped", type: state, text: "" } };
  }
  const own = problems.filter(({ at, severity }) => at?.file === file && severity === "error");
  const { shown, ...rest } = shownProblems(own);
  const lines = [
    ...shown.map(({ at, message }) => (at === undefined ? "" : `${place(at)} ${message}`)),
    ...moreSentences(rest, language),
  ];
  return {
    name: file,
    outcome: { element: "error", type: own[0]?.code ?? "", text: lines.join("\n") },
  };
}
