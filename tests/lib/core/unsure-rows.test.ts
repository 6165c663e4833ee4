import { describe, expect, it } from 'vitest';
import type { ObjectionId, PupilIdentity } from '../../../lib/core/pupil.ts';
import { child, gate, reasons, result, table, went } from './gate-case.ts';
import { keysOf, pupil, tiedTo } from './school.ts';

const [anna, ben] = [child(1), child(2)];
const good = result();

describe('a row with only a name', () => {
  const named = pupil('Kind1||Vogel1', { classGroup: '5a' });
  it('is not counted apart where the one whom it can be is withheld', () => {
    const tables = [table([[anna, { leftOn: '2026-08-01' }]]), table([[named, good]])];
    expect(reasons(gate({ known: [anna], tables }))).toEqual(['p0 left-school']);
  });
  it('stands for the child that has no other results: withheld as unsure, with the results that nobody dared to join', () => {
    const tables = [table([[anna]]), table([[named, good, result({ moment: 'E4' })]])];
    const outcome = gate({ known: [anna], tables });
    expect(reasons(outcome)).toEqual(['p0 ambiguous name-only']);
    expect(outcome.withheld[0]?.results).toBe(2);
    const none = gate({ known: [anna, ben], tables: [table([[anna], [ben]]), table([[named, good]])] });
    expect(reasons(none)).toEqual(['p0 ambiguous name-only', 'p1 no-results']);
  });
  it('is a child of its own where that one goes without it, and where two could be meant', () => {
    const tables = [table([[anna, good]]), table([[named, result({ moment: 'E4' })]])];
    const outcome = gate({ known: [anna], tables });
    expect([went(outcome), reasons(outcome)]).toEqual([['p0'], ['ambiguous name-only']]);
    const namesake = { ...ben, name: anna.name };
    const two = gate({ known: [anna, namesake], tables: [table([[anna], [namesake]]), table([[named, good]])] });
    expect(reasons(two)).toEqual(['p0 no-results', 'p1 no-results', 'ambiguous namesakes']);
  });
  it('of whom somebody was erased with an objection is counted apart: it has to be asked about', () => {
    const marks = [{ id: 'gone' as ObjectionId, keys: keysOf(anna), asked: [] }];
    const outcome = gate({ known: [anna], tables: [table([[anna]]), table([[named, good]])], register: { marks } });
    expect(reasons(outcome)).toEqual(['p0 unknown erased-before', 'unknown erased-before']);
  });
  it('leaves a pupil alone who is recognised and unsure: that one is counted', () => {
    const near = { subject: pupil('Kind1||Vogl1') };
    const outcome = gate({ known: [anna], tables: [table([[anna, good]])], objected: [near] });
    expect(reasons(outcome)).toEqual(['p0 ambiguous near-objection']);
  });
  it('of nobody in the list stays unknown beside a child without results', () => {
    const stranger = pupil('Dirk||Spreeuw');
    const tables = [table([[anna]]), table([[stranger, good]])];
    expect(reasons(gate({ known: [anna], tables }))).toEqual(['p0 no-results', 'unknown not-in-list']);
  });
});

describe('the last look before a child goes', () => {
  /** One of Anna's rows, by her number. */
  const nameless = (fields: Partial<PupilIdentity>) => pupil('', { pupilNumber: anna.pupilNumber, ...fields });
  it('judges once more what all rows say together: they can each be this pupil’s, and together are another one’s', () => {
    const undated = child(1, { birthDate: null });
    const namesake = child(2, { name: anna.name });
    const list = table([[undated, good]], { kind: 'pupil-list' });
    const tables = [list, table([[nameless({ birthDate: namesake.birthDate })]])];
    expect(reasons(gate({ known: [undated, namesake], tables }))).toEqual(['p0 ambiguous conflicting-identifiers']);
    const others = [list, table([[nameless({ birthDate: '2016-12-12' })]])];
    expect(went(gate({ known: [undated, namesake], tables: others }))).toEqual(['p0']);
  });
  it('finds an objection that no row alone shows: one page has the name, another the birth date', () => {
    const [first, second] = [
      child(1, { birthDate: null, bsn: '999990639' }),
      child(2, { birthDate: null, bsn: '111222333', name: anna.name }),
    ];
    const tables = [table([[first, good]]), table([[nameless({ birthDate: '2016-12-12' })]])];
    const objection = { subject: pupil('Kind1||Vogel1', { birthDate: '2016-12-12' }), tie: tiedTo('p1') };
    expect(reasons(gate({ known: [first, second], tables, objected: [objection] }))).toEqual([
      'p0 ambiguous conflicting-identifiers',
    ]);
    expect(went(gate({ known: [first, second], tables }))).toEqual(['p0']);
  });
  it('clears nobody whose number another child’s rows carry as well', () => {
    const unlisted = [anna, ben].map((one) => ({ ...one, bsn: null }));
    const rows = [anna, ben].map((one) => [{ ...one, bsn: '999990639' }, good] as const);
    const outcome = gate({ known: unlisted, tables: [table(rows)] });
    expect(reasons(outcome)).toEqual(['p0 ambiguous conflicting-identifiers', 'p1 ambiguous conflicting-identifiers']);
  });
});
