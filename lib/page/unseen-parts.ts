/*
 * What a reading passed through that the document's observers do not see by themselves: shadow roots in cells, which
 * need an observer of their own, and fields, whose value a script may set without a trace.
 */
const roots = new Set<ShadowRoot>();
const fields = new Set<Element>();

export const noteRoot = (root: ShadowRoot): void => {
  roots.add(root);
};
export const noteField = (field: Element): void => {
  fields.add(field);
};

/** Those noted since the last time, and forgets them. */
export const takeRoots = (): ShadowRoot[] => take(roots);
export const takeFields = (): Element[] => take(fields);

function take<T>(noted: Set<T>): T[] {
  if (noted.size === 0) return [];
  const list = [...noted];
  noted.clear();
  return list;
}
