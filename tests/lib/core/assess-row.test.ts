import { describe, expect, it } from 'vitest';
import { assessRow } from '../../../lib/core/assess-row.ts';
import type { PupilIdentity } from '../../../lib/core/pupil.ts';
import { buildStandingIndex, resolveTies } from '../../../lib/core/standing-index.ts';
import { keysOf, pupil, type TestObjection, tiedTo, view } from './school.ts';

const jan = pupil('Jan|de|Vries', { pupilNumber: '11', birthDate: '2016-02-03', bsn: '111222333' });
const otherJan = pupil('Jan|de|Vries', { pupilNumber: '12', birthDate: '2017-05-06' });
const fatima = pupil('Fatima|el|Amrani', { pupilNumber: '13', birthDate: '2016-07-08' });
const list = [jan, otherJan, fatima];

const assess = (row: PupilIdentity, objections: readonly TestObjection[] = [], pupils = list) => {
  const { standing, reason } = assessRow(keysOf(row), buildStandingIndex(view(pupils, objections)));
  return `${standing}/${reason}`;
};
const clear = 'none-known/number-or-birth-date';

describe('assessRow without objections', () => {
  it('recognises by number, and by name and whole birth date', () => {
    expect(assess(pupil('', { pupilNumber: '0011' }))).toBe(clear);
    expect(assess(pupil('JAN||VRIES', { birthDate: '2016-02-03' }))).toBe(clear);
    expect(assess(pupil('Jan|de|Vries', { birthDate: '2016-02-00' }))).toBe('ambiguous/namesakes');
  });
  it('never clears on a name alone', () => {
    expect(assess(pupil('Fatima||El Amrani'))).toBe('ambiguous/name-only');
    expect(assess(pupil('Jan|de|Vries'))).toBe('ambiguous/namesakes');
    expect(assess(pupil('Sanne||Bakker'))).toBe('unknown/not-in-list');
    expect(assess(pupil('', { birthDate: '2016-02-03' }))).toBe('ambiguous/no-identifiers');
  });
  it('believes no identifiers that contradict each other', () => {
    const conflict = 'ambiguous/conflicting-identifiers';
    expect(assess(pupil('', { pupilNumber: '11', birthDate: '2017-05-06' }))).toBe(conflict);
    expect(assess(pupil('Fatima|el|Amrani', { pupilNumber: '11' }))).toBe(conflict);
    expect(assess(pupil('', { pupilNumber: '12', bsn: '111222333' }))).toBe(conflict);
    expect(assess(pupil('Jn|de|Vries', { pupilNumber: '11' }))).toBe(clear);
  });
  it('is not sure of a name and birth date while a namesake’s birth date is unknown', () => {
    const undated = pupil('Jan|de|Vries', { pupilNumber: '14' });
    expect(assess(pupil('Jan|de|Vries', { birthDate: '2016-02-03' }), [], [jan, undated])).toBe('ambiguous/namesakes');
  });
});

describe('assessRow with objections', () => {
  it('blocks on any identifier ever known of the pupil', () => {
    const byBsn = { subject: pupil('', { bsn: '111222333' }) };
    expect(assess(pupil('', { pupilNumber: '11' }), [byBsn])).toBe('objection/objection-tied');
    const typo = { subject: pupil('Xander||Bakker', { bsn: '111222333' }) };
    expect(assess(pupil('', { pupilNumber: '11' }), [typo])).toBe('objection/objection-identifier');
  });
  it('leaves a namesake alone once the objection is tied', () => {
    const objections = [{ subject: pupil('Jan|de|Vries'), tie: tiedTo('p0') }];
    expect(assess(jan, objections)).toBe('objection/objection-tied');
    expect(assess(otherJan, objections)).toBe(clear);
    expect(assess(pupil('', { pupilNumber: '12' }), objections)).toBe(clear);
    expect(assess(pupil('Jan|de|Vries'), objections)).toBe('ambiguous/namesakes');
  });
  it('doubts a namesake whom only another LVS number tells apart: a school may have changed its system', () => {
    const bo = pupil('Bo||Specht', { pupilNumber: '1', birthDate: '2016-02-03' });
    const objections = [{ subject: pupil('Bo||Specht'), tie: tiedTo('p0') }];
    const undated = pupil('Bo||Specht', { pupilNumber: '71' });
    expect(assess(undated, objections, [bo, undated])).toBe('ambiguous/namesakes');
    const twice = { ...bo, pupilNumber: '71' };
    expect(assess(twice, objections, [bo, twice])).not.toMatch(/^none-known/);
    const brother = pupil('Bob||Specht', { pupilNumber: '71' });
    expect(assess(brother, objections, [bo, brother])).toBe(clear);
  });
  it('doubts every namesake while it is tied to nobody', () => {
    const objections = [{ subject: pupil('Jan|de|Vries') }];
    expect(assess(jan, objections)).toBe('ambiguous/near-objection');
    expect(assess(otherJan, objections)).toBe('ambiguous/near-objection');
    expect(assess(fatima, objections)).toBe(clear);
  });
  it('blocks the one pupil whom an untied name fits, and doubts one a typo away', () => {
    expect(assess(fatima, [{ subject: pupil('Fatima||Amrani') }])).toBe('objection/objection-name');
    expect(assess(fatima, [{ subject: pupil('F||Amrani') }])).toBe('objection/objection-name');
    expect(assess(fatima, [{ subject: pupil('Fatima||Amarani') }])).toBe('ambiguous/near-objection');
    expect(assess(fatima, [{ subject: pupil('Amrani||Fatima') }])).toBe('ambiguous/near-objection');
    const otherDate = { subject: pupil('Fatima||Amrani', { birthDate: '2014-01-01' }) };
    expect(assess(fatima, [otherDate])).toBe('ambiguous/near-objection');
  });
  it('keeps an objection of somebody who left against a newcomer', () => {
    const tie = { kind: 'absent', reason: 'left' } as const;
    const left = { subject: pupil('Sem||Bakker', { pupilNumber: '99', birthDate: '2015-01-01' }), tie };
    expect(assess(fatima, [left])).toBe(clear);
    const newcomer = pupil('Sem||Bakker', { pupilNumber: '20', birthDate: '2015-01-01' });
    expect(assess(newcomer, [left], [...list, newcomer])).toBe('objection/objection-identifier');
    const named = pupil('Sem||Bakker', { pupilNumber: '20' });
    expect(assess(named, [left], [...list, named])).toBe('ambiguous/near-objection');
  });
  it('keeps blocking while one of two objections stands', () => {
    const mother = { subject: pupil('Jan|de|Vries', { pupilNumber: '11' }), tie: tiedTo('p0') };
    const father = { subject: pupil('Jan|de|Vries', { birthDate: '2016-02-03' }) };
    expect(assess(jan, [mother, father])).toBe('objection/objection-tied');
    expect(assess(jan, [father])).toBe('objection/objection-tied');
  });
});

describe('resolveTies', () => {
  const tieOf = (subject: PupilIdentity) => [...resolveTies(view(list, [{ subject }])).values()][0]?.kind;
  it('ties by itself only when nothing says otherwise', () => {
    expect(tieOf(pupil('Jan|de|Vries', { pupilNumber: '11' }))).toBe('tied');
    expect(tieOf(pupil('Jan|de|Vries', { birthDate: '2016-02-03' }))).toBe('tied');
    expect(tieOf(pupil('Jan|de|Vries'))).toBe('untied');
    expect(tieOf(pupil('Fatima|el|Amrani', { pupilNumber: '11' }))).toBe('untied');
    expect(tieOf(pupil('', { pupilNumber: '12', bsn: '111222333' }))).toBe('untied');
  });
  it('does not tie by a sibling’s number to the sibling', () => {
    const twins = [pupil('Tim||Bakker', { pupilNumber: '1' }), pupil('Tom||Bakker', { pupilNumber: '2' })];
    const typed = { subject: pupil('Tim||Bakker', { pupilNumber: '2' }) };
    expect([...resolveTies(view(twins, [typed])).values()][0]?.kind).toBe('untied');
  });
});

describe('a name that only comes near, beside a number', () => {
  const brothers = [
    pupil('Jan-Willem||Jansen', { pupilNumber: '1366', birthDate: '2017-03-17' }),
    pupil('Jan||Jansen', { pupilNumber: '5240', birthDate: '2017-03-17' }),
    pupil('Bo||Specht', { pupilNumber: '7' }),
  ];
  it('is nobody’s where it comes near a brother as well', () => {
    const row = pupil('Jansen||Jan', { pupilNumber: '1366' });
    expect(assess(row, [], brothers)).toBe('ambiguous/conflicting-identifiers');
  });
  it('is a typo where it comes near nobody else', () => {
    expect(assess(pupil('Bo||Spech', { pupilNumber: '7' }), [], brothers)).toBe(clear);
  });
});
