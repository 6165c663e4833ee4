import { describe, expect, it } from 'vitest';
import type { ObjectionList } from '../../../../lib/recognise/objection-list/parse-objection-list.ts';
import { parseObjectionList } from '../../../../lib/recognise/objection-list/parse-objection-list.ts';
import type { ListedObjection } from '../../../../lib/recognise/objection-list/read-line.ts';

const TODAY = '2026-11-21';
const HEAD = 'leerlingnummer;bsn;onderwijsnummer;achternaam;tussenvoegsel;roepnaam;geboortedatum;groep;datum;bron;door';

const read = (text: string): ObjectionList => {
  const list = parseObjectionList(text, TODAY);
  if (!list.ok) throw new Error(list.problem.code);
  return list.value;
};
const only = (text: string): ListedObjection => {
  const { objections, refused } = read(text);
  expect(refused).toEqual([]);
  expect(objections).toHaveLength(1);
  return objections[0] as ListedObjection;
};
const refusal = (header: string, ...lines: string[]) => {
  const { objections, refused } = read([header, ...lines].join('\n'));
  expect(objections.length + refused.length).toBe(lines.length);
  return refused.map(({ line, column, code }) => `${line} ${column ?? '-'} ${code}`);
};

describe('a line of the list', () => {
  it('is read whole', () => {
    expect(only(`${HEAD}\n4711;123456782;101222331;Vries;de;Anna;12-3-2016;5a;10-11-2026;e-mail;moeder\n`)).toEqual({
      line: 2,
      subject: {
        name: { familyName: 'Vries', prefix: 'de', givenName: 'Anna', initials: '' },
        pupilNumber: '4711',
        bsn: '123456782',
        educationNumber: '101222331',
        birthDate: '2016-03-12',
        classGroup: '5a',
      },
      receivedOn: '2026-11-10',
      dated: true,
      channel: 'mail',
      role: 'parent',
      fromName: 'moeder',
    });
  });

  it.each([
    ['a pupil number', '4711;;;;;;;;;;', { pupilNumber: '4711' }],
    ['a BSN', ';111222333;;;;;;;;;', { bsn: '111222333' }],
    ['a BSN that lost its leading zero', ';00000012;;;;;;;;;', { bsn: '000000012' }],
    ['a BSN with dots', ';1234.56.782;;;;;;;;;', { bsn: '123456782' }],
    ['an onderwijsnummer', ';;100000004;;;;;;;;', { educationNumber: '100000004' }],
    ['name and birth date', ';;;Vries;de;Anna;12-03-16;;;;', { birthDate: '2016-03-12' }],
    ['a name of one word and a birth date', ';;;Wulp;;;2016-03-12;;;;', { birthDate: '2016-03-12' }],
    ['a number kept as text by a spreadsheet', '="004711";;;;;;;;;;', { pupilNumber: '004711' }],
    ['the same with an apostrophe', "'004711;;;;;;;;;;", { pupilNumber: '004711' }],
    ['a number with an unfinished birth date', '4711;;;;;;2016;;;;', { birthDate: '2016-00-00' }],
    ['no more than its filled cells', '4711', { pupilNumber: '4711' }],
    ['a masked BSN beside a number', '4711;*****6782;;;;;;;;;', { bsn: null, pupilNumber: '4711' }],
  ])('needs no more than %s', (_what, line, subject) => {
    expect(only(`${HEAD}\n${line}`).subject).toMatchObject(subject);
  });

  it('takes today where no date is given, and says that nobody gave one', () => {
    expect(only(`${HEAD}\n4711;;;;;;;;;;`)).toMatchObject({
      receivedOn: TODAY,
      dated: false,
      channel: 'not-said',
      role: 'not-said',
      fromName: '',
    });
  });

  it.each([
    ['4711;123456783;;;;;;;;;', 'bsn bsn-invalid'],
    ['4711;1234;;;;;;;;;', 'bsn bsn-invalid'],
    ['4711;1,23457E+08;;;;;;;;;', 'bsn bsn-invalid'],
    [';;133456784;;;;;;;;', 'onderwijsnummer education-number-invalid'],
    ['4711;123456782;111222333;;;;;;;;', 'bsn numbers-contradict'],
    ['niet bekend;;;;;;;;;;', 'leerlingnummer pupil-number-unreadable'],
    ['dit is geen regel', 'leerlingnummer pupil-number-unreadable'],
    ['123456782;;;;;;;;;;', 'leerlingnummer bsn-as-pupil-number'],
    [';;;;;;;5a;;mail;moeder', '- no-identifier'],
    [';;;Vries;de;;;5a;;;', '- no-identifier'],
    [';;;;;Anna;2016;5a;;;', '- no-identifier'],
    // May be the rest of a line that was broken.
    [';;;Vries;de;Anna', '- no-identifier'],
    [';;;;;;12-3-2016;5a;;;', '- no-identifier'],
    ['4711;;;;;;31-2-2016;;;;', 'geboortedatum birth-date-unreadable'],
    ['4711;;;;;;42441;;;;', 'geboortedatum birth-date-unreadable'],
    ['4711;;;;;;12-3-2027;;;;', 'geboortedatum birth-date-future'],
    ['4711;;;;;;;;22-11-2026;;', 'datum date-future'],
    ['4711;;;;;;;;vorige week;;', 'datum date-unreadable'],
    ['4711;;;;;;;;11-2026;;', 'datum date-unreadable'],
    ['4711;;;Vries;de;Anna;12-3-2016;5a;1-9-2026;mail;moeder;en nog iets', '- cells-too-many'],
    ['4711;;;V3ries;;;;;;;', 'achternaam name-unreadable'],
    ['4711;;;JosÃ©;;;;;;;', 'achternaam characters-garbled'],
    ['4711;;;Ren\uFFFD;;;;;;;', 'achternaam characters-garbled'],
    [`4711;;;;;;;;;;${'x'.repeat(201)}`, 'door text-too-long'],
  ])('%s is refused: %s', (line, problem) => {
    expect(refusal(HEAD, '1;;;;;;;;;;', line)).toEqual([`3 ${problem}`]);
  });

  it('is whole with the separators of columns that a spreadsheet saw empty', () => {
    expect(read(`${HEAD}\n4711;;;;;;;;;;;;;;`).objections).toHaveLength(1);
  });
});

describe('numbers in another column', () => {
  it('keeps an onderwijsnummer that stands as BSN for what it is, and says so', () => {
    const { objections, remarks } = read('leerlingnummer;bsn\n4711;100000004');
    expect(objections[0]?.subject).toMatchObject({ bsn: null, educationNumber: '100000004' });
    expect(remarks).toEqual([{ line: 2, column: 'bsn', code: 'bsn-is-education-number' }]);
  });
  it('says nothing of it where the column may hold both', () => {
    const { objections, remarks } = read('PGN\n100000004\n111222333');
    expect(objections.map(({ subject }) => subject)).toMatchObject([
      { educationNumber: '100000004' },
      { bsn: '111222333' },
    ]);
    expect(remarks).toEqual([]);
  });
  it('keeps a BSN that stands as onderwijsnummer', () => {
    const { objections, remarks } = read('onderwijsnummer\n111222333');
    expect(objections[0]?.subject.bsn).toBe('111222333');
    expect(remarks[0]?.code).toBe('education-number-is-bsn');
  });
  it('lets a school have pupil numbers of nine digits', () => {
    const numbers = Array.from({ length: 40 }, (_, at) => String(300_000_001 + at));
    expect(read(['Llnr', ...numbers].join('\n')).objections).toHaveLength(numbers.length);
  });
});

describe('dates', () => {
  it('are not guessed in a column with American ones', () => {
    const header = 'llnr;geboortedatum';
    expect(refusal(header, '1;12/31/2015', '2;03/04/2016', '3;25/04/2016', '4;5/5/2016', '5;2016-04-03')).toEqual([
      '2 geboortedatum birth-date-unreadable',
      '3 geboortedatum date-order-unsure',
    ]);
  });
  it('are read day first elsewhere', () => {
    expect(only('llnr;geb. datum\n1;03/04/2016').subject.birthDate).toBe('2016-04-03');
  });
});

describe('how it came in and from whom', () => {
  const via = (bron: string) => read(`llnr;bron\n1;${bron}`);
  it.each([
    ['mail', 'mail'],
    ['Per e-mail', 'mail'],
    ['E-mailbericht', 'mail'],
    ['papier', 'paper'],
    ['brief', 'paper'],
    ['aan de balie', 'desk'],
    ['Telefonisch', 'phone'],
    ['tel.', 'phone'],
    ['LVS', 'lvs'],
    ['ParnasSys', 'lvs'],
  ])('"%s" is %s', (bron, channel) => {
    expect(via(bron)).toMatchObject({ objections: [{ channel }], remarks: [] });
  });
  it.each(['mondeling', 'schriftelijk', 'Parro', 'mail en telefoon'])('"%s" is not guessed but said', (bron) => {
    const { objections, remarks } = via(bron);
    expect(objections[0]?.channel).toBe('not-said');
    expect(remarks).toEqual([{ line: 2, column: 'bron', code: 'channel-unknown' }]);
  });
  it.each([
    ['moeder', 'parent', 'moeder'],
    ['Ouder/verzorger', 'parent', ''],
    ['F. Wulp (vader)', 'parent', 'F. Wulp (vader)'],
    ['pleegmoeder', 'foster-parent', 'pleegmoeder'],
    ['voogd', 'guardian', ''],
    ['oma', 'grandparent', 'oma'],
    ['leerling zelf', 'pupil', ''],
    ['F. Wulp', 'not-said', 'F. Wulp'],
    ['moeder en oma', 'not-said', 'moeder en oma'],
    ['', 'not-said', ''],
  ])('"%s" is %s, kept as "%s"', (door, role, fromName) => {
    expect(only(`llnr;door\n1;${door}`)).toMatchObject({ role, fromName });
  });
});

describe('names', () => {
  const named = (header: string, line: string) => only(`${header};geboortedatum\n${line};12-3-2016`).subject.name;
  const anna = { familyName: 'Vries', prefix: 'de', givenName: 'Anna', initials: '' };
  it.each([
    ['naam', 'Anna de Vries', anna],
    ['naam', '"Vries, Anna de"', anna],
    ['Leerling', '"Vries, de, Anna"', anna],
    ['achternaam;roepnaam', 'de Vries;Anna', anna],
    ['achternaam;roepnaam', '"Vries, de";Anna', anna],
    ['achternaam;tsv;voornaam', 'Vries;de;Anna', anna],
    ['Naam;Achternaam', 'Anna;de Vries', anna],
    ['Naam;Achternaam', 'Anna de Vries;de Vries', anna],
    [
      'roepnaam;voornamen;achternaam',
      'Jan;Johannes;Wulp',
      { ...anna, familyName: 'Wulp', prefix: '', givenName: 'Johannes (Jan)' },
    ],
    ['achternaam;voorletters', 'Wulp;J.', { ...anna, familyName: 'Wulp', prefix: '', givenName: '', initials: 'J.' }],
    ['achternaam;roepnaam', "'t Hart;Bo", { ...anna, familyName: 'Hart', prefix: "'t", givenName: 'Bo' }],
    ['achternaam;roepnaam', 'Li;O', { ...anna, familyName: 'Li', prefix: '', givenName: '', initials: 'O' }],
  ])('%s: %s', (header, line, name) => {
    expect(named(header, line)).toEqual(name);
  });
});
