import { hasLevels, laddersOf, levelRuleOf } from "../../src/model/levels.ts";
import type { Questionnaire } from "../../src/model/index.ts";
import { conditionOf, OVERALL, questionsOf } from "../../src/model/outline.ts";
import {
  type AnswersName,
  type GroupName,
  type Model,
  peopleOf,
  type Said,
} from "./model-documents.ts";

/** Words that would be false about a model with a property, or about answers with one. */
interface Ban {
  readonly of: string;
  readonly applies: (
    questionnaire: Questionnaire,
    answers: AnswersName,
    group: GroupName,
  ) => boolean;
  readonly en: RegExp;
  readonly sv: RegExp;
  /** What says that the thing is missing, and so may name it. */
  readonly allowed?: RegExp;
}

const KNOWN: ReadonlySet<AnswersName> = new Set(["lowest", "middle", "highest"]);

const MISSING =
  /This model has no (?:levels|overall (?:level|score|result))|No overall score|no overall score|(?:Modellen|modellen) (?:har inga nivåer|har ingen övergripande nivå|ger inget övergripande resultat)|[Ii]nget övergripande värde|inte ger någon övergripande poäng/gu;

/** Whether questions describe levels, or a rule reads those of questions. */
function hasQuestionLevels(questionnaire: Questionnaire): boolean {
  const { capability, dimension } = questionnaire.scoring.level;
  const reading = new Set<string>(["criteria", "weakest", "capped"]);
  return (
    [capability, dimension].some(({ kind }) => reading.has(kind)) ||
    questionsOf(questionnaire).some(({ type }) => type === "level")
  );
}

/** The sentences that would be false, by what makes them so. */
export const BANS: readonly Ban[] = [
  {
    of: "a model without levels",
    applies: (questionnaire) => !hasLevels(questionnaire),
    en: /\blevels?\b|maturity/iu,
    sv: /nivå|mognad/iu,
    allowed: MISSING,
  },
  {
    of: "an organization that answers as a whole",
    applies: ({ respondents }) => respondents === "organization",
    en: /departments?\b|agreement|\bsilo\b|interviewed\b|interview more|in confidence|withheld|single respondent|\brespondents\b/iu,
    sv: /avdelning|samsyn|\bsilo|intervjuad|intervjua fler|i förtroende|visas inte|enskild person/iu,
  },
  {
    of: "a model without an overall score",
    applies: ({ scoring }) => scoring.methods.overall === "none",
    en: /overall (?:level|score|mean)/iu,
    sv: /övergripande (?:nivå|poäng|resultat|medelvärde|värde)/iu,
    allowed: MISSING,
  },
  {
    of: "a model without an overall level",
    applies: (questionnaire) =>
      levelRuleOf(questionnaire, "overall", OVERALL).kind === "none" ||
      questionnaire.scoring.methods.overall === "none",
    en: /overall level/iu,
    sv: /övergripande nivå/iu,
    allowed: MISSING,
  },
  {
    of: "scores that are not means",
    applies: ({ scoring: { methods } }) =>
      [methods.dimension, methods.overall].some((one) => one === "sum" || one === "min"),
    en: /\bmean:? [\d–]/iu,
    sv: /medelvärde:? [\d–]/iu,
  },
  {
    of: "questions that have no levels",
    applies: (questionnaire) => hasLevels(questionnaire) && !hasQuestionLevels(questionnaire),
    en: /at the top two levels|on the highest description|the levels? we agree on|\(question\): level|highest level that [\d.]+ reaches|at least \d on the level scale/iu,
    sv: /på de två högsta nivåerna|nivån vi är överens om|\(fråga\): nivå|högsta nivå som [\d,]+ når|på nivåskalan; i dag/iu,
  },
  {
    of: "percents of the highest possible score",
    applies: ({ scoring }) => scoring.percent === "of-maximum",
    en: /percent of the possible range|% of the possible range/iu,
    sv: /(?:procent|%) av det möjliga intervallet/iu,
  },
  {
    of: "an answer that stands for nobody but the organization",
    applies: ({ respondents }) => respondents === "organization",
    en: /what the answers show[^]{0,160}\(1\)|\b1 respondent\b/iu,
    sv: /det här visar svaren[^]{0,160}\(1\)|\b1 intervjuad\b/iu,
  },
  {
    of: "a model in which a single answer is enough",
    applies: ({ scoring }) => scoring.coverage.publish === 0,
    en: /below a coverage of 0%|a score requires 0%/iu,
    sv: /lägre än 0 %|för poäng krävs 0 %/iu,
  },
  {
    of: "a model without recommendations",
    applies: ({ recommendations }) => recommendations.length === 0,
    en: /all recommendations together|this plan comes closest|no recommendation applies/iu,
    sv: /alla rekommendationer tillsammans|den här planen kommer närmast|ingen rekommendation är aktuell/iu,
  },
  {
    of: "a model whose dimensions have no score",
    applies: ({ scoring }) => scoring.methods.dimension === "none",
    en: /each dimension has its own confidence|maturity profile|today's score/iu,
    sv: /tillförlitligheten anges för varje område|mognadsprofil|dagens resultat/iu,
  },
  {
    of: "questions with answers that were scored",
    applies: (questionnaire, answers) => {
      const { respondents } = questionnaire;
      return respondents === "organization" && KNOWN.has(answers);
    },
    en: /No question here has a result/iu,
    sv: /Ingen fråga här har ett resultat/iu,
  },
  {
    of: "questions without descriptions",
    applies: (questionnaire) => !questionsOf(questionnaire).some(({ type }) => type === "level"),
    en: /the highest description/iu,
    sv: /den högsta beskrivning/iu,
  },
  {
    of: "a further measure that is not a mean",
    applies: ({ measures }) => measures.some(({ method }) => method === "min" || method === "sum"),
    en: /Part\W+(?:Level\W+)?Mean\W+Change\W+Status\W+Overall/iu,
    sv: /Del\W+(?:Nivå\W+)?Medelvärde\W+Förändring\W+Status\W+Totalt/iu,
  },
  {
    of: "capabilities that are sums",
    applies: ({ scoring }) => scoring.methods.capability === "sum",
    en: /Changes by capability(?:\W+Part)?\W+(?:Level\W+)?Mean/iu,
    sv: /Förändringar per förmåga(?:\W+Del)?\W+(?:Nivå\W+)?Medelvärde/iu,
  },
  {
    of: "answers of which all are known",
    applies: (questionnaire, answers, group) =>
      KNOWN.has(answers) && isEverybodyHeard(questionnaire, group),
    en: /too few answers|not enough answers|too little|nobody could|coverage is only|not applicable here/iu,
    sv: /för få svar\b|svaren räcker inte|ingen kunde|svarstäckningen är bara|gäller inte här,/iu,
  },
  {
    of: "questions of which none applies",
    applies: ({ scoring }, answers) =>
      answers === "not applicable" && scoring.notApplicable === "exclude",
    en: /too few answers|not enough answers|nobody could|coverage is only|fewer than two departments answered/iu,
    sv: /färre än två avdelningar har svarat|för få svar\b|svaren räcker inte|svarstäckningen är bara/iu,
  },
  {
    of: "answers of which none is known",
    applies: ({ scoring }, answers) => answers === "unknown" && scoring.unknown === "exclude",
    en: /no recommendation applies|already met|not applicable here|nothing .{0,20}applies|no dimension scored in both/iu,
    sv: /ingen rekommendation är aktuell|redan uppnådda|ingen fråga gäller|inget i modellen gäller|inget område med poäng i båda/iu,
  },
  {
    of: "a group of which nobody is too small to be shown",
    applies: (_, __, group) => group === "shown",
    en: /withheld/iu,
    sv: /visas inte/iu,
  },
  {
    of: "answers that nobody gave",
    applies: (questionnaire, answers) =>
      !isConditional(questionnaire) &&
      (answers === "unknown" ||
        (answers === "not applicable" && questionnaire.scoring.notApplicable === "exclude")),
    en: /withheld/iu,
    sv: /visas inte|för att skydda/iu,
  },
  {
    of: "a model that recommends nothing",
    applies: ({ recommendations }) => recommendations.length === 0,
    en: /the priorities can be shown|priorities[^.]{0,20} use all answers/iu,
    sv: /bara prioriteringarna|prioriteringar[^.]{0,40} alla svar/iu,
  },
  {
    of: "a model without verdicts",
    applies: ({ verdicts }) => verdicts.length === 0,
    en: /verdicts[^.]{0,40} use all answers|the verdict depends on/iu,
    sv: /bedömningar[^.]{0,60} alla svar|som bedömningen bygger på/iu,
  },
  {
    of: "a score that exists and is withheld",
    applies: () => true,
    en: /not scored\W{0,8}withheld/iu,
    sv: /(?:inget värde|ingen poäng)\W{0,8}visas inte/iu,
  },
  {
    of: "a plan without limits",
    applies: () => true,
    en: /within these limits|without these limits/iu,
    sv: /inom de här ramarna|utan de här ramarna/iu,
  },
  {
    of: "questions that are mostly answered by numbers, texts or yes",
    applies: (questionnaire) => {
      const questions = questionsOf(questionnaire);
      const chosen = questions.filter(({ type }) => type === "level" || type === "choice");
      return chosen.length * 2 <= questions.length;
    },
    en: /choosing the description that fits/iu,
    sv: /välja den beskrivning som stämmer/iu,
  },
  {
    of: "levels that do not begin at 1",
    applies: (questionnaire) =>
      hasLevels(questionnaire) &&
      laddersOf(questionnaire).every(([first]) => first === undefined || first.level !== 1),
    en: /\blevel \d of \d/iu,
    sv: /\bnivå \d av \d/iu,
  },
  {
    of: "a single department",
    applies: (_, __, group) => group === "one person",
    en: /answered differently by two departments/iu,
    sv: /olika av två avdelningar/iu,
  },
];

/** Whether an answer decides what is asked, so that what nobody answered could reveal it. */
function isConditional(questionnaire: Questionnaire): boolean {
  return questionsOf(questionnaire).some(({ id }) => conditionOf(questionnaire, id) !== undefined);
}

/** Whether someone of every department answers. */
function isEverybodyHeard(questionnaire: Questionnaire, group: GroupName): boolean {
  const heard = new Set(peopleOf(questionnaire, group).map((id) => id.split(".")[0]));
  return questionnaire.departments.every(({ id }) => heard.has(id));
}

/** Shorter texts of a model, such as "No", are parts of other words. */
const SHORT = 4;

/** Where a document says what is not true, with the words around it. */
export function falseSentences(
  { questionnaire, ownTexts }: Model,
  answers: AnswersName,
  language: "en" | "sv",
  documents: readonly Said[],
  group: GroupName = "shown",
): readonly string[] {
  const bans = BANS.filter(({ applies }) => applies(questionnaire, answers, group));
  return documents.flatMap(({ document, text }) => {
    const own = ownTexts
      .filter(({ length }) => length > SHORT)
      .reduce((rest, one) => rest.replaceAll(one, "…"), text);
    return bans.flatMap(({ of, allowed, ...ban }) => {
      const rest = allowed === undefined ? own : own.replaceAll(allowed, "…");
      const found = ban[language].exec(rest);
      if (found === null) return [];
      const around = rest.slice(Math.max(0, found.index - 60), found.index + 60);
      return [`${document}, ${of}: “${around}”`];
    });
  });
}
