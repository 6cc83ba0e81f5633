import { grammarTexts } from "../generated/catalogs/grammar.ts";
import type { PlaceStep } from "../model/index.ts";
import { formatNumber } from "../text/format.ts";
import type { Speaker } from "./explanation-speaker.ts";

const MOST_DECIMALS = 4;

/** The score with as many decimals as its percentage needs to be true of it. */
export function exactEnough(
  { score, lowest, highest, percent, of }: PlaceStep,
  { say, texts }: Speaker,
): string {
  const from = of === "maximum" ? 0 : lowest;
  if (highest === from) return say(score);
  const isTrue = (text: string): boolean => {
    const plain = text.replace(grammarTexts(texts.language).decimalMark, ".").replace("−", "-");
    const written = Number(plain);
    const share = ((written - from) / (highest - from)) * 100;
    return say(Math.min(Math.max(share, 0), 100)) === say(percent);
  };
  const finer = Array.from({ length: MOST_DECIMALS }, (_, at) =>
    formatNumber(score, at + 1, texts.language),
  );
  return [say(score), ...finer].find(isTrue) ?? finer.at(-1) ?? say(score);
}
