import { describe, expect, it } from 'vitest';
import { parseObjectionList } from '../../../../lib/recognise/objection-list/parse-objection-list.ts';

const read = (text: string) => {
  const list = parseObjectionList(text, '2026-11-21');
  if (!list.ok) throw new Error(list.problem.code);
  const { objections, refused, remarks } = list.value;
  return {
    names: objections.map(({ subject: { name } }) => `${name?.givenName ?? ''} ${name?.familyName ?? ''}`),
    refused: refused.map(({ line, code }) => `${line} ${code}`),
    remarks: remarks.map(({ line, code }) => `${line} ${code}`),
    received: objections.map(({ receivedOn }) => receivedOn),
  };
};

describe('a list with names and no numbers', () => {
  it.each([
    ['in one column', 'Naam;Groep\nFien Wilgenroos;5a\nBeuk, Sem;6b'],
    ['apart', 'Achternaam;Roepnaam;Groep\nWilgenroos;Fien;5a\nBeuk;Sem;6b'],
    ['in the only column', 'Leerling\nFien Wilgenroos\nSem Beuk'],
  ])('is recorded, and a person is told to say who they are: %s', (_, text) => {
    expect(read(text)).toMatchObject({
      names: ['Fien Wilgenroos', 'Sem Beuk'],
      refused: [],
      remarks: ['2 name-alone', '3 name-alone'],
    });
  });
  it('says nothing of names that a number or a birth date goes with', () => {
    const { remarks } = read('Llnr;Naam;Geb.datum\n4711;Fien Wilgenroos;\n;Sem Beuk;12-3-2016\n;Noor Linde;\n');
    expect(remarks).toEqual(['4 name-alone']);
  });
  it('takes a call name or a family name alone for nobody', () => {
    expect(read('Achternaam;Roepnaam\nWilgenroos;Fien\n;Sem\nBeuk;')).toMatchObject({
      names: ['Fien Wilgenroos'],
      refused: ['3 no-identifier', '4 no-identifier'],
    });
  });
});

describe('a column of its own that says who objects', () => {
  it('is one by its words, whatever stands above it', () => {
    expect(
      read('Leerlingnummer;Status\n1;Bezwaar\n2;Geen bezwaar\n3;Akkoord\n4;geen bezwaar\n5;ja\n6;bezwaar').refused,
    ).toEqual(['3 says-no-objection', '4 objection-unclear', '5 says-no-objection', '6 objection-unclear']);
  });
  it.each([
    ['Deelname onderzoeken NCO', 'Nee', 'Ja'],
    ['Bezwaar levering CBS/NCO', 'Ja', 'Nee'],
  ])('%s: %s', (header, objects, not) => {
    const { names, refused } = read(`Naam;${header}\nFien Wilgenroos;${objects}\nSem Beuk;${not}`);
    expect({ names, refused }).toEqual({ names: ['Fien Wilgenroos'], refused: ['3 says-no-objection'] });
  });
});

it.each(['Bezwaar sinds', 'Objection received'])('%s is the day that it came in', (header) => {
  expect(read(`Leerlingnummer;${header}\n1;1-9-2026`).received).toEqual(['2026-09-01']);
});
