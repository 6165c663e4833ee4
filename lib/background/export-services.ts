import { done } from '../core/problem.ts';
import { writePeopleCsv } from '../delivery/write-people-csv.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { overviewHeader, overviewRows } from './register-overview.ts';
import { readSettings } from './settings.ts';
import { translatorFor } from './texts.ts';
import { withRegister } from './with-register.ts';

/** Readable for the privacy officer. Who took it out stands in the register before anything leaves it. */
export function exportServices(context: BackgroundContext): Pick<PageHandlers, 'register.export'> {
  return {
    'register.export': ({ withNames, by }) =>
      withRegister(context, async ({ register, state }) => {
        const on = localDate(context.now());
        const { language } = await readSettings(context);
        const t = translatorFor(language);
        const objections = state.objections.length;
        // Refused where an objection came in meanwhile: the list would be without it.
        const appended = await register.append(
          [{ type: 'register-exported', withNames, objections, on, by }],
          state.head,
        );
        if (!appended.ok) return appended;
        await context.announce();
        const header = overviewHeader(t, withNames);
        const rows = overviewRows(t, appended.value, withNames, on);
        const fileName = `bezwaren-${state.school.brin}-${on}.csv`;
        return done({ fileName, csv: writePeopleCsv(header, rows), header, rows });
      }),
  };
}
