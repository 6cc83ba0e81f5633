/** Words of one language by which descriptions of levels are judged, as terms of `wordFinder`. */
interface AnchorWords {
  /** Writing and appointing. */
  readonly paper: readonly string[];
  /** Acting on it. */
  readonly deeds: readonly string[];
  /** The past year. */
  readonly pastYear: readonly string[];
  /** Changes that a good year does not need. */
  readonly events: readonly string[];
  /** A sentence with one of these is true without such a change. */
  readonly orNone: readonly string[];
}

/** Terms in a text, divided by commas. */
function terms(text: string): readonly string[] {
  return text.trim().split(/,\s+/u);
}

/** Descriptions in other languages are not checked. */
export const ANCHOR_WORDS: Readonly<Record<string, AnchorWords>> = {
  en: {
    paper: terms(`
      written, in writing, on paper, named, appointed, document, documents, documented,
      signed, signature, signatures, the minutes, meeting minutes, minuted, policy,
      policies`),
    deeds: terms(`
      follow, follows, followed, keep to, keeps to, kept to, hold, holds, held,
      carried out, use, uses, used, in use, acts on, acted, decided, done, applies,
      applied, enforced, stopped, changed, moved, removed, settled, resolved, answered,
      delivered, tested, met, worked, went live`),
    pastYear: terms(`
      past year, last year, this year, during the year, past twelve months,
      last twelve months, past 12 months, last 12 months`),
    events: terms(`
      moved, changed, removed, cut, stopped, dropped, cancelled, canceled, withdrawn,
      reversed, replaced, reallocated, shifted, scrapped, overruled`),
    orNone: terms(`
      keep, keeps, keeping, kept, confirmed, unchanged, whether, no, not, none, nothing,
      nobody, never, without`),
  },
  sv: {
    paper: terms(`
      skriftlig*, nedskriv*, skriven, skrivet, skrivna, på papper, namngiv*, utsedd*,
      utsett, utpekad*, dokument*, undertecknad*, undertecknat, underskriv*, underskrift*,
      signerad*, signerat, protokoll*, policy*`),
    deeds: terms(`
      följer, följs, följde, följdes, följt, följts, efterlevs, håller, hålls, höll, hölls,
      hållit, hållits, genomfördes, genomfört, genomförts, använder, används, använde,
      användes, använt, använts, gjorde, gjordes, gjort, gjorts, agerade, agerat,
      beslutade*, beslutat*, avgjorde*, avgjort*, tillämpas, tillämpade*, tillämpat*,
      stoppade*, stoppat*, ändrade*, ändrat*, flyttade*, flyttat*, står fast, stod fast,
      stått fast, löste*, löst*, besvarade*, besvarat*, levererade*, levererat*, testade*,
      testat*`),
    pastYear: terms(`
      senaste året, gångna året, förra året, i fjol, i år, under året,
      senaste tolv månaderna, senaste 12 månaderna`),
    events: terms(`
      flyttade*, flyttat*, ändrade*, ändrat*, tog* bort, tagit* bort, slopade*, slopat*,
      stoppade*, stoppat*, skar* ner, skurit* ner, drog* in, dragit* in, bytte*, bytt*,
      ersatte*, ersatt*, omfördelade*, omfördelat*, upphävde*, upphävt*, ställde* in,
      ställt* in`),
    orNone: terms(`
      behåll*, behöll*, bekräfta*, oförändra*, om något, ingen, inget, inga, inte,
      ingenting, aldrig, utan`),
  },
};
