import type { ProblemCode } from "./problems.ts";

/** What each kind of problem is, and why it matters: for docs/problems.md and for code review. */
export const MEANINGS: Readonly<Record<ProblemCode, string>> = {
  "file-too-large":
    "Files are read whole, so each kind has a limit: 1 MiB for a response or a config, 4 MiB for a questionnaire, 16 MiB for a result.",
  "not-utf-8": "Files are UTF-8 text; anything else would be read as other characters than meant.",
  "file-empty": "The file holds nothing but comments or blank lines.",
  "journal-left":
    "An interview that was cut off left answers beside the file that are not in it yet, and so are not scored.",
  "yaml-syntax": "The text cannot be read as YAML from this place on.",
  "json-syntax": "The text cannot be read as JSON from this place on.",
  "yaml-alias":
    "Aliases can blow a small file up to a huge one, so files are plain data without them.",
  "yaml-tag": "Tags let a file choose types; here the schema alone decides them.",
  "yaml-merge-key": "Merge keys are no part of YAML 1.2, and programs disagree on what they do.",
  "several-documents": "One file is one document; a second one would be read by nobody.",
  "complex-key": "Keys are words; a list or a map cannot be looked up by name.",
  "duplicate-key": "Of two values under one key only one could count, and which one is a guess.",
  "unsafe-integer":
    "Whole numbers above 9007199254740991 lose their last digits when they are read.",
  "too-deep": "No file of ours nests deeper than 32; what does is a mistake or an attack.",
  "no-answers":
    "A response without a single answer is a template: counting it would make a person and a department of nobody.",
  "file-left-out":
    "A file in a folder whose name looks like that of a response is not read, so nobody would miss its answers.",
  "too-many-problems":
    "Of a file that is not valid YAML or JSON, or does not fit its schema, the first twenty errors are listed.",
  "wrong-type": "The value is of another kind than this key takes.",
  "missing-key": "A key without which the file means nothing.",
  "unknown-key": "Nothing reads this key, so what it says would be lost in silence.",
  "not-allowed": "The key takes one of a few words, and this is none of them.",
  "out-of-bounds": "The value is too small, too large, too short or too long.",
  "bad-format": "Ids, versions, dates and language codes have a fixed form.",
  "bad-condition": "A condition is all, any, not, or one comparison of one subject.",
  "unknown-translation": "A language file translates a text that the questionnaire does not have.",
  "language-file-alone": "A language file says nothing without the questionnaire beside it.",
  "saved-result":
    "A result is made of responses; it cannot stand among them, or answers would count twice.",
  "no-voice": "Without a respondent or a reviewer nobody knows whose answers these are.",
  "two-voices":
    "A respondent's answers are aggregated and a review's replace the aggregate; one file is one of the two.",
  "unknown-questionnaire": "The questionnaire that is named is not shipped, and no file was given.",
  "other-questionnaire":
    "Answers to one questionnaire mean nothing to another, even where questions share their ids.",
  "other-digest":
    "The response holds the fingerprint of what was asked: questions, weights, scores or conditions have changed since, under the same version.",
  "other-major-version":
    "Another major version is another model: its answers would be scored by rules that they were not given to.",
  "newer-version": "The answers were given to a later version; new questions in it are not scored.",
  "unknown-question":
    "An answer to a question that does not exist would be lost; from an older version it is kept, and counts nowhere.",
  "unknown-option": "The answer names an option that the question does not have.",
  "unknown-department":
    "Whose voice counts is decided by department, so it must be one that exists.",
  "unknown-variant": "The variant decides what was asked, and there is none of this name.",
  "wrong-answer": "The answer is not one that the question admits.",
  "exclusive-option": "An option such as “none of these” excludes all others.",
  "duplicate-option": "An option is chosen or it is not; twice is a slip.",
  "value-and-state": "Either there is a value, or there is a reason why there is none.",
  "no-value": "An answer with neither a value nor a state says nothing.",
  "answered-twice": "A question was renamed, and the file answers it under both names.",
  "review-only": "Scores and reasons belong to reviews; a respondent gives answers.",
  "review-needs-reason": "A review stands above what people said, so it says why.",
  "review-score-out-of-range": "A review's score lies on the range of its question.",
  "review-of-ladder": "A ladder is walked rung by rung; one rung cannot be set from outside.",
  "reviewed-twice": "Of two reviews of one question neither can win.",
  "not-asked": "The department was not asked this question, so its answer counts nowhere.",
  "duplicate-respondent": "One person would have two voices.",
  "duplicate-id": "An id names one thing; everything that refers to it would be ambiguous.",
  "reserved-id": "The word already means something where ids are read.",
  "unknown-reference": "Something is named that does not exist, so what depends on it cannot work.",
  "levels-not-ascending":
    "Levels are listed from the lowest to the highest; everything builds on that order.",
  "level-not-in-model": "The model has no such level, so nothing can stand on it.",
  "level-not-described": "A level without a description cannot be chosen by anyone.",
  "nothing-scores": "The question counts, and no answer to it has a score.",
  "score-does-not-fit": "Each type of question is scored in its own way.",
  "bands-not-ascending": "A band begins where the one before it ends, so bands ascend.",
  "bands-gap": "A number that falls in no band is not scored, although it is a valid answer.",
  "bounds-order": "No number lies above min and below a max that is lower.",
  "coverage-order": "A score cannot be firm before it may be published at all.",
  "ladder-needs-choice": "A ladder is walked by options that go on or stop.",
  "method-without-children":
    "A method combines the scores of the tier below, and that tier has none.",
  "mixed-ranges":
    "A mean of scores on different ranges weighs the wider range more than its weight says.",
  cycle: "Things that wait for each other never come about.",
  "wrong-context": "What a condition can read depends on where it stands.",
  "always-first": "A rule without a condition always holds, so no later one is reached.",
  "missing-translation":
    "A reader in that language would find another language in the middle of a text.",
  "unknown-language": "The language is not one of the questionnaire's.",
  "raises-nothing": "A plan would count on a recommendation that cannot lift anything.",
  "effort-without-raises": "A plan weighs effort against what is raised, and here nothing is.",
  "never-applies":
    "Whatever the answers are, this is never shown, never recommended or never reached.",
  "named-twice": "A list of names has one of them twice.",
  "no-such-date": "A month or a day that the calendar does not have.",
  "no-such-file": "A path in a config leads nowhere.",
  "matches-nothing": "A pattern that finds no file would leave people out in silence.",
  "misnamed-config":
    "A config has one name, unsilo.config.yaml; under another its thresholds would be passed over in silence.",
  "report-misplaced":
    "A config is found by itself, so that of somebody else's folder may not write wherever it likes.",
  "note-in-pipeline":
    "Notes are private to the interviewer, and a repository that a pipeline reads keeps them for ever.",
  "contact-in-pipeline": "With an address or a number, a pseudonym is none any more.",
  "name-in-pipeline":
    "Responses in a repository hold pseudonyms, for everybody who reads it could see who said what.",
  "score-outside-range":
    "A saved result whose score its own answers do not allow was changed by hand, or damaged.",
  "level-outside-range":
    "A saved result whose level its own answers do not allow was changed by hand, or damaged.",
  "percent-not-of-score":
    "The percent says where the score lies on its range; one of the two was changed by hand.",
  "about-without-use":
    "The mark keeps a question about one's own department out of the gap between departments, and here there is no gap to keep it out of.",
  "template-failed": "Handlebars cannot read the template from this place on.",
  "template-unknown":
    "A template can only show what the view model has, with the helpers and the partials there are; docs/view-model.md lists the fields.",
  "template-unsafe":
    "Whatever is filled in here could become markup, style or a link that runs: what people typed must stay text.",
  "interview-too-long": "People break off, or answer the last questions without thinking.",
};

/** What a problem is; one without a code of the catalogue is a file that could not be read. */
export function meaningOf(code: string): string {
  return Object.hasOwn(MEANINGS, code)
    ? MEANINGS[code as ProblemCode]
    : "It could not be read at all, so nothing in it was scored.";
}

/** A code as a title: `unknown-option` is “Unknown option”. */
export function titleOf(code: string): string {
  const words = code.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
