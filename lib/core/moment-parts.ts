const NOTHING: readonly string[] = [];
/** Of tens of thousands of results: by place, not by pattern. `M5` or `M5/E5`. */
const partsAt = (moment: string | null, first: number): readonly string[] => {
  if (moment === null) return NOTHING;
  const [one, other] = [moment[first], moment[first + 3]];
  if (one === undefined) return NOTHING;
  return other === undefined ? [one] : [one, other];
};
/** `M5/E5` → M and E. */
export const halvesOf = (moment: string | null): readonly string[] => partsAt(moment, 0);
export const levelsOf = (moment: string | null): readonly number[] => partsAt(moment, 1).map(Number);

const order = (moment: string): string => {
  const said = /^([BME])([1-8])/u.exec(moment);
  return said === null ? `9${moment}` : `${said[2]}${'BME'.indexOf(said[1] ?? '')}${moment}`;
};
/** As they are sat in a school's life: M3 E3 M4 …; those without a moment last. */
export const byMoment = (left: string | null, right: string | null): number => {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return order(left) < order(right) ? -1 : 1;
};
