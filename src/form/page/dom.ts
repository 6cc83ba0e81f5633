type Attributes = Readonly<Record<string, string | boolean>>;

/** An element with its attributes and children; `true` sets an attribute without a value. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/** A part of the page that follows the state. */
export interface View {
  readonly node: HTMLElement;
  readonly update: () => void;
}

/** A button that does something; it never sends a form. */
export function button(label: string, act: () => void, look = ""): HTMLButtonElement {
  const made = element("button", { type: "button", class: look }, label);
  made.addEventListener("click", act);
  return made;
}

/** Writes a text only where it differs, so that a screen reader does not repeat it. */
export function setText(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
