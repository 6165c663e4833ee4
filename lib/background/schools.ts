import type { Problem } from '../core/problem.ts';
import { nameSchool, readSchools, type SchoolsInBrowser } from '../register/register.ts';
import type { School } from '../register/types.ts';
import type { BackgroundContext } from './context.ts';

/** At the start of the background, before anything is answered. Without a list the first school is in use. */
export async function takeSchoolInUse(context: BackgroundContext): Promise<void> {
  const { inUse } = await schoolsOf(context);
  context.takeSchool(inUse);
}

export async function schoolsOf(context: BackgroundContext): Promise<SchoolsInBrowser> {
  try {
    return await readSchools(context.local);
  } catch {
    return { inUse: context.register.schoolId, schools: [] };
  }
}

/** Keeps what the school in use is called, for when it is locked; not of one that is alone. */
export async function rememberSchool(context: BackgroundContext, school: School): Promise<void> {
  const { schools } = await schoolsOf(context);
  const { schoolId } = context.register;
  const known = schools.find(({ id }) => id === schoolId);
  if (schools.length < 2) return;
  if (known?.name === school.name && known.brin === school.brin) return;
  await nameSchool(schoolId, school).catch(() => undefined);
}

/**
 * One school has one register: an objection in the one would be unknown in the other. Null where it has no other in this
 * browser; `school-here`, or `write-failed` where the list of schools cannot be read, which proves nothing.
 */
export async function findElsewhere({ local, register }: BackgroundContext, brin: string): Promise<Problem | null> {
  try {
    const { schools } = await readSchools(local);
    const found = schools.some((school) => school.id !== register.schoolId && school.brin === brin);
    return found ? { code: 'school-here' } : null;
  } catch {
    return { code: 'write-failed' };
  }
}
