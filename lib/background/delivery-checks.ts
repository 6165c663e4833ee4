import type { Finding } from '../core/finding.ts';
import { validateDelivery } from '../core/validate-delivery.ts';
import { writePeopleCsv } from '../delivery/write-people-csv.ts';
import type { Translator } from '../language/translator.ts';
import type { CheckGroup } from '../messaging/protocol.ts';
import type { DeliveryPlan } from './delivery-plan.ts';

/** Of one rule at most so many places are shown; the file holds all of them. */
const MOST_PLACES = 20;

const findingsOf = ({ tables, outcome, preset, schoolYear }: DeliveryPlan, today: string): readonly Finding[] =>
  validateDelivery({
    tables: tables.filter((table) => table.schoolYear === null || table.schoolYear === schoolYear),
    ...{ candidates: outcome.candidates, preset, schoolYear: schoolYear ?? '', today },
  });

const titlesIn = ({ tables }: DeliveryPlan): ReadonlyMap<string | null, string> =>
  new Map(tables.map(({ id, title }) => [id, title]));

/** What is to be looked at, one group per rule and column. `today`: ISO date. */
export function describeChecks(plan: DeliveryPlan, today: string): CheckGroup[] {
  const titles = titlesIn(plan);
  const groups = new Map<string, { group: CheckGroup; places: CheckGroup['places'][number][] }>();
  for (const { rule, severity, column, tableId, row, group, count } of findingsOf(plan, today)) {
    const key = `${severity} ${rule} ${column}`;
    const known = groups.get(key) ?? { group: { rule, severity, column, count: 0, places: [] }, places: [] };
    if (known.places.length < MOST_PLACES) known.places.push({ table: titles.get(tableId) ?? null, row, group, count });
    groups.set(key, { ...known, group: { ...known.group, count: known.group.count + count } });
  }
  return [...groups.values()].map(({ group, places }) => ({ ...group, places }));
}

/** All of it for a spreadsheet: where, which rule, what to do. No pupil, and nothing of what stands in a cell. */
export function writeChecks(t: Translator, plan: DeliveryPlan, today: string): string {
  const titles = titlesIn(plan);
  const header = (['severity', 'rule', 'table', 'row', 'column', 'group', 'count', 'action'] as const).map((column) =>
    t(`checks.csv.${column}`),
  );
  const rows = findingsOf(plan, today).map(({ rule, severity, column, tableId, row, group, count }) => [
    t(`checks.${severity}`),
    t(`checks.rules.${rule}.text`),
    titles.get(tableId) ?? '',
    row === null ? '' : String(row),
    column === null ? '' : t(`field.${column}`),
    group ?? '',
    String(count),
    t(`checks.rules.${rule}.action`),
  ]);
  return writePeopleCsv(header, rows);
}
