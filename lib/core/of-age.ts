const YEARS = 16;

/** From the sixteenth birthday on the pupil decides. `00` for an unknown part, or no date at all: not known, so no. */
export function isOfAge(birthDate: string | null, today: string): boolean {
  if (birthDate === null || !/^\d{4}-\d{2}-\d{2}$/.test(birthDate) || birthDate.includes('-00')) return false;
  const birthday = `${String(Number(birthDate.slice(0, 4)) + YEARS).padStart(4, '0')}${birthDate.slice(4)}`;
  return birthday <= today;
}
