import { describe, expect, it } from 'vitest';
import type { Preset } from '../../../lib/core/preset.ts';
import { NOBODY } from '../../../lib/core/pupil.ts';
import { DEFAULT_PRESET, FLAT_CSV, findPreset, TWO_CSV, UWLR } from '../../../lib/delivery/built-in.ts';
import { checkDelivery } from '../../../lib/delivery/check-delivery.ts';
import type { DeliveryGuard } from '../../../lib/delivery/delivery-guard.ts';
import type { DeliveryFile } from '../../../lib/delivery/delivery-types.ts';
import type { DeliveryLayout } from '../../../lib/delivery/layout-schema.ts';
import type { Given } from '../../../lib/delivery/same-as-given.ts';
import { keysOf, pupil } from '../core/school.ts';
import { altered, CHILDREN, deliver, filesOf, GOOD, KEYS } from './deliver-children.ts';

const RESULTS = [[GOOD], [GOOD], [GOOD]];
const [FIRST] = CHILDREN;

describe('the last check, without what was given', () => {
  /** Of the same files by another guard, preset or layout. */
  const checked = (
    layout: DeliveryLayout,
    change: Partial<DeliveryGuard> = {},
    files?: readonly DeliveryFile[],
    preset?: Preset,
  ) => {
    const made = deliver(layout, RESULTS);
    return checkDelivery(files ?? filesOf(made), layout, preset ?? DEFAULT_PRESET, { ...made.guard, ...change }).ok;
  };
  const layouts = [TWO_CSV, FLAT_CSV, UWLR];

  it('holds the counts, the keys and the school against the register', () => {
    for (const layout of layouts) {
      expect(checked(layout)).toBe(true);
      const other = { brin: '88YY', branches: ['00'], postcodes: {} };
      const changes: Partial<DeliveryGuard>[] = [
        { refusesAll: true },
        ...[{ pupils: 2 }, { pupils: 4 }, { results: 2 }, { results: 4 }],
        ...KEYS.map((key) => ({ deliveryKeys: new Set(KEYS.filter((one) => one !== key)) })),
        { deliveryKeys: new Set() },
        { school: other },
      ];
      for (const change of changes)
        expect([layout.id, change, checked(layout, change)]).toEqual([layout.id, change, false]);
    }
    const place = { brin: '99XX', branches: ['01'], postcodes: {} };
    expect(checked(UWLR, { school: place })).toBe(false);
    expect(checked(UWLR, { school: null })).toBe(false);
    expect(checked(TWO_CSV, { school: null })).toBe(true);
  });

  it('lets in a file nobody whom the guard refuses, and no two whom a reader could not tell apart', () => {
    for (const layout of [TWO_CSV, FLAT_CSV]) {
      const { identityTuple, birthDate } = keysOf(FIRST ?? NOBODY);
      expect(checked(layout, { refusedKeys: new Set(identityTuple) })).toBe(false);
      // By the whole home: another child of that birth date is another child.
      expect(checked(layout, { refusedKeys: new Set(birthDate) })).toBe(true);
      const twins = filesOf(deliver(layout, RESULTS)).map((file, at) =>
        at === 0 ? altered(file, '2016-02-03', '2016-02-01') : file,
      );
      expect(checked(layout, {}, twins)).toBe(false);
      expect(checked(layout, { sharedKeys: new Set(identityTuple) }, twins)).toBe(true);
      expect(checked(layout, { sharedKeys: new Set(identityTuple), refusedKeys: new Set(identityTuple) }, twins)).toBe(
        false,
      );
    }
  });

  it('takes a child whose sex is not known for a boy and for a girl', () => {
    const [file, ...others] = filesOf(deliver(TWO_CSV, RESULTS));
    const { sexCodes } = TWO_CSV;
    const refusedKeys = new Set(keysOf(FIRST ?? NOBODY).identityTuple);
    const withCode = (code: string) =>
      checked(TWO_CSV, { refusedKeys }, [altered(file, ';2;2016-02-01', `;${code};2016-02-01`), ...others]);
    expect([sexCodes.unknown, sexCodes['not-specified']].map(withCode)).toEqual([false, false]);
    // A boy is another child than this girl.
    expect(withCode(sexCodes.male)).toBe(true);
    const shared: DeliveryLayout = { ...TWO_CSV, sexCodes: { ...sexCodes, unknown: '0', 'not-specified': '0' } };
    const unclear = [altered(file, ';2;2016-02-01', ';0;2016-02-01'), ...others];
    expect(checked(shared, { refusedKeys }, unclear)).toBe(false);
    expect(checked(shared, {}, unclear)).toBe(true);
  });

  it('takes a code that two sexes share for either of them', () => {
    const [file, ...others] = filesOf(deliver(TWO_CSV, RESULTS));
    const shared: DeliveryLayout = { ...TWO_CSV, sexCodes: { ...TWO_CSV.sexCodes, male: '5', female: '5' } };
    const unclear = [altered(file, /;[12];2016/gu, ';5;2016'), ...others];
    expect(checked(shared, {}, unclear)).toBe(true);
    for (const child of CHILDREN) {
      const refusedKeys = new Set(keysOf(child).identityTuple);
      expect(checked(shared, { refusedKeys }, unclear)).toBe(false);
    }
  });

  it('takes two homes of one house number for the same, whatever is added to it', () => {
    const addressed: Preset = {
      ...DEFAULT_PRESET,
      identifiers: [...DEFAULT_PRESET.identifiers, 'houseNumberAddition'],
    };
    const children = CHILDREN.map((child) => ({ ...child, houseNumberAddition: 'B' }));
    const made = deliver(TWO_CSV, RESULTS, addressed, undefined, { children });
    const check = (addition: string) => {
      const refused = keysOf({ ...(children[0] ?? NOBODY), houseNumberAddition: addition }).identityTuple;
      const guard = { ...made.guard, refusedKeys: new Set(refused) };
      return checkDelivery(filesOf(made), TWO_CSV, addressed, guard).ok;
    };
    expect([check('B'), check('C')]).toEqual([false, false]);
    expect(checkDelivery(filesOf(made), TWO_CSV, addressed, made.guard).ok).toBe(true);
  });

  it('lets no pupil number out that the guard refuses, nor one under another child', () => {
    const numbered: DeliveryLayout = { ...UWLR, pupilKey: 'pupil-number' };
    const [file] = filesOf(deliver(numbered, RESULTS));
    const refusedKeys = new Set(keysOf(pupil('', { pupilNumber: '70101' })).pupilNumber);
    expect(checked(numbered)).toBe(true);
    expect(checked(numbered, { refusedKeys })).toBe(false);
    // As a key that was made for the delivery it is nobody's number.
    expect(checked(UWLR, { refusedKeys: new Set(keysOf(pupil('', { pupilNumber: KEYS[0] ?? '' })).pupilNumber) })).toBe(
      true,
    );
    const nobodys = [altered(file, /70101/gu, '70555')];
    const deliveryKeys = new Set(['70100', '70102', '70555']);
    expect(checked(numbered, { deliveryKeys }, nobodys)).toBe(false);
  });

  it('refuses a name where a word of a result is to stand', () => {
    for (const layout of layouts) {
      const counting = RESULTS.map((of) => of.map((one) => ({ ...one, assessmentName: 'Rekenwerk' })));
      const files = filesOf(deliver(layout, counting));
      const named = (name: string) =>
        files.map((file, at) => (at === files.length - 1 ? altered(file, /Rekenwerk/gu, name) : file));
      expect([layout.id, checked(layout, {}, named('Telwerk'))]).toEqual([layout.id, true]);
      expect([layout.id, checked(layout, {}, named('Kinda Bakker'))]).toEqual([layout.id, false]);
    }
  });

  it('refuses a delivery of nobody, and results of a pupil who is not in it', () => {
    const [pupils, results] = filesOf(deliver(TWO_CSV, RESULTS));
    const bare = [pupils, results].map((file) => altered(file, /\n.*$/su, '\n'));
    expect(checked(TWO_CSV, { pupils: 0, results: 0, deliveryKeys: new Set() }, bare)).toBe(false);
    if (results === undefined) throw new Error('no file');
    const without = altered(pupils, /(?<=\n)mmmmmmm-3[^\n]*\n/u, '');
    expect(checked(TWO_CSV, { pupils: 2 }, [without, results])).toBe(false);
  });

  it('says that the last check failed, and nothing of whom', () => {
    const made = deliver(TWO_CSV, RESULTS);
    const failed = checkDelivery(filesOf(made), TWO_CSV, DEFAULT_PRESET, { ...made.guard, refusesAll: true });
    expect(failed).toEqual({ ok: false, problem: { code: 'check-failed' } });
  });

  it('has of each pupil what else the preset names', () => {
    const letter = findPreset('letter-2019') ?? DEFAULT_PRESET;
    const made = deliver(TWO_CSV, RESULTS, letter);
    const [pupils, ...others] = filesOf(made);
    const check = (files: readonly DeliveryFile[]) => checkDelivery(files, TWO_CSV, letter, made.guard).ok;
    expect(check(filesOf(made))).toBe(true);
    expect(check([altered(pupils, ';unknown\r\n', ';\r\n'), ...others])).toBe(false);
  });

  it('has every pupil among those with results, and no domain outside the preset', () => {
    const [pupils, results] = filesOf(deliver(TWO_CSV, RESULTS));
    if (pupils === undefined) throw new Error('no file');
    // The key of a result is that of another pupil, so that one has none.
    expect(checked(TWO_CSV, {}, [pupils, altered(results, 'aaaaaaa-2', 'zzzzzzz-1')])).toBe(false);
    expect(
      checked(TWO_CSV, {}, [altered(pupils, 'aaaaaaa-2', 'zzzzzzz-1'), altered(results, 'aaaaaaa-2', 'zzzzzzz-1')]),
    ).toBe(false);
    for (const layout of layouts) {
      const spelling: Preset = { ...DEFAULT_PRESET, domains: ['spelling'] };
      expect([layout.id, checked(layout, {}, undefined, spelling)]).toEqual([layout.id, false]);
    }
  });

  it('refuses a layout that has no column for what the preset names, whatever is in the files', () => {
    const [pupils, results] = TWO_CSV.files;
    if (pupils?.per !== 'pupil' || results?.per !== 'result') throw new Error('no layout');
    const columns = pupils.columns.filter(({ field }) => field !== 'bsn');
    const lacking: DeliveryLayout = { ...TWO_CSV, files: [{ ...pupils, columns }, results] };
    expect(checked(lacking)).toBe(true);
    // The file is the same under both presets: only the layout knows that a number is lacking.
    const identifiers = [...DEFAULT_PRESET.identifiers, 'bsn' as const];
    expect(checked(lacking, {}, undefined, { ...DEFAULT_PRESET, identifiers })).toBe(false);
  });

  it('counts with the rest what the layout could not hold', () => {
    const made = deliver(UWLR, [[GOOD], [GOOD], [{ ...GOOD, sittingDate: null }]]);
    const given: Given = { records: made.fitted.records, keys: KEYS.slice(0, 2), lost: { pupils: 1, results: 1 } };
    const check = (lost: Given['lost']) =>
      checkDelivery(filesOf(made), UWLR, DEFAULT_PRESET, made.guard, { ...given, lost }).ok;
    expect(check(given.lost)).toBe(true);
    for (const lost of [
      { pupils: 0, results: 1 },
      { pupils: 1, results: 0 },
      { pupils: 2, results: 1 },
      { pupils: 1, results: 2 },
    ])
      expect([lost, check(lost)]).toEqual([lost, false]);
  });
});
