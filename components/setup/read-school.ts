/** A BRIN as typed ("99 xx", "99XX00" with the branch) → `99XX`; null when it is none. */
export function readBrin(typed: string): string | null {
  const text = typed.toUpperCase().replace(/[\s.-]/g, '');
  return /^(\d{2}[A-Z]{2})(?:[0-9A-Z]{2})?$/.exec(text)?.[1] ?? null;
}

/** The branch that was typed behind the BRIN ("99XX04"), or null. */
export function readBrinBranch(typed: string): string | null {
  const text = typed.toUpperCase().replace(/[\s.-]/g, '');
  return /^\d{2}[A-Z]{2}([0-9A-Z]{2})$/.exec(text)?.[1] ?? null;
}

/** Branches as typed ("0, 4 en C1") → two characters each, main location `00`; null when one of them is none. */
export function readBranches(typed: string): readonly string[] | null {
  const parts = typed
    .toUpperCase()
    .split(/[\s,;+&/]+|\bEN\b|\bAND\b/)
    .filter((part) => part !== '');
  const branches = parts.map((part) => part.padStart(2, '0'));
  if (branches.length === 0 || branches.length > 40) return null;
  return branches.every((branch) => /^[0-9A-Z]{2}$/.test(branch)) ? [...new Set(branches)] : null;
}
