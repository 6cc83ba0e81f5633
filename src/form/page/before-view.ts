import { consentView } from "./consent-view.ts";
import { element, setText, type View } from "./dom.ts";
import { draftView, offerView } from "./draft-view.ts";
import { field } from "./field.ts";
import type { Page } from "./page.ts";

/** What the respondent reads and says before the first question. */
export function beforeView(page: Page): View {
  const { form, words, say } = page;
  const { head } = form;
  const message = element("p", { class: "message", role: "status", tabindex: "-1" });
  const offer = offerView(page);
  const parts = [
    ...(head.isAnonymous === true ? [] : [consentView(page)]),
    ...(head.departments.length > 1 ? [departmentView(page)] : []),
    ...(head.isAnonymous === true || head.role !== undefined ? [] : [roleView(page)]),
    draftView(page),
  ];
  const node = element(
    "section",
    { class: "before" },
    element("h2", {}, words.before),
    message,
    offer.node,
    element("p", {}, say(head.invitation)),
    element("p", {}, say(head.promise)),
    ...(head.isAnonymous === true ? [element("p", {}, words.anonymous)] : []),
    ...parts.map((part) => part.node),
  );
  const update = (): void => {
    setText(message, page.message());
    offer.update();
    for (const part of parts) part.update();
  };
  return { node, update };
}

function departmentView({ form, words, say, state, change }: Page): View {
  const select = element(
    "select",
    { id: "department" },
    element("option", { value: "" }, words.choose),
    ...form.head.departments.map(({ id, name }) => element("option", { value: id }, say(name))),
  );
  select.addEventListener("change", () =>
    change(({ department: _, ...one }) =>
      select.value === "" ? one : { ...one, department: select.value },
    ),
  );
  const node = element(
    "div",
    { class: "field" },
    element("label", { for: "department" }, words.facts.department),
    select,
  );
  const update = (): void => {
    select.value = state().department ?? "";
  };
  return { node, update };
}

function roleView({ form, common, words, say, state, change }: Page): View {
  const { roleExample } = form.head;
  const label = common.role({ example: roleExample === undefined ? "" : say(roleExample) });
  return field({
    id: "role",
    label: words.optional({ label }),
    kind: "line",
    value: () => state().role,
    set: (role) => change((one) => ({ ...one, role })),
  });
}
