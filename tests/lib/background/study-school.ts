import { expect } from 'vitest';
import type { TableSnapshot } from '../../../lib/core/table-snapshot.ts';
import { FLAT_CSV } from '../../../lib/delivery/built-in.ts';
import { parseLayout } from '../../../lib/delivery/layout-schema.ts';
import { openRegister } from '../../../lib/register/register.ts';
import { valueIn } from '../register/register-fixture.ts';
import { PUPILS, ready } from './layout-school.ts';
import type { Background } from './run-background.ts';
import { pupilListPage, type SmallPupil } from './small-school.ts';

export const STUDY = 'Lezen en taal 2026';
const content = {
  ...FLAT_CSV,
  id: 'lezen-en-taal',
  title: 'Onderzoek Lezen en taal',
  study: STUDY,
  specialFields: [
    {
      id: 'dyslexie',
      headers: ['Dyslexie', 'Dyslexieverklaring'],
      values: [
        { value: 'ja', cells: ['ja', 'J'] },
        { value: 'nee', cells: ['nee', 'N'] },
      ],
    },
  ],
  files: FLAT_CSV.files.map((file) => ({
    ...file,
    columns: [...file.columns, { field: 'special:dyslexie', header: 'dyslexie' }],
  })),
};
const parsed = parseLayout(content);
if (parsed?.kind !== 'csv') throw new Error('no layout');
export const STUDY_LAYOUT = parsed;
export const studyFile = (change: object = {}): string => JSON.stringify({ ...content, ...change });

/** The pupil list with the column that the study wants, and a remark beside it that nobody may have. */
export const healthPage = (
  cells: readonly string[] = ['ja', 'NEE', 'Ja'],
  pupils: readonly SmallPupil[] = PUPILS,
): TableSnapshot => {
  const list = pupilListPage(pupils);
  return {
    ...list,
    columns: [...list.columns, ['Zorg', 'Dyslexie'], ['Opmerkingen']],
    rows: list.rows.map((row, at) => ({ ...row, cells: [...row.cells, cells[at] ?? '', `geheim ${at}`] })),
  };
};
export const FACTS = {
  ...{ origin: 'https://lvs.example', path: '/', title: 'LVS' },
  ...{ headings: ['Schooljaar 2026-2027'], labels: ['BRIN 99XX'] },
};

export const consent = async (
  app: Background,
  pupil: SmallPupil,
  change: { readonly given?: boolean; readonly study?: string; readonly receivedOn?: string } = {},
): Promise<void> => {
  const [found] = valueIn(await app.ask('pupil.search', { text: pupil.number }));
  const said = { given: true, study: STUDY, receivedOn: '2026-11-20', ...change };
  valueIn(
    await app.ask('pupil.consent', {
      ...{ pupilId: found?.pupilId ?? '', channel: 'paper', role: 'parent', fromName: 'W. Ooievaar' },
      ...{ ...said, recordedBy: 'J. Kwikstaart' },
    }),
  );
};
/** A person's word on the column of that page. */
export const sayColumn = async (app: Background, take: boolean, table = healthPage()): Promise<void> => {
  const source = { facts: FACTS, table };
  const [column] = valueIn(await app.ask('special.columns', source));
  if (column === undefined) throw new Error('no column that a layout wants');
  const { study, field } = column;
  valueIn(await app.ask('special.say', { ...source, column: column.column, study, field, take, by: 'J. Kwikstaart' }));
};

/** What lies in the collection: `4100 ja`. */
export const kept = async (app: Background): Promise<string[]> => {
  const register = valueIn(await openRegister(app.context.register));
  const tables = valueIn(await register.listCollected());
  return tables.flatMap(({ rows }) =>
    rows.flatMap(({ identity, special = [] }) => special.map(({ cell }) => `${identity.pupilNumber} ${cell}`)),
  );
};
/** A layout that is loaded, a column that was said yes to, consent of the first two. */
export const study = async (name: string): Promise<Background> => {
  const app = await ready(name);
  valueIn(await app.ask('layout.import', { text: studyFile() }));
  await sayColumn(app, true);
  const [aafke, bram] = PUPILS as [SmallPupil, SmallPupil];
  await consent(app, aafke);
  await consent(app, bram, { study: ' lezen  en TAAL 2026' });
  expect(await app.collect(healthPage())).toMatchObject({ outcome: 'added' });
  return app;
};
