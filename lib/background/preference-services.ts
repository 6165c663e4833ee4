import { done, failed } from '../core/problem.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { BackgroundContext } from './context.ts';
import { sameColumn } from './preference-cells.ts';
import { withRegister } from './with-register.ts';

type Services = Pick<PageHandlers, 'preference.list' | 'preference.say'>;

/** What a yes means in a column of the LVS: asked of a person once, by the page of tasks. */
export function preferenceServices(context: BackgroundContext): Services {
  return {
    'preference.list': () =>
      withRegister(context, async ({ register }) => {
        const read = await register.readPreferenceColumns();
        return read.ok ? done([...read.value]) : read;
      }),

    // Only of a column that was met: nobody can say beforehand what a heading will mean.
    'preference.say': (said) =>
      withRegister(context, async ({ register }) => {
        const by = said.polarity === null ? '' : said.by;
        const changed = await register.changePreferenceColumns((columns) =>
          columns.some((one) => sameColumn(one, said))
            ? columns.map((one) => (sameColumn(one, said) ? { ...one, polarity: said.polarity, by } : one))
            : columns,
        );
        if (!changed.ok) return changed;
        if (!changed.value.some((one) => sameColumn(one, said))) return failed({ code: 'not-found' });
        await context.announce();
        return done(null);
      }),
  };
}
