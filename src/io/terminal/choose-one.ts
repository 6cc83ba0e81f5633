import { keyBlock, notice, type CardStyle } from "./card-style.ts";
import { choiceWidth } from "./card-text.ts";
import { choosePrompt } from "./choose-prompt.ts";
import { NOWHERE, type Choice } from "./choose-screen.ts";
import type { Block } from "./fit.ts";
import { CLEAR } from "./unsent-input.ts";

interface OneChoice {
  readonly head: readonly Block[];
  readonly choices: readonly Choice[];
  /** Where the cursor starts; on none if absent. */
  readonly cursor?: number;
}

/** The place of the one that was chosen; undefined where one goes back. */
export async function chosenOf(
  { head, choices, cursor = NOWHERE }: OneChoice,
  style: CardStyle,
): Promise<number | undefined> {
  const { keys, texts } = style;
  const choose = notice(texts.chooseOne, style);
  const chosen = await choosePrompt(
    {
      head: () => head,
      choices: () => choices,
      width: () => choiceWidth(style.columns()),
      foot: () => [keyBlock([...keys.enter, ...keys.card.slice(0, 1)], style)],
      start: { cursor, marked: [] },
      isMultiple: false,
      exclusive: [],
      keys: { b: "back", left: "back", "back-tab": "back", escape: "back" },
      strong: style.strong,
      says: { choose, mark: choose, paste: notice(texts.pasteIgnored, style) },
      takesPaste: false,
    },
    CLEAR,
  );
  return chosen.kind === "chosen" ? chosen.indexes[0] : undefined;
}
