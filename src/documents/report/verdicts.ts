import { findingsTexts } from "../../generated/catalogs/findings.ts";
import type { RoleResult } from "../../model/index.ts";
import { capital } from "../../text/grammar.ts";
import { group, paragraph, strong } from "../blocks.ts";
import { section, type Section } from "../document.ts";
import type { ReportInput } from "../input.ts";
import { outlookWords, rolesInOrder } from "../roles.ts";
import { spoken, verdictTitle } from "../words.ts";

/** What the answers say about each question that a client asks. */
export function verdicts({ result, texts }: ReportInput): readonly Section[] {
  return section(
    "verdicts",
    texts.labels.verdicts,
    result.verdicts.flatMap((one) =>
      group(
        one.name ?? one.id,
        [...paragraph([strong(verdictTitle(one, texts))]), ...paragraph(one.text ?? "")],
        { role: "card" },
      ),
    ),
  );
}

/** Who would succeed here as things are, who would fail, and what is open. */
export function roles(input: ReportInput): readonly Section[] {
  const { texts } = input;
  const placed = rolesInOrder(input);
  const isKnown = ({ outlook, text }: RoleResult): boolean =>
    outlook !== "open" || text !== undefined;
  const open = placed.flatMap(([role]) => (isKnown(role) ? [] : role.title));
  const { rolesNotKnown } = findingsTexts(texts.language);
  return section("roles", texts.labels.roles, [
    ...placed
      .filter(([role]) => isKnown(role))
      .flatMap(([role, { description }]) => {
        const { title, text = "" } = role;
        const said = [strong(`${capital(texts.language, outlookWords(role, input))}:`), text];
        return group(title, [...paragraph(spoken(description, input)), ...paragraph(said)], {
          role: "card",
        });
      }),
    ...paragraph(open.length === 0 ? "" : rolesNotKnown({ titles: open }), "note"),
  ]);
}
