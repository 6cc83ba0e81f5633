import type { ConfidenceReason } from "../model/index.ts";
import { inLanguage } from "./language.ts";

/** The confidence in the numbers, in one language. */
export interface CertaintyTexts {
  readonly heading: string;
  /** The one word, with its reason, in one sentence. */
  readonly confidence: (reason: ConfidenceReason, facts: KnownFacts) => string;
  readonly whole: string;
  readonly oneVoice: string;
  readonly openLevel: (from: number, to: number) => string;
  /** There is no overall score, but not because of too few answers. */
  readonly noScore: (reason: string) => string;
  /** Nodes that have no score without one of those who answered. */
  readonly mayBeLost: (titles: readonly string[]) => string;
  /** Nodes whose level one respondent could change; none: no level changes. */
  readonly onePerson: (moved: readonly MovedLevel[]) => string;
  readonly evidence: (high: number, unevidenced: number, share: string) => string;
  readonly weights: (spread: string, draws: string) => string;
  readonly ranks: (
    title: string,
    ranks: readonly RankShare[],
    levels: readonly RankShare[],
  ) => string;
}

export interface KnownFacts {
  /** Shares in percent. */
  readonly known: string;
  readonly firm: string;
  /** Empty where they may not be named. */
  readonly lost: string;
  /** The overall level, and the others that it would have without one of the respondents. */
  readonly level: string;
  readonly without: readonly string[];
  /** Without one of them there would be no overall level. */
  readonly mayBeLost: boolean;
}

export interface MovedLevel {
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

/** How often a rank or level came up. */
export interface RankShare {
  readonly value: number;
  readonly share: string;
}

const EN: CertaintyTexts = {
  heading: "Confidence",
  confidence: (reason, { known, firm, lost, level, without, mayBeLost }) =>
    ({
      "enough-known": `Firm: coverage is ${known}, and ${firm} is required.`,
      "too-little-known": `Indicative: coverage is ${known}; a firm result requires ${firm}.`,
      "dimension-lost": `Indicative: too few answers to score ${lost === "" ? "at least one dimension" : lost}.`,
      "one-department":
        "Indicative: the answers come from one department, and a firm result needs at least two.",
      "one-respondent": mayBeLost
        ? "Indicative: without one of the respondents there would be no overall level."
        : `Indicative: one respondent could change the overall level${without.length === 0 ? "" : ` from ${level} to ${without.join(" or ")}`}.`,
      "not-scored": `No overall level: coverage is only ${known}.`,
    })[reason],
  whole: "the overall level",
  noScore: (reason) => `No overall score: ${reason}.`,
  mayBeLost: (titles) =>
    `Without one of those who answered there would be no score for ${titles.join(", ")}.`,
  oneVoice: "Only one person was interviewed. Interview more people before drawing conclusions.",
  openLevel: (from, to) => `Unknown answers leave the level open, from ${from} to ${to}.`,
  onePerson: (moved) =>
    moved.length === 0
      ? "No level depends on any single respondent."
      : `One respondent could change ${moved.length === 1 ? "this level" : "these levels"}: ${moved.map(({ title, from, to }) => `${title} (anywhere from ${from} to ${to})`).join("; ")}.`,
  evidence: (high, unevidenced, share) =>
    unevidenced === 0
      ? `All answers on the top two levels that are shown cite evidence (${high}).`
      : `${unevidenced} of ${high} ${high === 1 ? "answer" : "answers"} on the top two levels that ${high === 1 ? "is" : "are"} shown (${share}) ${unevidenced === 1 ? "cites" : "cite"} no evidence.`,
  weights: (spread, draws) =>
    `If every weight were up to ${spread} different, in ${draws} draws (rank 1 is the weakest):`,
  ranks: (title, ranks, levels) =>
    `${title}: ${[...ranks.map(({ value, share }) => `rank ${value} in ${share}`), ...levels.map(({ value, share }) => `level ${value} in ${share}`)].join(", ")}`,
};

const SV: CertaintyTexts = {
  heading: "Tillförlitlighet",
  confidence: (reason, { known, firm, lost, level, without, mayBeLost }) =>
    ({
      "enough-known": `Tillförlitligt: täckningen är ${known}, och ${firm} krävs.`,
      "too-little-known": `Preliminärt: täckningen är ${known}; ett tillförlitligt resultat kräver ${firm}.`,
      "dimension-lost": `Preliminärt: för få svar för att bedöma ${lost === "" ? "minst ett område" : lost}.`,
      "one-department":
        "Preliminärt: svaren kommer från en enda avdelning, och ett tillförlitligt resultat kräver minst två.",
      "one-respondent": mayBeLost
        ? "Preliminärt: utan en av de svarande skulle det inte finnas någon övergripande nivå."
        : `Preliminärt: en enda svarande kan ändra den övergripande nivån${without.length === 0 ? "" : ` från ${level} till ${without.join(" eller ")}`}.`,
      "not-scored": `Ingen övergripande nivå: täckningen är bara ${known}.`,
    })[reason],
  whole: "den övergripande nivån",
  noScore: (reason) => `Inget övergripande värde: ${reason}.`,
  mayBeLost: (titles) =>
    `Utan en av dem som svarat skulle det inte finnas något värde för ${titles.join(", ")}.`,
  oneVoice: "Bara en person har intervjuats. Intervjua fler innan ni drar slutsatser.",
  openLevel: (from, to) =>
    `Det som ingen visste gör att nivån kan ligga på allt från ${from} till ${to}.`,
  onePerson: (moved) =>
    moved.length === 0
      ? "Ingen nivå hänger på en enda svarande."
      : `En enda svarande kan ändra ${moved.length === 1 ? "den här nivån" : "de här nivåerna"}: ${moved.map(({ title, from, to }) => `${title} (kan bli ${from} till ${to})`).join("; ")}.`,
  evidence: (high, unevidenced, share) =>
    unevidenced === 0
      ? `Alla svar på de två högsta nivåerna som visas har underlag (${high}).`
      : `${unevidenced} av ${high} svar på de två högsta nivåerna som visas (${share}) saknar underlag.`,
  weights: (spread, draws) =>
    `Om varje vikt ändrades med upp till ${spread}, i ${draws} slumpdragningar (plats 1 är svagast):`,
  ranks: (title, ranks, levels) =>
    `${title}: ${[...ranks.map(({ value, share }) => `plats ${value} i ${share}`), ...levels.map(({ value, share }) => `nivå ${value} i ${share}`)].join(", ")}`,
};

/** The words in a language; English where unsilo has none. */
export function certaintyTexts(language: string): CertaintyTexts {
  return inLanguage({ en: EN, sv: SV }, language);
}
