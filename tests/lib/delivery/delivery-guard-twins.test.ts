import { describe, expect, it } from 'vitest';
import type { ObjectionId, PupilId, PupilIdentity } from '../../../lib/core/pupil.ts';
import type { ErasureMark, RegisterView } from '../../../lib/core/register-view.ts';
import { keysOf, pupil } from '../core/school.ts';
import { ada, alone, type GuardCase, goes, guardOf, heldOf, home, refusedOf, stays, tim, tom } from './guard-case.ts';

const elsewhere = { postcode: '5678CD', houseNumber: '9' };

describe('keys that twins share', () => {
  const decided = (...pupilIds: string[]) => ({
    pupilIds: pupilIds as PupilId[],
    by: 'A. Beheerder',
    on: '2026-11-21',
  });
  const both: Partial<RegisterView> = { twins: [decided('p0', 'p1')] };
  const BOTH = ['identityTuple', 'birthDate'];
  const known = [tim, tom];
  const sharedOf = (given: GuardCase, of: PupilIdentity = tim) => heldOf(of, guardOf({ known, ...given }).sharedKeys);

  it('are those of whom a person said that both may go, and they keep neither of them back', () => {
    const cleared = [goes('p0'), goes('p1')];
    expect(sharedOf({ cleared, register: both })).toEqual(BOTH);
    expect(sharedOf({ cleared, register: { twins: [decided('p1', 'p0')] } })).toEqual(BOTH);
    expect(sharedOf({ cleared })).toEqual([]);
    expect(sharedOf({ cleared, register: { twins: [decided('p0', 'p2')] } })).toEqual([]);
    // Whatever else keeps one at home, the other answers for itself: only its own number is refused.
    expect(refusedOf(tom, { known, cleared: [goes('p0')], register: both })).toEqual(['pupilNumber']);
    expect(refusedOf(tom, { known, cleared: [goes('p0')] })).toEqual(['pupilNumber', ...BOTH]);
    // A key that one child alone has is shared with nobody.
    expect(heldOf(ada, guardOf({ known: [tim, tom, ada], register: both }).sharedKeys)).toEqual([]);
  });

  it('are none where one of them objected, or where an objection or a mark has them', () => {
    const cleared = [goes('p0')];
    expect(sharedOf({ cleared, register: both, objections: [{ subject: alone.bsn }] })).toEqual([]);
    const third = pupil('Bo||Specht', home);
    const left = { kind: 'absent', reason: 'left' } as const;
    // Of the third only the home is held against them: a birth date is that of many.
    expect(sharedOf({ cleared, register: both, objections: [{ subject: third, tie: left }] })).toEqual(['birthDate']);
    const mark: ErasureMark = { id: 'o9' as ObjectionId, keys: keysOf(third), asked: [] };
    expect(sharedOf({ cleared, register: { ...both, marks: [mark] } })).toEqual(['birthDate']);
  });

  it('are none where a third child has them of whom nobody said so: known, cleared or withheld', () => {
    const cleared = [goes('p0'), goes('p1')];
    const moved = pupil('Bo||Specht', { ...home, ...elsewhere, birthDate: '2014-01-01', pupilNumber: '4' });
    const three = { known: [tim, tom, moved], register: both };
    expect(sharedOf({ ...three, cleared })).toEqual(BOTH);
    expect(sharedOf({ ...three, known: [tim, tom, { ...moved, ...home }], cleared })).toEqual([]);
    // The page shows of the third child what the register does not know.
    const { sex, birthDate, postcode, houseNumber } = home;
    const shown = (more: object) => [
      ...cleared,
      goes('p2', { identifiers: { sex, birthDate, postcode, houseNumber, ...more } }),
    ];
    expect(sharedOf({ ...three, cleared: shown({}) })).toEqual([]);
    expect(sharedOf({ ...three, cleared: shown(elsewhere) })).toEqual(['identityTuple']);
    expect(sharedOf({ ...three, cleared: shown({ sex: 'unknown' }) })).toEqual([]);
    expect(sharedOf({ ...three, cleared: shown({ sex: 'female' }) })).toEqual(['identityTuple']);
    expect(sharedOf({ ...three, cleared: shown({ birthDate: '2014-01-01' }) })).toEqual(BOTH);
    // Of girls a boy of the same home is no twin.
    const girls = three.known.map((one) => ({ ...one, sex: 'female' as const }));
    expect(sharedOf({ ...three, known: girls, cleared: shown({ sex: 'female' }) }, girls[0])).toEqual([]);
    expect(sharedOf({ ...three, known: girls, cleared: shown({}) }, girls[0])).toEqual(['identityTuple']);
    for (const at of ['p2', null]) {
      const withheld = [stays(at, 'objection', pupil('Bo||Specht', home))];
      expect(sharedOf({ ...three, cleared, withheld })).toEqual([]);
    }
    expect(sharedOf({ ...three, cleared, withheld: [stays('p2', 'no-results', pupil('Bo||Specht', home))] })).toEqual(
      [],
    );
    expect(sharedOf({ ...three, cleared, withheld: [stays(null, 'unknown', pupil('Bo||Specht', home))] })).toEqual(
      BOTH,
    );
  });

  it('need a word about each two of three', () => {
    const tam = pupil('Tam||Bakker', { ...home, pupilNumber: '5' });
    const of = (...twins: ReturnType<typeof decided>[]) => sharedOf({ known: [tim, tom, tam], register: { twins } });
    expect(of(decided('p0', 'p1'), decided('p1', 'p2'))).toEqual([]);
    expect(of(decided('p0', 'p1'), decided('p1', 'p2'), decided('p0', 'p2'))).toEqual(BOTH);
    expect(of(decided('p0', 'p1', 'p2'))).toEqual(BOTH);
  });
});
