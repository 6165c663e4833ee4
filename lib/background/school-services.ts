import { done, failed } from '../core/problem.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import { chooseSchool, lockRegister, nameSchool, readPresence, readSchools } from '../register/register.ts';
import type { BackgroundContext } from './context.ts';
import { withRegister } from './with-register.ts';

type Services = Pick<PageHandlers, 'school.use' | 'school.add'>;

/** Several schools in one browser: one at a time. The register that was in use locks. */
export function schoolServices(context: BackgroundContext): Services {
  const change = async (id: string): Promise<void> => {
    await chooseSchool(id);
    await lockRegister(context.register);
    for (const key of ['panelTarget', 'userName']) await context.session.remove(key);
    context.takeSchool(id);
    await context.announce();
  };
  return {
    'school.use': async ({ id }) => {
      const { inUse, schools } = await readSchools(context.local);
      if (!schools.some((school) => school.id === id)) return failed({ code: 'not-found' });
      if (id !== inUse) await change(id);
      return done(null);
    },
    'school.add': async () => {
      // A place that has no register yet is there already.
      const { state } = await readPresence(context.register);
      if (state === 'none') return done(null);
      if (state === 'unlocked') {
        const { schoolId } = context.register;
        const named = await withRegister(context, async ({ state: { school } }) =>
          done(await nameSchool(schoolId, school)),
        );
        if (!named.ok) return named;
      }
      await change(context.randomId().slice(0, 8));
      return done(null);
    },
  };
}
