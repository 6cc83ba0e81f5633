/**
 * Claims that no text may make, in either language: that there is no silo or no difference, because
 * a test that shows none has only not shown one.
 */
export const ABSENCE: readonly RegExp[] = [
  /\bno\s+signs?\b/iu,
  /\bno (?:silos?|silo signal)\b/iu,
  /\bno disagreement\b/iu,
  /\bno difference (?:between|in how) /iu,
  /\bno more than chance\b/iu,
  /\bdepartments (?:all )?(?:agree with|do not differ)\b/iu,
  /\beverybody says the same\b/iu,
  /\b(?:inget|inga) (?:tecken|signal)/iu,
  /\binga silor\b/iu,
  /\bingen (?:oenighet|skillnad mellan)\b/iu,
  /\binte mer än slumpen\b/iu,
  /\balla säger samma sak\b/iu,
];

/** Words that only a method section may use: the words and numbers of the statistics. */
export const STATISTICS: readonly RegExp[] = [
  /\bsilo ?index/iu,
  /\bwithout chance\b/iu,
  /\bchance[- ]corrected\b/iu,
  /\b(?:smallest possible|minimum attainable)\b/iu,
  /\bp (?:< )?0[.,]\d/u,
  /\bslumpkorrigera/iu,
  /\bslumpen borträknad\b/iu,
  /\b(?:minsta|lägsta) möjliga\b/iu,
];

/** The matching phrases in a text. */
export function saysOf(phrases: readonly RegExp[], text: string): readonly string[] {
  // A line of a terminal can end anywhere.
  const joined = text.replace(/\s+/gu, " ");
  return phrases.flatMap((phrase) => phrase.exec(joined)?.[0] ?? []);
}
