import { describe, expect, it } from 'vitest';
import { isKeyNumber, numbersShown } from '../../../lib/core/pupil-number-key.ts';
import { buildStandingIndex } from '../../../lib/core/standing-index.ts';
import { child, gate, p, reasons, result, table, went } from './gate-case.ts';
import { keysOf, view } from './school.ts';

const good = result();
const [anna, ben, cas] = [child(1), child(2), child(3)];
const elsewhere = { origin: 'https://toets.example' };
const asKey = { pupilNumberAsKey: true };

describe('a text as the key of a pupil', () => {
  it.each(['7', '4100', 'A-17', 'a'.repeat(40), '12345678'])('may be %s', (text) => {
    expect(isKeyNumber(text)).toBe(true);
  });
  it.each([
    ['nothing', ''],
    ['too long', 'a'.repeat(41)],
    ['a space', '41 00'],
    ['a first hyphen, which a spreadsheet reads as a formula', '-17'],
    ['a formula', '=1+1'],
    ['an element', '<a>'],
    ['a letter that is none of a to z', 'é17'],
    ['a BSN', '000000012'],
    ['a BSN without its zeros, as a spreadsheet leaves it', '12345672'],
    ['an onderwijsnummer', '100000004'],
  ])('may not be %s', (_, text) => {
    expect(isKeyNumber(text)).toBe(false);
  });
});

describe('the pupil number of who goes', () => {
  it('is in no record that nobody asked it for, and else as the page shows it', () => {
    const tables = [table([[child(1, { pupilNumber: '0101' }), good]])];
    const [plain, numbered] = [{}, asKey].map((asked) => gate({ known: [anna], tables, ...asked }));
    expect(plain?.cleared.map((record) => 'pupilNumber' in record)).toEqual([false]);
    expect(numbered?.cleared.map(({ pupilNumber }) => pupilNumber)).toEqual(['0101']);
    expect([...(plain?.digestLines() ?? [])]).not.toEqual([...(numbered?.digestLines() ?? [])]);
  });

  it('keeps back whoever shows none, and only where it is asked for', () => {
    const tables = [
      table([
        [child(1, { pupilNumber: null }), good],
        [ben, good],
      ]),
    ];
    const known = [anna, ben];
    expect(went(gate({ known, tables }))).toEqual(['p0', 'p1']);
    const asked = gate({ known, tables, ...asKey });
    expect([went(asked), reasons(asked)]).toEqual([['p1'], ['p0 identifier-missing pupilNumber']]);
  });

  it('is never what another system calls the child, which may be another child’s here', () => {
    const annas = child(1, { bsn: '000000012' });
    const known = [annas, ben];
    const there = (pupilNumber: string | null) => {
      const shown = result({ domain: 'spelling' });
      return table([[{ ...annas, pupilNumber }, shown]], elsewhere);
    };
    const here = table([[annas, good]]);
    // The school's list shows no numbers: by the BSN it is her, and whose number that is nobody knows.
    const unlisted = { ...annas, pupilNumber: null };
    const alone = gate({ known: [unlisted, ben], tables: [there('999')], ...asKey });
    expect([went(alone), reasons(alone)]).toEqual([[], ['p0 contradiction pupilNumber']]);
    expect(went(gate({ known: [unlisted, ben], tables: [there('999')] }))).toEqual(['p0']);
    // Ben's number beside Anna's BSN: whose row it is, nobody can tell.
    for (const tables of [[there('102')], [there('102'), here], [here, there('102')]]) {
      const mixed = gate({ known, tables, ...asKey });
      expect(mixed.cleared.filter(({ pupilNumber }) => pupilNumber !== '101')).toEqual([]);
    }
  });

  it('keeps back a child who had two numbers of its own, and one whose number another had', () => {
    const renumbered = child(1, { pupilNumber: '555' });
    const [first, second] = [keysOf(anna), keysOf(renumbered)];
    const keys = { ...first, pupilNumber: [...first.pupilNumber, ...second.pupilNumber] };
    const tables = [table([[anna, good]]), table([[renumbered, result({ domain: 'spelling' })]], elsewhere)];
    const two = gate({ known: [anna], tables, register: { pupils: [{ id: p(0), keys }] }, ...asKey });
    expect([went(two), reasons(two)]).toEqual([[], ['p0 contradiction pupilNumber']]);
    // Its own number and another's, but the name and birth date say who it is.
    const shared = child(3, { pupilNumber: anna.pupilNumber });
    const outcome = gate({ known: [anna, cas], tables: [table([[shared, good]])], ...asKey });
    expect(went(outcome)).toEqual([]);
  });

  it('is its own only where nobody else ever had it, whatever else keeps such a child back', () => {
    const known = [anna, ben, child(3, { pupilNumber: anna.pupilNumber })];
    const shownBy = (pupilNumber: string) => {
      const { candidates } = gate({ known: [], tables: [table([[child(1, { pupilNumber }), good]])] });
      const numbersOf = numbersShown(buildStandingIndex(view(known)), keysOf);
      return candidates.flatMap((candidate) => numbersOf(candidate, p(0)));
    };
    expect(shownBy('101')).toEqual([{ text: '101', own: false }]);
    expect(shownBy('102')).toEqual([{ text: '102', own: false }]);
    expect(shownBy('999')).toEqual([{ text: '999', own: false }]);
    known.pop();
    expect(shownBy('101')).toEqual([{ text: '101', own: true }]);
  });

  it('keeps back whose number could be a BSN', () => {
    const numbered = child(1, { pupilNumber: '000000012' });
    const outcome = gate({ known: [numbered], tables: [table([[numbered, good]])], ...asKey });
    expect([went(outcome), reasons(outcome)]).toEqual([[], ['p0 value-refused pupil-number-form']]);
  });

  it('lifts nothing: an objection is an objection', () => {
    const tables = [
      table([
        [anna, good],
        [ben, good],
      ]),
    ];
    const outcome = gate({ known: [anna, ben], objected: [0], tables, ...asKey });
    expect([went(outcome), reasons(outcome)]).toEqual([['p1'], ['p0 objection objection-tied']]);
  });
});
