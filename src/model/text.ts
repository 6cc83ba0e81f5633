/** A text for people: the same in every language, or one entry for each language code. */
export type Text = string | Readonly<Record<string, string>>;
