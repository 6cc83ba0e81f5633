/** Asks a terminal to mark where a paste begins and ends, or no longer to. */
export const BRACKET_PASTES = { on: "\u001B[?2004h", off: "\u001B[?2004l" } as const;

/** How a terminal marks it. */
export const PASTE_START = "\u001B[200~";
export const PASTE_END = "\u001B[201~";
