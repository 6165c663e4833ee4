import { describe, expect, it } from 'vitest';
import { NOBODY, type PupilId } from '../../../lib/core/pupil.ts';
import { DEFAULT_PRESET, UWLR } from '../../../lib/delivery/built-in.ts';
import { contentsWritten } from '../../../lib/delivery/fit-layout.ts';
import { parseLayout, type UwlrLayout } from '../../../lib/delivery/layout-schema.ts';
import { areOwnNumbers, findNumberOwners } from '../../../lib/delivery/number-guard.ts';
import type { Given } from '../../../lib/delivery/same-as-given.ts';
import { keysOf, view } from '../core/school.ts';
import { altered, CHILDREN, deliver, filesOf, GOOD, KEYS, textOf } from './deliver-children.ts';
import { parseXml } from './read-layout.ts';

const NUMBERED: UwlrLayout = { ...UWLR, pupilKey: 'pupil-number' };
const RESULTS = [[GOOD], [GOOD], [GOOD]];
const idsIn = (text: string): string[] =>
  [...parseXml(text).getElementsByTagName('leerlingid')].map((found) => found.textContent ?? '');

describe('UWLR with the pupil number of the LVS', () => {
  it('has it as the key of each pupil, and nothing else of the pupil', () => {
    const made = deliver(NUMBERED, RESULTS);
    const [file] = filesOf(made);
    expect(idsIn(textOf(file))).toEqual(['70100', '70101', '70102']);
    expect(textOf(file)).toContain('<resultaat key="70100-1">');
    expect(made.check(filesOf(made))).toBe(true);
    for (const told of ['Bakker', 'Kind', '2016', '1234AB', 'female', ...KEYS])
      expect(textOf(file)).not.toContain(told);
    expect(contentsWritten(NUMBERED, DEFAULT_PRESET)).toMatchObject({
      identifiers: ['brin', 'branch', 'pupilNumber'],
      linking: 'pupil-number',
    });
  });

  it('is a choice that no file of a layout can make', () => {
    expect(parseLayout(UWLR)).toEqual(UWLR);
    expect(parseLayout(NUMBERED)).toBeNull();
  });

  it('leaves whoever has none, and refuses records of which nobody asked for one', () => {
    const [first, ...others] = CHILDREN;
    const without = first === undefined ? [] : [{ ...first, pupilNumber: null }];
    const made = deliver(NUMBERED, RESULTS, undefined, undefined, { children: [...without, ...others] });
    expect(idsIn(textOf(filesOf(made)[0]))).toEqual(['70101', '70102']);
    expect(made.check(filesOf(made))).toBe(true);
  });

  it('does not pass with another number than the register has of that pupil', () => {
    const made = deliver(NUMBERED, RESULTS);
    const [file] = filesOf(made);
    const swapped = textOf(file).replaceAll('70100', 'x').replaceAll('70101', '70100').replaceAll('x', '70101');
    for (const wrong of [
      altered(file, /70100/gu, '70109'),
      altered(file, /70100/gu, '70101'),
      altered(file, /70100/gu, '000000012'),
      altered(file, textOf(file), swapped),
    ])
      expect(made.check([wrong])).toBe(false);
    // In a layout without numbers they are no keys at all.
    const plain = deliver(UWLR, RESULTS);
    expect(plain.check([altered(filesOf(plain)[0], new RegExp(KEYS[0] ?? '', 'gu'), '70100')])).toBe(false);
  });
});

describe('whose a pupil number is', () => {
  const [one = NOBODY, two = NOBODY, three = NOBODY] = CHILDREN;
  const known = view([one, two, { ...three, pupilNumber: two.pupilNumber }]);
  const guardIn = (register = known) => ({ keysOf, numberOwners: findNumberOwners(register) });
  const under = (pupilId: string, key: string): Given => ({
    records: [{ pupilId, identifiers: {}, attributes: {}, results: [] } as never],
    keys: [key],
    lost: { pupils: 0, results: 0 },
  });

  it('is known where one pupil alone had it, also with the zeros that another page puts before it', () => {
    const guard = guardIn();
    expect([...guard.numberOwners.values()]).toEqual(['p0']);
    expect(areOwnNumbers([{ deliveryKey: '70100' }], guard, null)).toBe(true);
    expect(areOwnNumbers([{ deliveryKey: '070100' }], guard, null)).toBe(true);
    for (const deliveryKey of ['70101', '70109', ''])
      expect(areOwnNumbers([{ deliveryKey: '70100' }, { deliveryKey }], guard, null)).toBe(false);
    expect(areOwnNumbers([{}], guard, null)).toBe(false);
  });

  it('is known where the register has it of that pupil twice, and not where a key stands for two numbers', () => {
    const keys = keysOf(one);
    const twice = { ...keys, pupilNumber: [...keys.pupilNumber, ...keys.pupilNumber] };
    const { numberOwners } = guardIn({ ...known, pupils: [{ id: 'p0' as PupilId, keys: twice }] });
    expect([...numberOwners.values()]).toEqual(['p0']);
    expect(areOwnNumbers([{ deliveryKey: '70100' }], { keysOf, numberOwners }, null)).toBe(true);
    expect(areOwnNumbers([{ deliveryKey: '70100' }], { keysOf: () => twice, numberOwners }, null)).toBe(false);
  });

  it('is that of the pupil whose record stands under it', () => {
    const guard = guardIn();
    expect(areOwnNumbers([{ deliveryKey: '70100' }], guard, under('p0', '70100'))).toBe(true);
    expect(areOwnNumbers([{ deliveryKey: '70100' }], guard, under('p1', '70100'))).toBe(false);
    expect(areOwnNumbers([{ deliveryKey: '70100' }], guard, under('p0', '070100'))).toBe(false);
  });
});
