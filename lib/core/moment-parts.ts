/** `M5/E5` → M and E. */
export const halvesOf = (moment: string | null): readonly string[] =>
  [...(moment ?? '').matchAll(/[BME]/gu)].map(([half]) => half);
export const levelsOf = (moment: string | null): readonly number[] =>
  [...(moment ?? '').matchAll(/[1-8]/gu)].map(([level]) => Number(level));

const order = (moment: string): string => {
  const said = /^([BME])([1-8])/u.exec(moment);
  return said === null ? `9${moment}` : `${said[2]}${'BME'.indexOf(said[1] ?? '')}${moment}`;
};
/** As they are sat in a school's life: M3 E3 M4 …; those without a moment last. */
export const byMoment = (left: string | null, right: string | null): number => {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return order(left) < order(right) ? -1 : 1;
};
