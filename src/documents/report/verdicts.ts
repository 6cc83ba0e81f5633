import { findingsTexts } from "../../generated/catalogs/findings.ts";
import { group, paragraph, strong } from "../blocks.ts";
import { section, type Section } from "../document.ts";
import type { ReportInput } from "../input.ts";
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

/** Who would succeed here as things are, who would fail, and of whom that is not known. */
export function roles(input: ReportInput): readonly Section[] {
  const { result, questionnaire, texts } = input;
  const open = result.roles.flatMap(({ outlook, title }) => (outlook === "open" ? title : []));
  const { rolesNotKnown } = findingsTexts(texts.language);
  return section("roles", texts.labels.roles, [
    ...result.roles
      .filter(({ outlook }) => outlook !== "open")
      .flatMap(({ id, title, outlook, text = "" }) => {
        const role = questionnaire.roles.find((one) => one.id === id);
        const said = [strong(`${texts.outlooks[outlook]}:`), text];
        return group(title, [...paragraph(spoken(role?.description, input)), ...paragraph(said)], {
          role: "card",
        });
      }),
    ...paragraph(open.length === 0 ? "" : rolesNotKnown({ titles: open }), "note"),
  ]);
}
