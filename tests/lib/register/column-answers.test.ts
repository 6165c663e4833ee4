import type { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { NO_SETTINGS } from '../../../lib/core/column-answer.ts';
import type { KeptAnswers } from '../../../lib/register/record-types.ts';
import { lockRegister, type OpenRegister } from '../../../lib/register/register.ts';
import { erase, everythingStored, opened, registerToErase } from './erase-fixture.ts';
import { eachTestAlone, flip, problemIn, type TestDeps, tamper, valueIn } from './register-fixture.ts';

let deps: TestDeps;
let register: OpenRegister;
beforeEach(async () => {
  ({ deps, register } = await registerToErase());
});
eachTestAlone();

const by = { by: 'Marga Postma', on: '2026-11-20' };
const ANSWERS: KeptAnswers = {
  columns: [
    {
      host: 'lvs.example',
      header: ['Zeldzame kop'],
      shape: 'whole-numbers',
      own: 'other',
      field: 'rawScore',
      domain: null,
      moment: null,
      provider: null,
      ...by,
    },
  ],
  tables: [{ host: 'lvs.example', key: 'k', settings: { ...NO_SETTINGS, moment: 'M5' }, rows: ['ab'], ...by }],
};
const save = async (answers: KeptAnswers) => valueIn(await register.changeColumnAnswers(() => answers));
const read = async (from: OpenRegister) => valueIn(await from.readColumnAnswers());
const NOTHING: KeptAnswers = { columns: [], tables: [] };

describe('answers about columns', () => {
  it('are kept, sealed, for this register; the same answers again write nothing', async () => {
    expect(await read(register)).toEqual(NOTHING);
    await save(ANSWERS);
    expect(await read(await opened(deps))).toEqual(ANSWERS);
    const rows: unknown[] = [];
    const look = (database: Dexie) =>
      database
        .table('meta')
        .get('column-answers')
        .then((row) => rows.push(row));
    await tamper(register.id, look);
    expect(JSON.stringify(rows)).not.toMatch(/Zeldzame|rawScore|Marga/);
    valueIn(await register.changeColumnAnswers((kept) => kept));
    await tamper(register.id, look);
    expect(rows[1]).toEqual(rows[0]);
  });

  it('are not to be had while it is locked', async () => {
    await save(ANSWERS);
    await lockRegister(deps);
    expect(problemIn(await register.readColumnAnswers())).toEqual({ code: 'locked' });
    expect(problemIn(await register.changeColumnAnswers(() => NOTHING))).toEqual({ code: 'locked' });
  });

  it('that were damaged say nothing: everything is asked again', async () => {
    await save(ANSWERS);
    await tamper(register.id, async (database) => {
      const row = await database.table('meta').get('column-answers');
      await database.table('meta').put({ ...row, answers: { ...row.answers, bytes: flip(row.answers.bytes) } });
    });
    expect(await read(register)).toEqual(NOTHING);
  });

  it('go along when a pupil is erased, but for what is tied to rows', async () => {
    await save(ANSWERS);
    valueIn(await erase(deps, 'p1'));
    expect(await read(await opened(deps))).toEqual({ columns: ANSWERS.columns, tables: [] });
    expect(await everythingStored(deps)).not.toContain('"ab"');
  });
});
