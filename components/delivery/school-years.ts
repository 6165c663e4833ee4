/** This school year and the three before it, newest first; a school year begins on 1 August. */
export function recentSchoolYears(today: string): readonly string[] {
  const year = Number(today.slice(0, 4));
  const first = today.slice(5, 7) >= '08' ? year : year - 1;
  return [0, 1, 2, 3].map((back) => `${first - back}-${first - back + 1}`);
}
