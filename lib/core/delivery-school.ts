/** What the register knows of the school, for presets that name it. */
export interface DeliverySchool {
  /** `99XX`. */
  readonly brin: string;
  /** Two characters each, main location `00`. */
  readonly branches: readonly string[];
  /** `1234AB` per branch, as stated with the decision on the preset. */
  readonly postcodes: Readonly<Record<string, string>>;
}

/**
 * The branch of one child: the school's only one, else the one that its rows name (`04`, `99XX04`; a bare `99XX` names
 * none). Null where no row says it, rows differ, or it is none of this school's: nothing is guessed from the page's own
 * heading, which names the main location for everybody.
 */
export const branchOf = (said: readonly string[], { brin, branches }: DeliverySchool): string | null => {
  const ours = said.map((text) => (text.startsWith(brin) ? text.slice(brin.length) : text));
  const named = new Set(ours.filter((text) => text !== ''));
  if (named.size === 0 && branches.length === 1) return branches[0] ?? null;
  const [only, ...more] = named;
  return only !== undefined && more.length === 0 && branches.includes(only) ? only : null;
};
