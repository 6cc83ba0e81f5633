import type { CardStyle } from "../../src/io/terminal/card-style.ts";
import { interviewCommandsTexts } from "../../src/generated/catalogs/interview-commands.ts";
import { interviewKeysTexts } from "../../src/generated/catalogs/interview-keys.ts";
import { interviewTexts } from "../../src/generated/catalogs/interview.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import { localize } from "../../src/model/localize.ts";

/** How cards are written in a language, without colours, 4 of 35 minutes into an interview. */
export function cardStyle(language: string, columns: number): CardStyle {
  return {
    texts: interviewTexts(language),
    words: commonTexts(language),
    keys: interviewKeysTexts(language),
    commands: interviewCommandsTexts(language),
    sayText: (text) => localize(text, [language]),
    departmentName: (id) => id,
    who: "head-of-marketing · Marketing",
    columns: () => columns,
    withProbe: true,
    isClientView: false,
    minutes: () => ({ elapsed: 4, expected: 35 }),
    consents: [
      ["none", "no quotes"],
      ["quotes", "quotes"],
    ],
    today: () => "2026-11-30",
    strong: (line) => line,
    dim: (line) => line,
  };
}
