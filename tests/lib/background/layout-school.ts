import { expect } from 'vitest';
import type { TableSnapshot } from '../../../lib/core/table-snapshot.ts';
import { FLAT_CSV } from '../../../lib/delivery/built-in.ts';
import type { CsvLayout } from '../../../lib/delivery/layout-schema.ts';
import { unzip } from '../../zip/unzip.ts';
import { valueIn } from '../register/register-fixture.ts';
import { type Background, runBackground } from './run-background.ts';
import { numberedPupil, pupilListPage, resultsPage } from './small-school.ts';

export const YEAR = '2026-2027';
export const PUPILS = [
  numberedPupil(0, 'Aafke', 'Kwikstaart'),
  numberedPupil(1, 'Bram', 'Fuutman'),
  numberedPupil(2, 'Citha', 'Grutto'),
];
export const NAMED = ['sex', 'birthDate', 'postcode', 'houseNumber'];
export const OWN: CsvLayout = {
  ...FLAT_CSV,
  id: 'gemeente',
  title: 'Onderzoek van de gemeente',
  separator: ',',
  decimal: ',',
  quoting: 'all',
  encoding: 'windows-1252',
  dates: 'DD-MM-YYYY',
  sexCodes: { male: 'J', female: 'M', unknown: '', 'not-specified': '' },
  fileName: { parts: ['member', 'number'], joiner: '_' },
};

export const ready = async (name: string): Promise<Background> => {
  const app = runBackground(name);
  valueIn(await app.create());
  expect(await app.collect(pupilListPage(PUPILS))).toMatchObject({ outcome: 'added' });
  for (const which of [0, 1] as const)
    expect(await app.collect(resultsPage(PUPILS, which))).toMatchObject({ outcome: 'added' });
  valueIn(await app.ask('register.state-count', { count: 0, by: 'J. Kwikstaart' }));
  return app;
};
/** The same page with a column of dates, filled in for the first rows. */
export const withDates = (page: TableSnapshot, rows: number): TableSnapshot => ({
  ...page,
  columns: [...page.columns, ['Afnamedatum']],
  rows: page.rows.map((row, at) => ({ ...row, cells: [...row.cells, at < rows ? '20-01-2027' : ''] })),
});
export const preview = async (app: Background, layoutId?: string, more: { readonly pupilNumbers?: boolean } = {}) =>
  valueIn(
    await app.ask('delivery.preview', {
      presetId: 'default',
      schoolYear: YEAR,
      ...(layoutId === undefined ? {} : { layoutId }),
      ...more,
    }),
  );
export const make = async (app: Background, layoutId: string) => {
  const { digest } = await preview(app, layoutId);
  return app.ask('delivery.confirm', {
    presetId: 'default',
    schoolYear: YEAR,
    digest,
    layoutId,
    protection: { kind: 'none' },
  });
};
export const filesOf = async (app: Background, receiptId: string) => {
  const members = await unzip(await app.pull(receiptId));
  return [...members].map(([name, bytes]) => ({ name, bytes: new Uint8Array(bytes) }));
};
