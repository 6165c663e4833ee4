import { WORK_LISTS, type WorkList, type WorkRow } from '../core/compare-register.ts';
import { done, failed, type Outcome } from '../core/problem.ts';
import { recentSchoolYears } from '../core/school-years.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { ComparisonView, WorkRowView } from '../messaging/protocol.ts';
import { countOf } from './collected-parts.ts';
import { type ComparedNow, compareNow } from './compare-now.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { rowOf } from './pupil-list.ts';
import { groupOf, writeName } from './summaries.ts';
import { type Opened, withRegister } from './with-register.ts';

type Services = Pick<PageHandlers, 'comparison.look' | 'comparison.rows' | 'comparison.record'>;
const PAGE = 50;

/** The check before approving: the register beside what pages of the LVS showed. */
export function comparisonServices(context: BackgroundContext): Services {
  const today = () => localDate(context.now());
  return {
    'comparison.look': ({ schoolYear, round }) =>
      withRegister(context, async (opened) => {
        const years = recentSchoolYears(today());
        const year = schoolYear ?? years[0] ?? '';
        const compared = await compareNow(opened, { schoolYear: year, round, today: today() });
        return compared.ok ? describe(opened, compared.value, years, { schoolYear: year, today: today() }) : compared;
      }),

    'comparison.rows': ({ schoolYear, round, list, offset }) =>
      withRegister(context, async (opened) => {
        const compared = await compareNow(opened, { schoolYear, round, today: today() });
        if (!compared.ok) return compared;
        return done(rowsOf(opened, compared.value.comparison.lists[list], offset, today()));
      }),

    'comparison.record': ({ schoolYear, round, head, approvedOn, noObjections, by }) =>
      withRegister(context, async (opened) => {
        const { register, state } = opened;
        const on = today();
        if (state.head !== head) return failed({ code: 'stale-preview' });
        if (approvedOn !== null && approvedOn > on) return failed({ code: 'invalid-input', field: 'approvedOn' });
        const compared = await compareNow(opened, { schoolYear, round, today: on });
        if (!compared.ok) return compared;
        const { lists, objections, pupils, preferencesRead } = compared.value.comparison;
        if (objections === 0 && !noObjections) return failed({ code: 'invalid-input', field: 'noObjections' });
        const found = Object.fromEntries(WORK_LISTS.map((list) => [list, lists[list].length]));
        const said = { schoolYear, round, on, by, approvedOn, objections, pupils, preferencesRead, found };
        const appended = await register.append([{ type: 'comparison-recorded', ...said }], head);
        if (!appended.ok) return appended;
        await context.announce();
        return done(null);
      }),
  };
}

async function describe(
  opened: Opened,
  { comparison, preferences, present, last }: ComparedNow,
  schoolYears: readonly string[],
  { schoolYear, today }: { readonly schoolYear: string; readonly today: string },
): Promise<Outcome<ComparisonView>> {
  const { register, state } = opened;
  const collected = await register.listCollected();
  if (!collected.ok) return collected;
  const ofYear = collected.value.filter((table) => table.schoolYear === null || table.schoolYear === schoolYear);
  const results = ofYear.map((table) => ({ ...table, rows: table.rows.filter((row) => row.results.length > 0) }));
  const days = preferences.map(({ on }) => on).sort();
  const [first, final] = [days[0], days.at(-1)];
  const groups = new Set(present.flatMap((id) => groupOf(state.pupils.get(id) ?? NO_GROUP) ?? []));
  const lists = Object.fromEntries(
    WORK_LISTS.map((list) => {
      const found = comparison.lists[list];
      return [list, { total: found.length, rows: rowsOf(opened, found, 0, today) }];
    }),
  ) as Record<WorkList, { total: number; rows: WorkRowView[] }>;
  const { objections, pupils, preferencesRead } = comparison;
  return done({
    head: state.head,
    schoolYear,
    schoolYears,
    ...{ objections, pupils, preferencesRead, lists, withResults: countOf(register, results).pupils },
    readOn: first === undefined || final === undefined ? null : { first, last: final },
    groups: [...groups].sort((one, other) => one.localeCompare(other, 'nl', { numeric: true })).slice(0, 40),
    last: last === null ? null : { on: last.on, by: last.by, approvedOn: last.approvedOn },
  });
}
const NO_GROUP = { classGroup: null, yearGroup: null };

function rowsOf(opened: Opened, rows: readonly WorkRow[], from: number, today: string): WorkRowView[] {
  const { objections, pupils } = opened.state;
  const subjects = new Map(objections.map(({ id, subject }) => [id, subject]));
  return rows
    .map(({ pupilId, objectionId, preference }) => {
      const identity = pupilId === null ? undefined : pupils.get(pupilId);
      const about = objectionId === null ? undefined : subjects.get(objectionId);
      const name = writeName(identity?.name ?? null) || writeName(about?.name ?? null);
      const classGroup = (identity && groupOf(identity)) ?? about?.classGroup ?? null;
      return {
        known: pupilId !== null && identity ? ([pupilId, identity] as const) : null,
        objectionId,
        name,
        classGroup,
        preference,
      };
    })
    .sort(
      (one, other) =>
        (one.classGroup ?? '').localeCompare(other.classGroup ?? '', 'nl', { numeric: true }) ||
        one.name.localeCompare(other.name, 'nl'),
    )
    .slice(from, from + PAGE)
    .map(({ known, ...row }) => ({ ...row, pupil: known === null ? null : rowOf(opened, known, today) }));
}
