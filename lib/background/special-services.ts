import { done, failed, type Outcome } from '../core/problem.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { ReadTable } from '../messaging/protocol.ts';
import type { SpecialColumnView, SpecialProtocol } from '../messaging/special-protocol.ts';
import type { RecognisedTable } from '../recognise/recognise-table.ts';
import {
  type SpecialCandidate,
  specialCandidates,
  specialCell,
  specialKey,
  wantedFields,
} from '../recognise/special-columns.ts';
import type { KeptAnswers, KeptSpecialColumn } from '../register/record-types.ts';
import type { OpenRegister } from '../register/types.ts';
import { hostOf, understandTables } from './column-answers.ts';
import { type BackgroundContext, localDate } from './context.ts';
import { dropSpecial, readAsked, saidOf } from './special-values.ts';
import { withRegister } from './with-register.ts';

type Services = Pick<PageHandlers, keyof SpecialProtocol>;

/** Which columns a loaded layout wants for a study, and a person's yes or no to each of them. */
export function specialServices(context: BackgroundContext): Services {
  return {
    'special.columns': (source) =>
      withRegister(context, async ({ register }) => {
        const found = await candidatesIn(register, source);
        if (!found.ok) return found;
        const { candidates, table, kept } = found.value;
        return done(candidates.map((one) => describe(one, source, table, saidOf(kept, source.facts.origin, one))));
      }),

    'special.say': ({ column, study, field, take, by, ...source }) =>
      withRegister(context, async ({ register }) => {
        const found = await candidatesIn(register, source);
        if (!found.ok) return found;
        const meant = found.value.candidates.find(
          ({ column: at, wanted }) => at === column && wanted.study === study && wanted.id === field,
        );
        if (meant === undefined) return failed({ code: 'not-found' });
        const { header } = meant;
        const host = hostOf(source.facts.origin);
        const said: KeptSpecialColumn = { host, header, study, field, take, by, on: localDate(context.now()) };
        const changed = await register.changeColumnAnswers((kept) => ({
          ...kept,
          special: [...(kept.special ?? []).filter((one) => !isSame(one, said)), said],
        }));
        if (!changed.ok) return changed;
        const dropped = take ? done(null) : await dropSpecial(register, [said]);
        await context.announce();
        return dropped;
      }),
  };
}

const isSame = (one: KeptSpecialColumn, other: KeptSpecialColumn): boolean =>
  one.host === other.host && specialKey(one) === specialKey(other);

interface Found {
  readonly candidates: readonly SpecialCandidate[];
  readonly table: RecognisedTable;
  readonly kept: KeptAnswers;
}

async function candidatesIn(register: OpenRegister, { facts, table: snapshot }: ReadTable): Promise<Outcome<Found>> {
  const asked = await readAsked(register);
  if (!asked.ok) return asked;
  const kept = await register.readColumnAnswers();
  if (!kept.ok) return kept;
  const [understood] = await understandTables(register, facts, [snapshot]);
  if (understood === undefined) throw new Error('one table is understood as one');
  const { table } = understood;
  return done({ candidates: specialCandidates(snapshot, table, wantedFields(asked.value)), table, kept: kept.value });
}

function describe(
  { column, header, wanted, answers }: SpecialCandidate,
  { table: { rows } }: ReadTable,
  table: RecognisedTable,
  said: KeptSpecialColumn | null,
): SpecialColumnView {
  const ofPupils = new Set(table.rows.map(({ rowId }) => rowId));
  const cells = rows.flatMap(({ id, cells: all }) => (ofPupils.has(id) ? (specialCell(all, column) ?? []) : []));
  return {
    ...{ column, header, study: wanted.study, field: wanted.id },
    values: [...new Set(wanted.fields.flatMap(({ values }) => values.map(({ value }) => value)))],
    filled: cells.length,
    readable: cells.filter((cell) => answers.has(cell)).length,
    said: said === null ? null : { take: said.take, by: said.by, on: said.on },
  };
}
