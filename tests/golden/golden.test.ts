import { describe, expect, it } from 'vitest';
import { runGate } from '../../lib/core/objection-gate.ts';
import { contentsOf } from '../../lib/core/preset.ts';
import { buildDelivery } from '../../lib/delivery/build-delivery.ts';
import { findPreset, PRESETS, TWO_CSV } from '../../lib/delivery/built-in.ts';
import { checkDelivery } from '../../lib/delivery/check-delivery.ts';
import { guardDelivery } from '../../lib/delivery/delivery-guard.ts';
import { keysOf } from '../lib/core/school.ts';
import { type GoldenCase, listCases, readCase, readExpected } from './golden-case.ts';

/** The whole way of a delivery: gate, writers, the check of the bytes. Gives what expected/ holds. */
const deliver = (
  presetId: string,
  { view, tables, deliveryKeys, ...given }: GoldenCase,
): ReadonlyMap<string, string> => {
  const preset = findPreset(presetId);
  if (preset === null)
    throw new Error(`no preset "${presetId}": a folder is named after a built-in preset (and --something)`);
  const outcome = runGate({ view, tables, keysOf, preset, ...given });
  const keys = deliveryKeys.slice(0, outcome.cleared.length);
  const built = buildDelivery(outcome.cleared, TWO_CSV, preset, {
    brin: given.school.brin,
    branches: given.school.branches,
    schoolYear: given.schoolYear,
    now: new Date(`${given.today}T12:00:00`),
    deliveryNumber: '1',
    deliveryKeys: () => keys,
  });
  if (!built.ok) throw new Error(`not written: ${JSON.stringify(built.problem)}`);
  const guard = guardDelivery(view, outcome, keysOf, keys, given.school);
  expect(checkDelivery(built.value, TWO_CSV, preset, guard)).toEqual({ ok: true, value: null });
  const { blocked, problems, resultsLeftOut } = outcome;
  const withheld = Object.fromEntries(outcome.withheld.map(({ pupilId, reason }) => [pupilId ?? 'nobody', reason]));
  const said = { blocked, problems, resultsLeftOut, withheld, contents: contentsOf(preset) };
  return new Map([
    ...built.value.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('utf8')] as const),
    ['outcome.json', JSON.stringify(said)],
  ]);
};

describe('golden deliveries', () => {
  it('there is one of every preset that ships', () => {
    expect(listCases()).toEqual(expect.arrayContaining(PRESETS.map(({ id }) => id)));
  });

  it.each(listCases())('%s', (folder) => {
    const expected = readExpected(folder);
    const delivered = deliver(folder.split('--')[0] ?? '', readCase(folder));
    expect([...delivered.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [file, text] of delivered) {
      const wanted = expected.get(file) ?? '';
      if (file.endsWith('.json')) expect(JSON.parse(text), file).toEqual(JSON.parse(wanted));
      else expect(text.split('\r\n'), file).toEqual(wanted.split('\r\n'));
    }
  });
});
