/** The properties that are not undefined, in their order. */
export function omitUndefined<Properties extends object>(
  properties: Properties,
): { readonly [Key in keyof Properties]?: Exclude<Properties[Key], undefined> } {
  const entries = Object.entries(properties).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as ReturnType<typeof omitUndefined<Properties>>;
}
