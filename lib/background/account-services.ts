import { type PrivacyReport, writeReport } from '../core/privacy-report.ts';
import { done, failed } from '../core/problem.ts';
import { recentSchoolYears } from '../core/school-years.ts';
import { writePeopleCsv } from '../delivery/write-people-csv.ts';
import { reportTable } from '../language/report-rows.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { DeliveryAccount } from '../messaging/protocol.ts';
import type { Receipt, RegisterState } from '../register/types.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { tasksIn } from './task-services.ts';
import { translatorFor } from './texts.ts';
import { withRegister } from './with-register.ts';

type Services = Pick<
  PageHandlers,
  'delivery.account' | 'contacts.read' | 'contacts.save' | 'report.look' | 'report.csv'
>;

/** What a school accounts for after a delivery. */
export function accountServices(context: BackgroundContext): Services {
  return {
    'delivery.account': ({ receiptId }) =>
      withRegister(context, async ({ state }) => {
        const receipt = state.receipts.find(({ id }) => id === receiptId);
        return receipt === undefined ? failed({ code: 'not-found' }) : done(describeReceipt(receipt));
      }),

    'contacts.read': () => withRegister(context, async ({ state }) => done(state.contacts)),

    'contacts.save': ({ contacts, by }) =>
      withRegister(context, async ({ register }) => {
        const on = localDate(context.now());
        const appended = await register.append([{ type: 'contacts-said', contacts, on, by }]);
        if (!appended.ok) return appended;
        await context.announce();
        return done(null);
      }),

    'report.look': ({ schoolYear }) =>
      withRegister(context, async ({ state }) => done(reportOf(state, schoolYear, localDate(context.now())))),

    'report.csv': ({ schoolYear, language }) =>
      withRegister(context, async ({ state }) => {
        const t = translatorFor(language);
        const report = reportOf(state, schoolYear, localDate(context.now()));
        const { header, rows } = reportTable(t, report);
        return done({ fileName: `rapport-${report.brin}-${schoolYear}.csv`, csv: writePeopleCsv(header, rows) });
      }),
  };
}

/** Counts in clear go in here, and come out as they may leave the school. */
function reportOf(state: RegisterState, schoolYear: string | null, today: string): PrivacyReport {
  const { school, objections, receipts, comparisons, backup, records } = state;
  const years = recentSchoolYears(today);
  const delivered = receipts.map((receipt) => receipt.schoolYear);
  const schoolYears = [...new Set([...years, ...delivered])].sort().reverse();
  return writeReport({
    ...{ schoolName: school.name, brin: school.brin, schoolYear: schoolYear ?? years[0] ?? '', schoolYears, today },
    ...{ objections, receipts, comparisons, backupOn: backup.lastOn },
    openTasks: tasksIn(state, today).filter(({ id }) => !records.doneTasks.has(id)),
  });
}

/** Field by field: whatever else a receipt may hold one day stays in the register. */
function describeReceipt(receipt: Receipt): DeliveryAccount {
  const { id, madeAt, schoolName, brin, branches, schoolYear, preset, layout, pupils, results } = receipt;
  const { withheld, objections, registerHead, fileName, members } = receipt;
  return {
    ...{ receiptId: id, madeAt, by: receipt.by ?? null, schoolName, brin, branches, schoolYear, preset, layout },
    ...{ contents: receipt.contents ?? null, pupils, results, withheld, objections, registerHead, fileName },
    ...{ loss: receipt.loss ?? null, resultsRefused: receipt.resultsRefused ?? 0 },
    special: receipt.special ?? null,
    protection: receipt.protection ?? null,
    zip: receipt.zip === undefined ? null : { sha256: receipt.zip.sha256, bytes: receipt.zip.bytes },
    members: members.map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
  };
}
