import type { SidesCompared } from "../../model/index.ts";
import { noticing } from "../../analyse/agreement/noticing.ts";
import { MORE } from "../../analyse/agreement/power.ts";
import { type FindingsTexts, findingsTexts } from "../../generated/catalogs/findings.ts";
import { formatNumber } from "../../text/format.ts";
import type { ReportInput } from "../input.ts";
import { departmentName } from "../words.ts";

/** Below and from these powers, a number of ten says less than a word. */
const HARDLY = 0.05;
const ALWAYS = 0.95;

/** What the people compared could notice, and, if `hasMore`, whose answers would help most. */
export function noticedOf(compared: SidesCompared, input: ReportInput, hasMore: boolean): string {
  const { language } = input.texts;
  const words = findingsTexts(language);
  const pair = input.questionnaire.agreement.pairs.find(({ id }) => id === compared.id);
  const sides = pair && sidesOf(compared, pair);
  const found = noticing(compared, {
    weight: input.questionnaire.agreement.people.weight,
    seed: seedOf(input),
    candidates: hasMore ? candidatesFor(compared, sides?.flat(), input) : [],
    ...(sides === undefined ? {} : { sides }),
  });
  if (found === undefined) return "";
  const { difference, power, more } = found;
  const said = {
    people: compared.respondents,
    difference: formatNumber(difference, 1, language),
    often: often(power, words),
    more: more === undefined || isSame(power, more.power) ? "" : moreOf(more, input),
  };
  if (sides === undefined) return words.power.whole(said);
  const [[a = "", ...othersOfA], [b = "", ...othersOfB]] = sides;
  const isSingle = othersOfA.length === 0 && othersOfB.length === 0;
  const nameOf = (id: string): string => (isSingle ? departmentName(id, input) : "");
  return words.power.pair({ ...said, a: nameOf(a), b: nameOf(b) });
}

type Pair = ReportInput["questionnaire"]["agreement"]["pairs"][number];

/** The sides as they are compared, with the departments without respondents. */
function sidesOf(
  { a, b, notCompared }: SidesCompared,
  pair: Pair,
): [readonly string[], readonly string[]] {
  const unheard = (side: readonly string[]): readonly string[] =>
    side.filter((id) => notCompared.includes(id));
  return [
    [...(a?.departments ?? []), ...unheard(pair.a)],
    [...(b?.departments ?? []), ...unheard(pair.b)],
  ];
}

/** In the order of the questionnaire; groups of departments come last. */
function candidatesFor(
  { departments, notCompared }: SidesCompared,
  ofSides: readonly string[] | undefined,
  { result, questionnaire }: ReportInput,
): readonly string[] {
  const all = ofSides ?? [
    ...departments.map(({ id }) => id),
    ...notCompared,
    ...result.coverage.unheard,
  ];
  const order = questionnaire.departments.map(({ id }) => id);
  const known = order.filter((id) => all.includes(id));
  return [...known, ...new Set(all.filter((id) => !order.includes(id)))];
}

function moreOf(
  { department, power }: { readonly department: string; readonly power: number },
  input: ReportInput,
): string {
  const { power: words } = findingsTexts(input.texts.language);
  return words.more({
    people: MORE,
    department: departmentName(department, input),
    often: words.raised[power >= ALWAYS ? "always" : "often"]({ tenths: tenths(power) }),
  });
}

function often(power: number, { power: { noticed } }: FindingsTexts): string {
  const word =
    power === 0 ? "never" : power < HARDLY ? "hardly" : power >= ALWAYS ? "always" : "often";
  return noticed[word]({ tenths: tenths(power) });
}

/** Whether two powers read the same. */
function isSame(power: number, other: number): boolean {
  return other < HARDLY || (power >= HARDLY && tenths(power) === tenths(other) && other < ALWAYS);
}

function tenths(power: number): string {
  return String(Math.round(10 * power));
}

/** From the digest, never from names; the same for the same model. */
function seedOf({ result }: ReportInput): number {
  const hex = result.questionnaire.digest.replace(/^sha256:/u, "").slice(0, 8);
  return Number.parseInt(hex, 16) || 1;
}
