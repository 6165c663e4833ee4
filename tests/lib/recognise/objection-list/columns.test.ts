import { describe, expect, it } from 'vitest';
import { parseObjectionList } from '../../../../lib/recognise/objection-list/parse-objection-list.ts';
import { measureRatio, processorTime } from '../../../bench/measure-ratio.ts';

const TODAY = '2026-11-21';
const parse = (text: string) => parseObjectionList(text, TODAY);
const read = (text: string) => {
  const list = parse(text);
  if (!list.ok) throw new Error(list.problem.code);
  return list.value;
};
const problem = (text: string) => {
  const list = parse(text);
  return list.ok ? null : list.problem;
};

describe('columns', () => {
  it.each([
    [
      'Llnr;Geb.datum;Naam;Klas;Ontvangen op;Binnengekomen via;Bezwaar door',
      '4711;12-3-2016;Anna de Vries;5a;1-9-2026;Brief;Vader',
    ],
    [
      'Bezwaar door,Ontvangstdatum,Kanaal,Groep,Roepnaam,Tsv.,Achternaam,Geboortedatum,Leerlingnr.',
      'Vader,1-9-2026,per brief,5a,Anna,de,Vries,12-3-2016,4711',
    ],
    [
      'LEERLINGNUMMER\tLEERLING\tGEBOREN\tSTAMGROEP\tDATUM BEZWAAR\tBRON\tNAAM OUDER/VERZORGER',
      '4711\tVries, Anna de\t12 mrt 2016\tGroep 5a\t2026-09-01\tpapier\tVader',
    ],
    [
      'pupil number|name|date of birth|class|received on|channel|by',
      '4711|Anna de Vries|2016-03-12|5a|1 sep 2026|letter|Vader',
    ],
    [
      '"leerlingnummer";"naam";"geboortedatum";"groep";"datum";"bron";"door"',
      '"4711";"Vries, Anna de";"12-3-2016";"5a";"1-9-2026";"brief";"Vader"',
    ],
  ])('are known by what stands above them, in any order: %s', (header, line) => {
    const { objections, refused, ignoredColumns } = read(`${header}\r\n${line}\r\n`);
    expect({ refused, ignoredColumns }).toEqual({ refused: [], ignoredColumns: [] });
    expect(objections).toMatchObject([
      {
        subject: {
          name: { familyName: 'Vries', prefix: 'de', givenName: 'Anna' },
          pupilNumber: '4711',
          birthDate: '2016-03-12',
          classGroup: '5a',
        },
        receivedOn: '2026-09-01',
        channel: 'paper',
        role: 'parent',
        fromName: 'Vader',
      },
    ]);
  });

  it('that are not known are left out and said', () => {
    const { ignoredColumns, objections } = read(
      'Llnr;Opmerking;Telefoon ouder;Ingevoerd door;\n1;belt nog;06;J. Wulp;iets\n2;;;;',
    );
    expect(ignoredColumns).toEqual(['Opmerking', 'Telefoon ouder', 'Ingevoerd door', '(5)']);
    expect(objections.map(({ fromName }) => fromName)).toEqual(['', '']);
  });

  it('may stand below a title, and below what a spreadsheet adds', () => {
    expect(read('sep=;\nBezwaren NCO;;\n\nLlnr;datum;bron\n1;1-9-2026;mail').objections).toMatchObject([{ line: 5 }]);
  });
  it('let nothing that stands above them go unsaid', () => {
    const { refused } = read('4711;1-9-2026;mail\nLlnr;datum;bron\n1;1-9-2026;mail');
    expect(refused).toEqual([{ line: 1, column: null, code: 'above-header' }]);
  });
  it('may be repeated between two lists put together', () => {
    expect(read('Llnr;bron\n1;mail\nLLNR;Bron\n2;mail')).toMatchObject({
      objections: [{ line: 2 }, { line: 4 }],
      refused: [],
    });
  });
  it('hold numbers where "Leerling" says so little', () => {
    expect(read('Leerling;bron\n4711;mail\n4712;mail').objections[0]?.subject.pupilNumber).toBe('4711');
  });
  it('of which two mean the same are refused', () => {
    expect(problem('Llnr;Leerlingnummer\n1;2')).toEqual({
      code: 'list-column-twice',
      headers: ['Llnr', 'Leerlingnummer'],
    });
    expect(problem('Llnr;datum;ontvangen op\n1;1-9-2026;2-9-2026')).toEqual({
      code: 'list-column-twice',
      headers: ['datum', 'ontvangen op'],
    });
  });
  it.each(['Achternaam;Tussenvoegsel;Groep', 'Geboortedatum;Groep', 'Datum;Bron;Door'])(
    'must say who is meant: %s',
    (header) => {
      expect(problem(`${header}\na;b;c`)).toEqual({ code: 'list-no-pupil-column', headers: header.split(';') });
    },
  );
});

describe('a list of the whole school', () => {
  const refusals = (text: string) => read(text).refused.map(({ line, code }) => `${line} ${code}`);
  const accepted = (text: string) => read(text).objections.map(({ line }) => line);
  const list = (header: string, ...cells: string[]) =>
    [`Llnr;${header}`, ...cells.map((cell, at) => `${at + 1};${cell}`)].join('\n');

  it('gives the objections by its own column, and never takes an empty cell for either', () => {
    const text = list('Bezwaar', 'ja', 'nee', '', 'x', 'misschien', 'Geen bezwaar');
    expect(accepted(text)).toEqual([2, 5]);
    expect(refusals(text)).toEqual([
      '3 says-no-objection',
      '4 objection-unclear',
      '6 objection-unclear',
      '7 says-no-objection',
    ]);
  });
  it('knows that refusing to take part is to object', () => {
    const text = list('Deelname aan onderzoeken', 'ja', 'nee', '');
    expect(accepted(text)).toEqual([3]);
    expect(refusals(text)).toEqual(['2 says-no-objection', '4 objection-unclear']);
  });
  it('may give the day instead', () => {
    const text = list('Bezwaar', '12-11-2026', '', '22-11-2026');
    expect(read(text).objections).toMatchObject([{ line: 2, receivedOn: '2026-11-12', dated: true }]);
    expect(refusals(text)).toEqual(['3 objection-unclear', '4 date-future']);
  });
  it('finds such a column under a header of the school’s own', () => {
    expect(accepted(list('Bezwaar NCO 2026?', 'ja', 'nee', 'nee'))).toEqual([2]);
  });
  it('is refused where yes could mean either', () => {
    expect(problem(list('NCO', 'ja', 'nee'))).toEqual({ code: 'list-preference-unsure', header: 'NCO' });
  });
});

describe('lines that are not whole', () => {
  const header = 'Llnr;Achternaam;Roepnaam;Geboortedatum;Door';
  it('are both refused when a line end stands in a cell without quotation marks', () => {
    const { objections, refused } = read(
      `${header}\n1;Wulp;Bram;12-3-2016;moeder\n2;Sijs\nde Wit;Douwe;1-2-2016;vader\n3;;;;`,
    );
    expect(objections.map(({ line }) => line)).toEqual([2, 5]);
    expect(refused.map(({ line, code }) => `${line} ${code}`)).toEqual(['3 line-broken', '4 pupil-number-unreadable']);
  });
  it('are whole when a spreadsheet left out their last, empty cells', () => {
    const { objections, refused } = read(`${header}\n1;Wulp;Bram\n2;Sijs;Douwe\nniemand\n`);
    expect(objections.map(({ line }) => line)).toEqual([2, 3]);
    expect(refused.map(({ line }) => line)).toEqual([4]);
  });
  it('count as an editor counts them, whatever the line ends and however many lines a cell has', () => {
    const { objections } = read(`${header}\r1;"Wulp\r\nvan";Bram;12-3-2016;\r\n\n2;;;;\n`);
    expect(objections.map(({ line, subject }) => [line, subject.name?.familyName ?? null])).toEqual([
      [2, 'Wulp'],
      [5, null],
    ]);
  });
  it('stop the file when a quotation mark does not close, at its line', () => {
    expect(problem(`${header}\n1;Wulp;;;\n2;"Sijs;;;\n3;;;;`)).toEqual({ code: 'list-quote-open', line: 3 });
    expect(problem(`${header}\n1;"Wulp" jr.;;;\n2;;;;`)).toEqual({ code: 'list-quote-open', line: 2 });
  });
  it('may have a quotation mark inside', () => {
    expect(read(`${header}\n1;;;;moeder "Toos"`).objections[0]?.fromName).toBe('moeder "Toos"');
  });
});

describe('whatever the file', () => {
  it.each([
    ['nothing', ''],
    ['spaces', ' \n\t\n'],
    ['one character', ';'],
    ['separators', ';;;;\n;;;;'],
    ['quotation marks', '"""""'],
    ['a header twice over', 'Llnr;Llnr'],
    ['prototype words', '__proto__;constructor;Llnr\n1;2;3'],
    ['100,000 separators', `Llnr${';'.repeat(100_000)}\n1`],
    ['one endless cell', `Llnr\n${'1'.repeat(1_000_000)}`],
    ['a formula', 'Llnr;Door\n1;=HYPERLINK("x")'],
  ])('%s: an answer', (_what, text) => {
    expect(() => parse(text)).not.toThrow();
  });

  it.each([
    ['separators', (count: number) => `Llnr${';'.repeat(count)}\n1`, 20_000],
    ['characters in one cell', (count: number) => `Llnr\n${'1'.repeat(count)}`, 200_000],
  ])('four times the %s are about four times the work', async (_what, write, count) => {
    const [once, four] = [write(count), write(4 * count)];
    // The processor's time, and of each size beside the other: what else this machine does decides nothing.
    const { ratio } = await measureRatio(
      { run: () => parse(four) },
      { run: () => parse(once) },
      { rounds: 5, clock: processorTime },
    );
    // Where work grows by the square it is sixteen times.
    expect(ratio).toBeLessThan(10);
  });
});
