import { expect, it } from 'vitest';
import { eachTestAlone, valueIn } from '../register/register-fixture.ts';
import { runBackground } from './run-background.ts';
import { numberedPupil, pupilListPage, resultsPage } from './small-school.ts';

eachTestAlone();

const GIVEN = ['Aafke', 'Bram', 'Citha', 'Douwe', 'Eefje', 'Floris', 'Gerbrich', 'Hidde'];
const PUPILS = GIVEN.map((given, at) => numberedPupil(at, given, `Kwikstaart${'abcdefgh'[at]}`));

/** Eight children, of whom the one with the highest score objects, and one score was read from another column. */
it('is of what the gate lets go: neither the score nor the group of who objected is in it', async () => {
  const app = runBackground('picture');
  valueIn(await app.create());
  const pupils = PUPILS.map((pupil, at) =>
    at === 7
      ? { ...pupil, scores: ['498,5', '499,5'] as const }
      : at === 2
        ? { ...pupil, scores: ['7', '9'] as const }
        : pupil,
  );
  await app.collect(pupilListPage(pupils));
  await app.collect(resultsPage(pupils, 0));
  await app.collect(resultsPage(pupils, 1));
  const page = pupilListPage(pupils);
  const token = await app.openRow(page, page.rows[7]?.id ?? '');
  const said = { receivedOn: '2026-11-20', channel: 'mail', role: 'parent', fromName: '', recordedBy: 'J.' } as const;
  valueIn(await app.ask('objection.record', { target: { kind: 'row', token }, ...said }));

  const shown = valueIn(await app.ask('delivery.preview', { presetId: 'default', schoolYear: '2026-2027' }));
  expect(shown.cleared).toBe(7);
  const { coverage, series, topics } = shown.picture;
  expect(topics).toEqual(shown.preset.domains);
  expect(coverage).toEqual([{ group: '5a', pupils: 7, having: topics.map((topic) => (topic === 'spelling' ? 0 : 7)) }]);
  expect(
    series.map(({ topic, to, spreads }) => [topic, to, spreads.map(({ moment, count, far }) => [moment, count, far])]),
  ).toEqual([
    ['reading-comprehension', 107.3, [['M5', 7, 1]]],
    ['maths', 217.7, [['M5', 7, 1]]],
  ]);
  const [read] = series[1]?.spreads[0]?.farAt ?? [];
  const table = shown.tables.find(({ id }) => id === read?.tableId);
  expect([table?.kind, read?.row]).toEqual(['results', 3]);
});
