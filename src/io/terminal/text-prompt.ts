import { createPrompt, isEnterKey, useKeypress, useState } from "@inquirer/core";
import type { Prompt } from "./choose-prompt.ts";

export interface TextConfig {
  readonly head: readonly string[];
  readonly foot: readonly string[];
  /** Why a line will not do; undefined when it will. */
  readonly refuse: (line: string) => string | undefined;
}

/** One line of text under a heading. */
export const textPrompt: Prompt<string, TextConfig> = createPrompt<string, TextConfig>(
  (config, done) => {
    const [line, setLine] = useState("");
    const [refusal, setRefusal] = useState("");
    useKeypress((key, readline) => {
      if (!isEnterKey(key)) {
        setLine(readline.line);
        setRefusal("");
        return;
      }
      const reason = config.refuse(line);
      if (reason === undefined) {
        done(line);
        return;
      }
      readline.write(line);
      setRefusal(reason);
    });
    const foot = [...(refusal === "" ? [] : [`! ${refusal}`]), ...config.foot];
    return [[...config.head, `> ${line}`].join("\n"), foot.join("\n")];
  },
);
