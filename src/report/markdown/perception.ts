import { forMarkdown } from "../../text/encode/markdown.ts";
import type { GapView, ReportView, TalkView } from "../view/view.ts";
import { type Block, bullets, section, strong, titled } from "./blocks.ts";
import { table } from "./table.ts";
import type { Say } from "./words.ts";

/** Whether departments see the same thing: level and gap, and what to talk about. */
export function perception({ perception: view }: ReportView, say: Say): readonly Block[] {
  const columns = ["dimension", "level", "gapWord"].map((label) => ({
    title: forMarkdown(say(label)),
  }));
  const row = ({ title, level, sentence }: GapView): readonly string[] =>
    [title, level, sentence].map(forMarkdown);
  const talk = ({ question, said }: TalkView): string => `${forMarkdown(question)} ${strong(said)}`;
  return section(2, say("perceptionHeading"), [
    strong(view.overall.sentence),
    forMarkdown(say("perceptionNote")),
    table(columns, [...view.dimensions.map(row), row(view.overall)]),
    ...titled(say("worthTalking"), bullets(view.talk.map(talk))),
    ...titled(say("toVerify"), bullets(view.verify.map(talk))),
    ...view.limits.map(forMarkdown),
  ]);
}
