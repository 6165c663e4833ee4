/** The school year that a day is in, and the one before it; a school year starts on 1 August. */
export const recentSchoolYears = (day: string): readonly string[] => {
  const start = Number(day.slice(0, 4)) - (day.slice(5, 7) >= '08' ? 0 : 1);
  return [`${start}-${start + 1}`, `${start - 1}-${start}`];
};
