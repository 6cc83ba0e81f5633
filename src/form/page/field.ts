import { element, setText, type View } from "./dom.ts";

interface FieldInput {
  readonly id: string;
  readonly label: string;
  /** A remark is a line that grows. */
  readonly kind: "line" | "lines" | "remark" | "number" | "date";
  readonly value: () => string;
  readonly set: (text: string) => void;
  /** The reason why the text cannot be read, in words; empty if it can. */
  readonly problem?: () => string;
}

const LONGEST = { line: "200", number: "40", lines: "20000", remark: "20000", date: "10" } as const;

/** A place to type, with its label. On paper it is the text alone. */
export function field({ id, label, kind, value, set, problem = () => "" }: FieldInput): View {
  const about = { id, maxlength: LONGEST[kind], autocomplete: "off", dir: "auto" };
  const input =
    kind === "lines" || kind === "remark"
      ? element("textarea", { ...about, rows: kind === "lines" ? "3" : "1" })
      : element("input", {
          ...about,
          type: kind === "date" ? "date" : "text",
          inputmode: kind === "number" ? "decimal" : "text",
          class: `is-${kind}`,
        });
  const wrong = element("p", { class: "problem", id: `${id}-problem`, role: "alert" });
  const printed = element("p", { class: "printed", "aria-hidden": "true", dir: "auto" });
  const update = (): void => {
    const text = value();
    if (input.value !== text) input.value = text;
    setText(printed, text);
    // Nobody is interrupted while typing, but a remedy counts at once.
    const isTyping = document.activeElement === input && wrong.textContent === "";
    setText(wrong, isTyping ? "" : problem());
    const isWrong = wrong.textContent !== "";
    input.toggleAttribute("aria-invalid", false);
    if (isWrong) input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", isWrong ? wrong.id : "");
    if (!isWrong) input.removeAttribute("aria-describedby");
  };
  input.addEventListener("input", () => set(input.value));
  input.addEventListener("blur", update);
  const node = element(
    "div",
    { class: "field" },
    element("label", { for: id }, label),
    input,
    printed,
    wrong,
  );
  return { node, update };
}
