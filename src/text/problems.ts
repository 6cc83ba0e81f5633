import type { Location, Problem, Severity } from "../model/index.ts";
import { didYouMean } from "./did-you-mean.ts";
import { listed, shortened } from "./shorten.ts";
import { visible } from "./visible.ts";

/** No details: the kind says it all. */
type Nothing = Readonly<Record<string, never>>;

/** The data that each kind of problem needs for its message. */
interface ProblemDetails {
  "file-too-large": { readonly bytes?: number; readonly limit: number };
  "not-utf-8": { readonly seen: string };
  "file-empty": { readonly expected: string };
  "yaml-syntax": { readonly reason: string };
  "json-syntax": { readonly reason: string };
  "yaml-alias": { readonly name: string };
  "yaml-tag": { readonly tag: string };
  "yaml-merge-key": Nothing;
  "several-documents": Nothing;
  "complex-key": Nothing;
  "duplicate-key": { readonly key: string; readonly first: Location };
  "unsafe-integer": { readonly source: string };
  "too-deep": { readonly limit: number };
  "too-many-problems": { readonly more: number };
  "wrong-type": { readonly key: string; readonly expected: string; readonly found: string };
  "missing-key": { readonly key: string; readonly inside: string };
  "unknown-key": { readonly key: string; readonly known: readonly string[] };
  "not-allowed": {
    readonly key: string;
    readonly found: string;
    readonly allowed: readonly string[];
  };
  "out-of-bounds": { readonly key: string; readonly rule: string };
  "bad-format": { readonly key: string; readonly found: string; readonly expected: string };
  "bad-condition": { readonly reason: string };
  "unknown-translation": { readonly key: string; readonly known: readonly string[] };
  "language-file-alone": Nothing;
  "saved-result": Nothing;
  "no-voice": Nothing;
  "two-voices": Nothing;
  "unknown-questionnaire": { readonly id: string; readonly known: readonly string[] };
  "other-questionnaire": { readonly own: string; readonly asked: string };
  "other-digest": { readonly own: string };
  "other-major-version": { readonly own: string; readonly asked: string };
  "newer-version": { readonly own: string; readonly asked: string };
  "unknown-question": {
    readonly id: string;
    readonly known: readonly string[];
    readonly questionnaire: string;
  };
  "unknown-option": {
    readonly id: string;
    readonly question: string;
    readonly known: readonly string[];
  };
  "unknown-department": { readonly id: string; readonly known: readonly string[] };
  "unknown-variant": { readonly id: string; readonly known: readonly string[] };
  "wrong-answer": { readonly question: string; readonly expected: string; readonly found: string };
  "exclusive-option": { readonly id: string };
  "duplicate-option": { readonly id: string };
  "value-and-state": { readonly question: string };
  "no-value": { readonly question: string };
  "answered-twice": { readonly question: string; readonly id: string };
  "review-only": { readonly key: string };
  "review-needs-reason": { readonly question: string };
  "review-score-out-of-range": {
    readonly question: string;
    readonly min: number;
    readonly max: number;
  };
  "review-of-ladder": { readonly question: string };
  "reviewed-twice": { readonly question: string; readonly first: Location };
  "not-asked": { readonly question: string; readonly department: string };
  "duplicate-respondent": { readonly id: string; readonly first: string };
  "journal-left": { readonly command: string };
  "no-answers": Nothing;
  "file-left-out": { readonly why: "ending" | "no-file" };
  "duplicate-id": { readonly id: string; readonly first: Location };
  "reserved-id": { readonly id: string };
  "unknown-reference": {
    readonly kind: string;
    readonly id: string;
    readonly known: readonly string[];
  };
  "levels-not-ascending": { readonly level: number; readonly before: number };
  "level-not-in-model": { readonly level: number; readonly levels: readonly number[] };
  "level-not-described": { readonly question: string; readonly levels: readonly number[] };
  "nothing-scores": { readonly question: string };
  "score-does-not-fit": { readonly question: string; readonly reason: string };
  "bands-not-ascending": { readonly from: number; readonly before: number };
  "bands-gap": { readonly from: number; readonly min?: number };
  "bounds-order": { readonly question: string; readonly min: number; readonly max: number };
  "coverage-order": { readonly publish: number; readonly firm: number };
  "ladder-needs-choice": { readonly question: string };
  "method-without-children": { readonly tier: string };
  "mixed-ranges": { readonly node: string; readonly ranges: string };
  cycle: { readonly what: string; readonly path: readonly string[] };
  "wrong-context": { readonly subject: string; readonly where: string };
  "always-first": { readonly id: string };
  "missing-translation": { readonly languages: readonly string[] };
  "unknown-language": { readonly language: string; readonly languages: readonly string[] };
  "raises-nothing": {
    readonly id: string;
    readonly node: string;
    readonly why: "no-step-up" | "not-scored";
  };
  "effort-without-raises": { readonly id: string };
  "never-applies": { readonly what: string; readonly why: WhyNever };
  "named-twice": { readonly id: string };
  "no-such-date": { readonly found: string };
  "no-such-file": { readonly path: string };
  "matches-nothing": { readonly pattern: string };
  "misnamed-config": Nothing;
  "report-misplaced": { readonly path: string; readonly why: WhyMisplaced };
  "note-in-pipeline": { readonly question: string };
  "contact-in-pipeline": { readonly found: string };
  "name-in-pipeline": { readonly found: string };
  "score-outside-range": {
    readonly node: string;
    readonly score: number;
    readonly low: number;
    readonly high: number;
  };
  "level-outside-range": {
    readonly node: string;
    readonly level: number;
    readonly low: number;
    readonly high: number;
  };
  "percent-not-of-score": {
    readonly node: string;
    readonly score: number;
    readonly percent: number;
    readonly found: number;
  };
  "about-without-use": { readonly question: string };
  "interview-too-long": {
    readonly of: string;
    readonly minutes: number;
    readonly limit: number;
  };
  "template-failed": { readonly reason: string };
  "template-unknown": {
    readonly kind: string;
    readonly name: string;
    readonly known: readonly string[];
  };
  "template-unsafe": { readonly reason: string; readonly instead: string };
}

/** Why something with a condition can never apply. */
export type WhyNever = "never-true" | "earlier-rules" | "outside-variant" | "above-max";

export type ProblemCode = keyof ProblemDetails;

/** Why a config may not have a document written to a path. */
export type WhyMisplaced = "absolute" | "outside" | "in-git" | "no-file" | "other-format";

interface Wording<C extends ProblemCode> {
  readonly severity: Severity;
  readonly message: (details: ProblemDetails[C]) => string;
  readonly remedy: (details: ProblemDetails[C]) => string;
}

/** The words for every kind of problem: a new kind does not compile until it has them. */
const WORDINGS: { readonly [C in ProblemCode]: Wording<C> } = {
  "file-too-large": {
    severity: "error",
    message: ({ bytes, limit }) =>
      bytes === undefined
        ? `standard input has more than ${limit} bytes, which is the limit`
        : `the file has ${bytes} bytes; the limit is ${limit}`,
    remedy: () => "split it, or remove what does not belong in it",
  },
  "not-utf-8": {
    severity: "error",
    message: ({ seen }) => `the file is not UTF-8 text (${seen})`,
    remedy: () => "save it as UTF-8 in your editor",
  },
  "file-empty": {
    severity: "error",
    message: ({ expected }) => `the file is empty; expected ${expected}`,
    remedy: () => "'unsilo init' writes a file to start from",
  },
  "yaml-syntax": {
    severity: "error",
    message: ({ reason }) => `not valid YAML: ${reason}`,
    remedy: () => "check indentation, quotes and colons at this place",
  },
  "json-syntax": {
    severity: "error",
    message: ({ reason }) => `not valid JSON: ${reason}`,
    remedy: () => "check commas, quotes and brackets at this place",
  },
  "yaml-alias": {
    severity: "error",
    message: ({ name }) => `the alias *${name} is not allowed`,
    remedy: () => "write the value out; unsilo reads plain data only",
  },
  "yaml-tag": {
    severity: "error",
    message: ({ tag }) => `the tag ${tag} is not allowed`,
    remedy: () => "remove the tag; unsilo reads plain data only",
  },
  "yaml-merge-key": {
    severity: "error",
    message: () => "the merge key << is not allowed",
    remedy: () => "write the keys out",
  },
  "several-documents": {
    severity: "error",
    message: () => "the file holds several YAML documents",
    remedy: () => "keep one document a file; remove the --- lines",
  },
  "complex-key": {
    severity: "error",
    message: () => "a key must be plain text",
    remedy: () => "write the key as a word followed by a colon",
  },
  "duplicate-key": {
    severity: "error",
    message: ({ key, first }) => `the key "${key}" stands twice (first in line ${first.line})`,
    remedy: () => "keep one of the two",
  },
  "unsafe-integer": {
    severity: "error",
    message: ({ source }) =>
      isNoNumber(source)
        ? `${source} is not a number`
        : `the number ${source} is too large to be exact`,
    remedy: ({ source }) =>
      `use a ${isNoNumber(source) ? "" : "smaller "}number, or quote it if it is a text`,
  },
  "too-deep": {
    severity: "error",
    message: ({ limit }) => `nested more than ${limit} deep`,
    remedy: () => "flatten the structure",
  },
  "too-many-problems": {
    severity: "error",
    message: ({ more }) => `the file has more errors (at least ${more})`,
    remedy: () => "fix the errors above, then run again",
  },
  "wrong-type": {
    severity: "error",
    message: ({ key, expected, found }) => `${named(key)}expected ${expected}, found ${found}`,
    remedy: ({ expected }) => howToWrite(expected),
  },
  "missing-key": {
    severity: "error",
    message: ({ key, inside }) => `the key "${key}" is missing${inside}`,
    remedy: ({ key }) => `add ${key}: …`,
  },
  "unknown-key": {
    severity: "error",
    message: ({ key }) => `unknown key "${key}"`,
    remedy: ({ key, known }) => suggest(key, known),
  },
  "not-allowed": {
    severity: "error",
    message: ({ key, found }) => `${named(key)}${found} is not one of the values allowed`,
    remedy: ({ found, allowed }) => suggest(found.replaceAll('"', ""), allowed),
  },
  "out-of-bounds": {
    severity: "error",
    message: ({ key, rule }) => `${named(key)}${rule}`,
    remedy: () => "change the value so that it fits",
  },
  "bad-format": {
    severity: "error",
    message: ({ key, found, expected }) => `${named(key)}${found} is not ${expected}`,
    remedy: ({ expected }) => `write ${expected}`,
  },
  "unknown-translation": {
    severity: "error",
    message: ({ key }) => `the questionnaire has no text at ${key.replaceAll("/", ".")}`,
    remedy: ({ key, known }) => {
      const likely = didYouMean(key, known);
      return likely === undefined
        ? "a language file has the same ids as the questionnaire; options of a set stand under optionSets"
        : `did you mean ${likely.replaceAll("/", ".")}?`;
    },
  },
  "language-file-alone": {
    severity: "error",
    message: () => "a language file, without the questionnaire whose texts it translates",
    remedy: () => "name the folder of the questionnaire",
  },
  "bad-condition": {
    severity: "error",
    message: ({ reason }) => `this condition cannot be read: ${reason}`,
    remedy: () =>
      "write all: […], any: […], not: {…} or one comparison such as { question: id, lte: 2 }",
  },
  "saved-result": {
    severity: "error",
    message: () => "this is a saved result, and a response is wanted here",
    remedy: () =>
      "name the responses that it was scored from; compare, history and --baseline take a saved result",
  },
  "no-voice": {
    severity: "error",
    message: () => "the response says neither who answered nor that it is a review",
    remedy: () => "add respondent: { id: …, department: … } or review: { by: … }",
  },
  "two-voices": {
    severity: "error",
    message: () => "a response has a respondent or is a review, not both",
    remedy: () => "remove one of the two",
  },
  "unknown-questionnaire": {
    severity: "error",
    message: ({ id }) => `no questionnaire "${id}" comes with unsilo`,
    remedy: ({ id, known }) => {
      const likely = didYouMean(id, known);
      const own = "name your own by -q FILE, or by questionnaire: in unsilo.config.yaml";
      return likely === undefined ? own : `did you mean "${likely}"? Otherwise ${own}`;
    },
  },
  "other-questionnaire": {
    severity: "error",
    message: ({ own, asked }) =>
      `answers the questionnaire "${asked}", and is held against "${own}"`,
    remedy: ({ asked }) =>
      `name ${asked} by -q or by questionnaire: in unsilo.config.yaml, or leave that out`,
  },
  "other-digest": {
    severity: "warning",
    message: ({ own }) =>
      `answers another content of the questionnaire than this one, both of version ${own}`,
    remedy: () =>
      "name the questionnaire that was asked by -q FILE; one that is changed needs a new version",
  },
  "other-major-version": {
    severity: "error",
    message: ({ own, asked }) =>
      `answers version ${asked} of the questionnaire; version ${own} is another model`,
    remedy: ({ asked }) => `score it with version ${asked} by -q FILE`,
  },
  "newer-version": {
    severity: "warning",
    message: ({ own, asked }) =>
      `answers version ${asked} of the questionnaire; this one is ${own}`,
    remedy: () => "update unsilo, or name the newer questionnaire by -q FILE",
  },
  "unknown-question": {
    severity: "error",
    message: ({ id, questionnaire }) => `${questionnaire} has no question "${id}"`,
    remedy: ({ id, known, questionnaire }) =>
      suggest(id, known, `'unsilo show ${questionnaire}' lists the questions`),
  },
  "unknown-option": {
    severity: "error",
    message: ({ id, question }) => `the question ${question} has no option "${id}"`,
    remedy: ({ id, known }) => suggest(id, known),
  },
  "unknown-department": {
    severity: "error",
    message: ({ id }) => `the questionnaire has no department "${id}"`,
    remedy: ({ id, known }) => suggest(id, known),
  },
  "unknown-variant": {
    severity: "error",
    message: ({ id }) => `the questionnaire has no variant "${id}"`,
    remedy: ({ id, known }) => suggest(id, known),
  },
  "wrong-answer": {
    severity: "error",
    message: ({ question, expected, found }) => `${question}: expected ${expected}, found ${found}`,
    remedy: ({ question }) => `correct the answer, or write ${question}: { state: dont-know }`,
  },
  "exclusive-option": {
    severity: "error",
    message: ({ id }) => `the option "${id}" cannot be combined with another`,
    remedy: ({ id }) => `keep [${id}] alone, or remove it`,
  },
  "duplicate-option": {
    severity: "error",
    message: ({ id }) => `the option "${id}" is chosen twice`,
    remedy: () => "keep one of the two",
  },
  "value-and-state": {
    severity: "error",
    message: ({ question }) => `${question}: has a value and says that there is none`,
    remedy: () => "keep value: … or state: …, not both",
  },
  "no-value": {
    severity: "error",
    message: ({ question }) => `${question}: has neither a value nor a state`,
    remedy: () => "add value: … or state: dont-know, not-applicable or skipped",
  },
  "answered-twice": {
    severity: "error",
    message: ({ question, id }) =>
      `${id} is the earlier name of ${question}, which is answered too`,
    remedy: ({ id }) => `remove ${id}`,
  },
  "review-only": {
    severity: "error",
    message: ({ key }) => `"${key}" belongs in a review, and this is a respondent's response`,
    remedy: ({ key }) => `remove ${key}, or put it in a file with review: { by: … }`,
  },
  "review-needs-reason": {
    severity: "error",
    message: ({ question }) => `${question}: a review overrides the aggregate and must say why`,
    remedy: () => "add reason: …",
  },
  "review-score-out-of-range": {
    severity: "error",
    message: ({ question, min, max }) => `${question}: the score must lie from ${min} to ${max}`,
    remedy: () => "change score: …, or give a value: … instead",
  },
  "review-of-ladder": {
    severity: "error",
    message: ({ question }) => `${question} is a rung of a ladder, which is only walked as a whole`,
    remedy: () => "put the review's answers in a respondent's response instead",
  },
  "reviewed-twice": {
    severity: "error",
    message: ({ question, first }) => `${question} has two reviews (the other: ${place(first)})`,
    remedy: () => "agree on one, and remove the other",
  },
  "not-asked": {
    severity: "warning",
    message: ({ question, department }) =>
      `${question} is not put to ${department}; the answer is kept and counts nowhere`,
    remedy: () => "remove it, or correct the department",
  },
  "duplicate-respondent": {
    severity: "error",
    message: ({ id, first }) => `the respondent ${id} has already answered in ${first}`,
    remedy: () => "give each person an id of their own, or leave one file out",
  },
  "journal-left": {
    severity: "warning",
    message: () =>
      "an interview was cut off, or is still open: its last answers are in a journal beside this file, and are not counted",
    remedy: ({ command }) => `bring them in: ${command}`,
  },
  "no-answers": {
    severity: "warning",
    message: () => "nobody has answered in this file yet, so it does not count as an interview",
    remedy: () => "interview the person, or move the file out of this folder",
  },
  "file-left-out": {
    severity: "warning",
    message: ({ why }) =>
      why === "ending"
        ? "this file is not read: its name does not end in .yaml, .yml or .json"
        : "this file is not read: it is not a regular file",
    remedy: () => "if it is a response, rename or replace it; if not, move it out of this folder",
  },
  "duplicate-id": {
    severity: "error",
    message: ({ id, first }) => `the id "${id}" is taken (${place(first)})`,
    remedy: () => "choose another id; each is given once",
  },
  "reserved-id": {
    severity: "error",
    message: ({ id }) => `the id "${id}" has a meaning of its own`,
    remedy: () => "choose another id",
  },
  "unknown-reference": {
    severity: "error",
    message: ({ kind, id }) => `there is no ${kind} "${id}"`,
    remedy: ({ id, known }) => suggest(id, known),
  },
  "levels-not-ascending": {
    severity: "error",
    message: ({ level, before }) => `level ${level} follows level ${before}`,
    remedy: () => "list the levels from the lowest to the highest, each once",
  },
  "level-not-in-model": {
    severity: "error",
    message: ({ level }) => `the model has no level ${level}`,
    remedy: ({ levels }) => `the levels are ${levels.join(", ")}`,
  },
  "level-not-described": {
    severity: "warning",
    message: ({ question, levels }) =>
      `${question} describes no level ${levels.join(", ")}, so nobody can answer it`,
    remedy: () => "add an anchored description for each level of the model",
  },
  "nothing-scores": {
    severity: "error",
    message: ({ question }) => `${question} is scored, but no answer to it has a score`,
    remedy: () => "give its options or bands scores, or say scored: false",
  },
  "score-does-not-fit": {
    severity: "error",
    message: ({ question, reason }) => `${question}: ${reason}`,
    remedy: () => "choices take score: { by: … }, yes-no takes score: { yes: 1, no: 0 }",
  },
  "bands-not-ascending": {
    severity: "error",
    message: ({ from, before }) => `the band from ${from} follows the one from ${before}`,
    remedy: () => "list the bands from the lowest to the highest, each start once",
  },
  "bands-gap": {
    severity: "error",
    message: ({ from, min }) =>
      min === undefined
        ? `values below ${from} are allowed and fall in no band`
        : `values from ${min} to below ${from} fall in no band`,
    remedy: ({ from, min }) =>
      min === undefined
        ? `add min: ${from}, or a band that begins lower`
        : `start the first band at ${min} or below`,
  },
  "bounds-order": {
    severity: "error",
    message: ({ question, min, max }) => `${question}: min ${min} is above max ${max}`,
    remedy: () => "min is the lower bound of the two",
  },
  "coverage-order": {
    severity: "error",
    message: ({ publish, firm }) => `coverage: publish ${publish} is above firm ${firm}`,
    remedy: () => "publish is the lower bound of the two",
  },
  "ladder-needs-choice": {
    severity: "error",
    message: ({ question }) => `${question} is a rung of a ladder and must be a choice`,
    remedy: () => "use type: choice, and stops: true on the options that end the walk",
  },
  "method-without-children": {
    severity: "error",
    message: ({ tier }) =>
      `the method of ${tier} combines scores that the tier below does not have`,
    remedy: () => "give the tier below a method other than none",
  },
  "mixed-ranges": {
    severity: "warning",
    message: ({ node, ranges }) => `${node} averages scores of different ranges: ${ranges}`,
    remedy: () => "score every question on one range, or use the method percent-mean",
  },
  cycle: {
    severity: "error",
    message: ({ what, path }) => `${what} depend on each other: ${listed(path, " → ")}`,
    remedy: () => "remove one of these dependencies",
  },
  "wrong-context": {
    severity: "error",
    message: ({ subject, where }) => `"${subject}" cannot be read ${where}`,
    remedy: () =>
      "a question's condition reads this respondent's answers, and rules this question's options",
  },
  "always-first": {
    severity: "warning",
    message: ({ id }) => `the rules after "${id}" are never reached: it has no condition`,
    remedy: () => "put the rule without a condition last",
  },
  "missing-translation": {
    severity: "warning",
    message: ({ languages }) => `this text is missing in ${languages.join(", ")}`,
    remedy: ({ languages }) => `add ${languages.map((code) => `${code}: …`).join(" and ")}`,
  },
  "unknown-language": {
    severity: "error",
    message: ({ language }) => `the questionnaire does not declare the language ${language}`,
    remedy: ({ language, languages }) =>
      suggest(language, languages, `add ${language} to languages:`),
  },
  "raises-nothing": {
    severity: "warning",
    message: ({ id, node, why }) =>
      why === "no-step-up"
        ? `${id} raises ${node} to the same level or below, so it can raise nothing`
        : `${id} raises ${node}, which is not scored, so it can raise nothing`,
    remedy: ({ why }) =>
      why === "no-step-up" ? "let to be above from" : "raise a question that is scored",
  },
  "effort-without-raises": {
    severity: "warning",
    message: ({ id }) => `${id} has an effort, but raises nothing, so no plan can use it`,
    remedy: () => "add raises: { question-id: { from: 2, to: 3 } }",
  },
  "never-applies": {
    severity: "warning",
    message: ({ what, why }) => `${what} can never apply: ${NEVER[why].reason}`,
    remedy: ({ why }) => NEVER[why].remedy,
  },
  "named-twice": {
    severity: "warning",
    message: ({ id }) => `"${id}" is named twice`,
    remedy: () => "keep one of the two",
  },
  "no-such-date": {
    severity: "error",
    message: ({ found }) => `there is no date "${found}"`,
    remedy: () =>
      "write a day that exists, such as 2026-11-21; of a source, a year or a month will do",
  },
  "no-such-file": {
    severity: "error",
    message: ({ path }) => `there is no file or folder ${path}`,
    remedy: () => "paths are relative to this file; check the spelling",
  },
  "matches-nothing": {
    severity: "warning",
    message: ({ pattern }) => `${pattern} matches no .yaml or .json file`,
    remedy: () => "paths are relative to this file; check the folder and the ending",
  },
  "misnamed-config": {
    severity: "error",
    message: () => "a config of this name is not found",
    remedy: () =>
      "rename it to unsilo.config.yaml; where there is one already, keep one of the two",
  },
  "report-misplaced": {
    severity: "error",
    message: ({ path, why }) => `${path} ${MISPLACED[why]}`,
    remedy: ({ why }) =>
      why === "other-format"
        ? "name a template something.html.hbs for html or pdf, something.md.hbs for markdown"
        : "name a file in or below this file's folder, such as reports/board.html; the command line may name any: --format NAME=FILE",
  },
  "note-in-pipeline": {
    severity: "warning",
    message: ({ question }) => `${question}: a private note in a response that a pipeline reads`,
    remedy: () => "keep notes outside the repository: git never forgets; remove note:",
  },
  "contact-in-pipeline": {
    severity: "warning",
    message: ({ found }) => `"${found}" reaches a person, in a response that a pipeline reads`,
    remedy: () => "remove it: git never forgets; a repository holds pseudonyms alone",
  },
  "name-in-pipeline": {
    severity: "warning",
    message: ({ found }) => `"${found}" looks like a person, in a response that a pipeline reads`,
    remedy: () => "write a role or a pseudonym: git never forgets",
  },
  "score-outside-range": {
    severity: "error",
    message: ({ node, score, low, high }) =>
      `${node}: the score ${score} lies outside its own range, ${low} to ${high}`,
    remedy: () => CHANGED_BY_HAND,
  },
  "level-outside-range": {
    severity: "error",
    message: ({ node, level, low, high }) =>
      `${node}: the level ${level} lies outside its own range, ${low} to ${high}`,
    remedy: () => CHANGED_BY_HAND,
  },
  "percent-not-of-score": {
    severity: "error",
    message: ({ node, score, percent, found }) =>
      `${node}: the score ${score} is ${percent} percent, and ${found} stands there`,
    remedy: () => CHANGED_BY_HAND,
  },
  "about-without-use": {
    severity: "warning",
    message: ({ question }) =>
      `about: own-department changes nothing at ${question}: no two departments are compared by it`,
    remedy: () => "remove about",
  },
  "interview-too-long": {
    severity: "warning",
    message: ({ of, minutes, limit }) =>
      `the interview of ${of} takes about ${minutes} minutes; its limit is ${limit}`,
    remedy: () => "narrow ask: or questions:, say less, or raise the limit",
  },
  "template-failed": {
    severity: "error",
    message: ({ reason }) => `the template does not work: ${reason}`,
    remedy: ({ reason }) =>
      TEMPLATE_REMEDIES[reason] ?? "check the braces here: every {{#block}} needs its {{/block}}",
  },
  "template-unknown": {
    severity: "error",
    message: ({ kind, name }) => `there is no ${kind} "${name}" here`,
    remedy: ({ name, known }) =>
      suggest(name, known, "'unsilo report … --print-view-model' shows every field"),
  },
  "template-unsafe": {
    severity: "error",
    message: ({ reason }) => reason,
    remedy: ({ instead }) => instead,
  },
};

const CHANGED_BY_HAND = "was the file changed by hand? write it anew by unsilo score --format json";

/** By what is wrong, where it is not the braces. */
const TEMPLATE_REMEDIES: Readonly<Record<string, string>> = {
  "it is empty": "write what the document holds: {{> page}} is the shipped one",
  "it holds a NUL character": "remove it, or save the file as UTF-8 text",
  "a partial fills itself in without end": "let it call another, or put the call inside {{#if}}",
};

/** YAML's own words for infinity and for a value that is not a number. */
function isNoNumber(source: string): boolean {
  return /^[-+]?\.(?:nan|inf)$/iu.test(source);
}

const NEVER: Readonly<Record<WhyNever, { readonly reason: string; readonly remedy: string }>> = {
  "never-true": {
    reason: "no answers make its condition true",
    remedy: "hold the condition against the levels, the options and who is asked",
  },
  "earlier-rules": {
    reason: "an earlier rule holds whenever this one does",
    remedy: "move it up, or narrow the rules before it",
  },
  "outside-variant": {
    reason: "its condition reads questions that this variant does not ask",
    remedy: "add those questions to the variant, or leave this one out",
  },
  "above-max": { reason: "it begins above max", remedy: "raise max, or remove the band" },
};

const MISPLACED: Readonly<Record<WhyMisplaced, string>> = {
  absolute: "is an absolute path",
  outside: "leads out of the config's folder",
  "in-git": "lies in .git, which is git's own",
  "no-file": "is a folder, or no regular file",
  "other-format": "is no template for that format",
};

/** Every code there is. */
export const PROBLEM_CODES: readonly ProblemCode[] = Object.keys(WORDINGS) as ProblemCode[];

/** A problem in words, with the severity of its kind unless another is given. */
export function problem<C extends ProblemCode>(
  code: C,
  at: Location | undefined,
  details: ProblemDetails[C],
  severity: Severity = WORDINGS[code].severity,
): Problem {
  const { message, remedy } = WORDINGS[code];
  const told = quotable(details);
  return {
    code,
    severity,
    message: visible(message(told)),
    remedy: remedy(told),
    ...(at === undefined ? {} : { at }),
  };
}

/** Details that repeat no more of a file than a message can hold; a command is of use only as a whole. */
function quotable<Details extends object>(details: Details): Details {
  const entries = Object.entries(details).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === "string" && name !== "command" ? shortened(value) : value,
  ]);
  return Object.fromEntries(entries) as Details;
}

/** `file:line:column`, as editors and terminals understand it. */
export function place({ file, line, column }: Location): string {
  return `${file}:${line}:${column}`;
}

function suggest(word: string, known: readonly string[], otherwise?: string): string {
  const likely = didYouMean(word, known);
  if (likely !== undefined) return `did you mean "${likely}"?`;
  if (otherwise !== undefined) return otherwise;
  return known.length === 0 ? "remove it" : `known: ${listed(known)}`;
}

function named(key: string): string {
  return key === "" ? "" : `${key}: `;
}

const EXAMPLES: readonly (readonly [string, string])[] = [
  ["whole number", "a whole number, such as 3, without quotes"],
  ["number", "a number, such as 3 or 0.5, without quotes"],
  ["text", 'text; quote it if it looks like a number, such as "2026"'],
  ["true or false", "true or false"],
  ["list", "a list: [a, b], or a line with - for each item"],
  ["map", "key: value lines, indented below the key"],
];

function howToWrite(expected: string): string {
  const example = EXAMPLES.find(([type]) => expected.includes(type));
  return example === undefined ? "correct the value" : `write ${example[1]}`;
}
