import { expect, it } from 'vitest';
import type { CollectedTable } from '../../../lib/core/collected-table.ts';
import { NOBODY } from '../../../lib/core/pupil.ts';
import type { ResultRecord } from '../../../lib/core/result-record.ts';
import { openerOf } from '../../../lib/register/opener.ts';
import { packTable, unpackTable } from '../../../lib/register/packed-table.ts';
import { sealJson } from '../../../lib/register/seal.ts';
import { readSessionKey } from '../../../lib/register/session-key.ts';
import fc from '../../fast-check.ts';
import {
  collected,
  eachTestAlone,
  newRegister,
  problemIn,
  pupil,
  seededBytes,
  tamper,
  testDeps,
  valueIn,
} from './register-fixture.ts';

eachTestAlone();

const text = fc.oneof(fc.constantFrom('Rekenen-Wiskunde', 'M4', '', '\u0000', '😀'), fc.string({ maxLength: 6 }));
const result: fc.Arbitrary<ResultRecord> = fc.record(
  {
    domain: fc.constantFrom('maths', 'spelling', 'other'),
    subject: fc.constant('english' as const),
    provider: fc.option(text),
    assessmentName: fc.option(text),
    version: fc.constantFrom(null, '3.0'),
    moment: fc.constantFrom(null, 'M4', 'E4'),
    sittingDate: fc.constantFrom(null, '2026-01-20'),
    scores: fc.dictionary(fc.constantFrom('abilityScore', 'level'), text) as fc.Arbitrary<ResultRecord['scores']>,
  },
  { requiredKeys: ['domain', 'provider', 'assessmentName', 'version', 'moment', 'sittingDate', 'scores'] },
);
const rows = fc.array(
  fc.record(
    {
      row: fc.nat(400),
      identity: text.map((name) => ({ ...NOBODY, pupilNumber: name })),
      results: fc.array(result, { maxLength: 6 }),
      addressSecret: fc.constant(true as const),
      chosen: fc.array(fc.record({ key: text, over: fc.array(text) }), { maxLength: 2 }),
    },
    { requiredKeys: ['row', 'identity', 'results'] },
  ),
);
const table = rows.map((all): CollectedTable => ({ ...collected('t'), rows: all, removedAt: '2026-11-21' }));

it('comes back as it was, with every result that says the same held once', () => {
  fc.assert(
    fc.property(table, (one) => {
      const packed = packTable(one);
      const back = unpackTable(JSON.parse(JSON.stringify(packed)));
      expect(back).toEqual(one);
      expect(Object.keys(back).sort()).toEqual(Object.keys(one).sort());
      const different = new Set(one.rows.flatMap(({ results }) => results.map((record) => JSON.stringify(record))));
      expect(packed.said).toHaveLength(different.size);
      expect(new Set(back.rows.flatMap(({ results }) => results)).size).toBe(different.size);
    }),
  );
});

it('is refused where a row says a place that nothing stands at', () => {
  const packed = packTable(collected('t', pupil('Gans', 'Bo')));
  const [row] = packed.rows;
  const wrong = (place: number) => ({ ...packed, rows: row === undefined ? [] : [{ ...row, results: [place] }] });
  for (const place of [0, -1, 1.5]) expect(() => unpackTable(wrong(place))).toThrow(RangeError);
});

it('opens a table that was kept before tables were made small, and no row that says another form than its own', async () => {
  const deps = testDeps();
  const register = await newRegister(deps);
  const now = collected('now', pupil('Gans', 'Bo'));
  const before = { ...collected('before', pupil('Eend', 'Bo')), addedAt: '2026-11-20T09:00:00.000Z' };
  valueIn(await register.addCollected(now));
  const session = await readSessionKey(deps);
  const { keys, index } = openerOf(register.id, session?.rootKey ?? new Uint8Array());
  const id = index.rowId('collected', 'before');
  const place = { table: 'collected', id, version: 1, registerId: register.id };
  const old = { id, table: sealJson(keys.record, place, before, seededBytes('before')) };
  await tamper(register.id, (database) => database.table('collected').put(old));
  expect(valueIn(await register.listCollected()).map(({ id: known }) => known)).toEqual(['before', 'now']);
  expect(valueIn(await register.listCollected())).toMatchObject([before, now]);

  const change = (packed: object) => (database: Parameters<Parameters<typeof tamper>[1]>[0]) =>
    database.table('collected').put({ ...old, ...packed });
  await tamper(register.id, change({ packed: true }));
  expect(problemIn(await register.listCollected())).toEqual({ code: 'register-stopped', stop: 'unreadable' });

  // Changed by a person, it is kept as all others are.
  await tamper(register.id, change({}));
  valueIn(await register.changeCollected((one) => ({ ...one, keepUntil: '2027-01-01' })));
  await tamper(register.id, async (database) => {
    const kept: { packed?: true }[] = await database.table('collected').toArray();
    expect(kept.map(({ packed }) => packed)).toEqual([true, true]);
    const [first] = kept;
    delete first?.packed;
    await database.table('collected').put(first);
  });
  expect(problemIn(await register.listCollected())).toEqual({ code: 'register-stopped', stop: 'unreadable' });
});
