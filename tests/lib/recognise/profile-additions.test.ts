import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '../../../lib/core/column-answer.ts';
import { ADDABLE_FIELDS, type ProfileAddition } from '../../../lib/core/profile-addition.ts';
import { profileWith, refuseAddition, refuseWord } from '../../../lib/recognise/profile-additions.ts';
import { PROFILES } from '../../../lib/recognise/profiles.ts';
import { recogniseTable } from '../../../lib/recognise/recognise-table.ts';
import fc from '../../fast-check.ts';
import { FACTS, makeTable } from './table-builder.ts';

const word = (header: string, field: Extract<ProfileAddition, { kind: 'word' }>['field'], system = 'generic') =>
  ({ kind: 'word', system, header, field }) as const;
const NAMES = ['Wulp, Aafke', 'Grutto, Bram', 'Putter, Citha', 'Sijs, Douwe'];
const read = (header: string | readonly string[], cells: readonly string[], additions: readonly ProfileAddition[]) =>
  recogniseTable(
    makeTable(
      ['Leerling', header],
      cells.map((cell, at) => [NAMES[at] ?? '', cell]),
    ),
    { ...FACTS, title: 'Rekenen-wiskunde M5' },
    profileWith(FACTS.origin, additions),
    NO_ANSWERS,
  );
const SCORES = ['103', '98', '112', '87'];

describe('a heading that a school added', () => {
  it('is read on a fair guess: a person sees it before anything is collected', () => {
    const additions = [word('Wintermeting', 'abilityScore')];
    expect(read('Wintermeting', SCORES, []).mapping[1]).toMatchObject({ field: 'other' });
    const table = read('Wintermeting', SCORES, additions);
    expect(table.toConfirm).toMatchObject([{ column: 1, field: 'abilityScore', why: 'added-word' }]);
    expect(table.rows[0]?.results[0]).toMatchObject({ domain: 'maths', moment: 'M5', scores: { abilityScore: '103' } });
    expect(read(['Spelling E4', 'Wintermeting'], SCORES, additions).rows[0]?.results[0]).toMatchObject({
      ...{ domain: 'spelling', moment: 'E4' },
    });
  });

  it.each([
    ['no numbers', 'Wintermeting', ['rood', 'geel', 'blauw', 'groen'], 'abilityScore'],
    ['no BSN', 'Sleutel', ['123456789', '234567891', '345678912', '456789123'], 'bsn'],
    ['no dates', 'Jarig', SCORES, 'birthDate'],
  ] as const)('reads nothing that its cells contradict: %s', (_, header, cells, field) => {
    const table = read(header, cells, [word(header, field)]);
    expect(table.mapping[1]).toMatchObject({ confidence: 'unsure', why: 'contradicts' });
  });

  it('gives way to a column that says it itself', () => {
    const table = recogniseTable(
      makeTable(
        ['Leerling', 'Wintermeting', 'Vaardigheidsscore'],
        NAMES.map((name, at) => [name, '1', SCORES[at] ?? '']),
      ),
      { ...FACTS, title: 'Rekenen-wiskunde M5' },
      profileWith(FACTS.origin, [word('Wintermeting', 'abilityScore')]),
    );
    expect(table.rows.map(({ results }) => results[0]?.scores.abilityScore)).toEqual(SCORES);
  });

  it.each([
    ['a heading of ours', word('Geboortedatum', 'abilityScore'), 'known'],
    ['a domain', word('Spelling', 'abilityScore'), 'known'],
    ['a moment', word('M5', 'abilityScore'), 'known'],
    ['a heading of the profile', word('Niveauwaarde', 'abilityScore', 'parnassys'), 'known'],
    ['a forecast', word('Prognose', 'abilityScore'), 'ruled-out'],
    ['an average', word('Landelijk gemiddelde', 'abilityScore'), 'ruled-out'],
    ['remarks', word('Opmerkingen', 'classGroup'), 'ruled-out'],
    ['nothing', word(' . ', 'level'), 'ruled-out'],
    ['a system that there is not', word('Iets', 'level', 'nergens'), 'no-such-system'],
    ['a site of ours', { kind: 'host', system: 'iep', host: 'start.parnassys.net' }, 'known'],
    ['a site of no system', { kind: 'host', system: 'generic', host: 'lvs.example' }, 'no-such-system'],
  ] as const)('is refused where it adds nothing: %s', (_, addition, why) => {
    expect(refuseAddition(addition)).toBe(why);
  });

  it('property: whatever is added, no column of ours means another thing and nothing that is ruled out is read', () => {
    const headers = [
      'Geboortedatum',
      'BSN',
      'Vaardigheidsscore',
      'Prognose',
      'Opmerkingen',
      'Gemiddelde score',
      'Deelname aan onderzoeken',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...headers), fc.constantFrom(...ADDABLE_FIELDS), (header, field) => {
        const cells = ['12-3-2016', '103', 'ja', 'II'];
        const [plain, added] = [read(header, cells, []), read(header, cells, [word(header, field)])];
        expect(added.mapping).toEqual(plain.mapping);
        expect(refuseWord(word(header, field))).not.toBeNull();
      }),
    );
  });
});

describe('a site that a school added', () => {
  const host = { kind: 'host', system: 'leerling-in-beeld', host: 'lvs.example' } as const;
  it('is of that system from then on; one of ours stays what it is', () => {
    expect(profileWith('https://lvs.example', [host]).id).toBe('leerling-in-beeld');
    expect(profileWith('https://lvs.example', []).id).toBe('generic');
    expect(profileWith('https://start.parnassys.net', [{ ...host, host: 'start.parnassys.net' }]).id).toBe('parnassys');
    expect(profileWith('https://ander.lvs.example', [host]).id).toBe('generic');
  });
  it('brings our profile along whole, traps and all', () => {
    const ours = PROFILES.find(({ id }) => id === 'leerling-in-beeld');
    expect(profileWith('https://lvs.example', [host])).toEqual(ours);
  });
});
