/**
 * A name as people mean it: composed, with single spaces and none around it, so that "Malmö" is one
 * name however it is written.
 */
export function cleanName(name: string): string {
  return name.normalize("NFC").trim().replaceAll(/\s+/gu, " ");
}

/** The same, in any case of letters. */
export function foldedName(name: string): string {
  return cleanName(name).toLowerCase();
}

/** The same without accents: two names with the same one are probably the name of one thing. */
export function bareName(name: string): string {
  return foldedName(name)
    .normalize("NFD")
    .replaceAll(/[\p{M}\s]/gu, "");
}
