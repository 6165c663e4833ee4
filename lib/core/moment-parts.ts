const NOTHING: readonly string[] = [];
/** Of tens of thousands of results: by place, not by pattern. `M5` or `M5/E5`. */
const partsAt = (moment: string | null, first: number): readonly string[] => {
  if (moment === null) return NOTHING;
  const [one, other] = [moment[first], moment[first + 3]];
  if (one === undefined) return NOTHING;
  return other === undefined ? [one] : [one, other];
};
/** There are some tens of moments, and each is asked of at every result. Strange ones are not kept. */
const MOST = 200;
const remembering = <V>(make: (moment: string | null) => V): ((moment: string | null) => V) => {
  const known = new Map<string | null, V>();
  return (moment) => {
    const before = known.get(moment);
    if (before !== undefined) return before;
    const made = make(moment);
    if (known.size < MOST) known.set(moment, made);
    return made;
  };
};
/** `M5/E5` → M and E. */
export const halvesOf = remembering((moment): readonly string[] => partsAt(moment, 0));
export const levelsOf = remembering((moment): readonly number[] => partsAt(moment, 1).map(Number));

const order = (moment: string): string => {
  const said = /^([BME])([1-8])/u.exec(moment);
  return said === null ? `9${moment}` : `${said[2]}${'BME'.indexOf(said[1] ?? '')}${moment}`;
};
/** As they are sat in a school's life: M3 E3 M4 …; those without a moment last. */
export const byMoment = (left: string | null, right: string | null): number => {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return order(left) < order(right) ? -1 : 1;
};
