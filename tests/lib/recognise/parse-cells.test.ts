import { describe, expect, test } from 'vitest';
import type { CellReading } from '../../../lib/recognise/cell-reading.ts';
import { parseMoment } from '../../../lib/recognise/moment.ts';
import { parseAddress, parseHouseNumberCell, parsePostcodeCell } from '../../../lib/recognise/parse-address.ts';
import { parseBirthDate, parseWholeDate } from '../../../lib/recognise/parse-date.ts';
import { parsePersonNumber, parsePupilNumber } from '../../../lib/recognise/parse-identifier.ts';
import { parseFunctioningLevel, parseLevel, parseReferenceLevel } from '../../../lib/recognise/parse-level.ts';
import { parseName } from '../../../lib/recognise/parse-name.ts';
import { parseNumber } from '../../../lib/recognise/parse-number.ts';

const said = (cell: CellReading<unknown>): unknown => (cell.kind === 'value' ? cell.value : cell.kind);

describe('birth dates', () => {
  test.each([
    ['12-3-2015', '2015-03-12'],
    ['12-03-15', '2015-03-12'],
    ['12 mrt 2015', '2015-03-12'],
    ['12 maart 2015', '2015-03-12'],
    ['12 Mar 2015', '2015-03-12'],
    ['March 12, 2015', '2015-03-12'],
    ['do 12 maart 2015', '2015-03-12'],
    ['12-mrt-2015', '2015-03-12'],
    ['12/3/2015', '2015-03-12'],
    ['12.03.2015', '2015-03-12'],
    ['2015-03-12', '2015-03-12'],
    ['2015-03-12T00:00:00', '2015-03-12'],
    ['12-03-2015 (9 jaar)', '2015-03-12'],
    ['20150312', '2015-03-12'],
    ['29-02-2016', '2016-02-29'],
    ['00-03-2015', '2015-03-00'],
    ['03-2015', '2015-03-00'],
    ['mrt 2015', '2015-03-00'],
    ['2015', '2015-00-00'],
    ['20150300', '2015-03-00'],
    ['00-00-2015', '2015-00-00'],
    ['29-02-2015', 'unreadable'],
    ['3/14/2015', 'unreadable'],
    ['31-04-2015', 'unreadable'],
    ['12-00-2015', 'unreadable'],
    ['onbekend', 'unreadable'],
    ['', 'empty'],
    ['-', 'empty'],
  ])('%s → %s', (cell, expected) => expect(said(parseBirthDate(cell))).toBe(expected));

  test('a day of sitting needs all its parts', () => {
    expect(said(parseWholeDate('03-2015'))).toBe('unreadable');
    expect(said(parseWholeDate('12-1-2024 10:30'))).toBe('2024-01-12');
  });
});

describe('numbers', () => {
  test.each([
    ['103', '103'],
    ['103,25', '103.25'],
    ['103.25', '103.25'],
    ['1.234,5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['-4', '-4'],
    ['−4', '-4'],
    ['–4', '-4'],
    ['103*', '103'],
    ['103,2 *', '103.2'],
    ['0,125', '0.125'],
    ['1.234', 'unreadable'],
    ['1,234', 'unreadable'],
    ['n.v.t.', 'unreadable'],
    ['vr', 'unreadable'],
    ['1.2.3', 'unreadable'],
    ['12%', 'unreadable'],
    ['1e3', 'unreadable'],
    ['-', 'empty'],
    ['–', 'empty'],
  ])('%s → %s', (cell, expected) => expect(said(parseNumber(cell))).toBe(expected));
});

describe('levels', () => {
  test.each([
    ['I+', 'I+'],
    ['V-', 'V-'],
    ['iv', 'IV'],
    ['A', 'A'],
    ['E−', 'E-'],
    ['3,4', '3.4'],
    ['5,0', '5.0'],
    ['5,1', 'unreadable'],
    ['34', 'unreadable'],
    ['VI', 'unreadable'],
    ['F', 'unreadable'],
  ])('level %s → %s', (cell, expected) => expect(said(parseLevel(cell))).toBe(expected));
  test.each([
    ['<1F', '<1F'],
    ['< 1F', '<1F'],
    ['1f', '1F'],
    ['1S/2F', '1S/2F'],
    ['1S / 2F', '1S/2F'],
    ['Op weg naar 1F', 'op weg naar 1F'],
    ['4F', 'unreadable'],
    ['voldoende', 'unreadable'],
  ])('reference level %s → %s', (cell, expected) => expect(said(parseReferenceLevel(cell))).toBe(expected));
  test.each([
    ['M5', 'M5'],
    ['>M8', '>M8'],
    ['103', 'unreadable'],
  ])('functioning level %s → %s', (cell, expected) => expect(said(parseFunctioningLevel(cell))).toBe(expected));
});

describe('moments', () => {
  test.each([
    ['M4', 'M4'],
    ['e5', 'E5'],
    ['Midden groep 4', 'M4'],
    ['Eind groep 5', 'E5'],
    ['Begin 3', 'B3'],
    ['Medio groep 7', 'M7'],
    ['Groep 5 midden', 'M5'],
    ['M5/E5', 'M5/E5'],
    ['B8/M8', 'B8/M8'],
    ['M3A', null],
    ['M9', null],
    ['OB1', null],
    ['Midden', null],
    ['Groep 5', null],
  ])('%s → %s', (text, expected) => expect(parseMoment(text)).toBe(expected));
});

describe('names', () => {
  test.each([
    ['Vries, Anna de', 'Anna', 'de', 'Vries', ''],
    ['Anna de Vries', 'Anna', 'de', 'Vries', ''],
    ['de Vries, Anna', 'Anna', 'de', 'Vries', ''],
    ['Vries, de, Anna', 'Anna', 'de', 'Vries', ''],
    ['Vries de, Anna', 'Anna', 'de', 'Vries', ''],
    ['Vries, A.B. de (Anna)', 'Anna', 'de', 'Vries', 'A.B.'],
    ['Vries, A.B. de', '', 'de', 'Vries', 'A.B.'],
    ['A.B. de Vries', '', 'de', 'Vries', 'A.B.'],
    ['Berg, Jan-Willem van den', 'Jan-Willem', 'van den', 'Berg', ''],
    ["Sanne van 't Hof", 'Sanne', "van 't", 'Hof', ''],
    ['Jan v.d. Berg', 'Jan', 'v.d.', 'Berg', ''],
    ['Mohamed El Idrissi', 'Mohamed', '', 'El Idrissi', ''],
    ['El Idrissi, Mohamed', 'Mohamed', '', 'El Idrissi', ''],
    ['Zoë Çelik-Öztürk', 'Zoë', '', 'Çelik-Öztürk', ''],
    ['Anna Maria de Vries', 'Anna Maria', 'de', 'Vries', ''],
    ['Bakker, Jan (5a)', 'Jan', '', 'Bakker', ''],
    ['Vries, de', '', 'de', 'Vries', ''],
    ['Le, An', 'An', '', 'Le', ''],
    ['VRIES, ANNA DE', 'ANNA', 'DE', 'VRIES', ''],
  ])('%s', (cell, givenName, prefix, familyName, initials) =>
    expect(said(parseName(cell))).toEqual({ givenName, prefix, familyName, initials }),
  );
  test.each(['5a', '12345', 'Jan 12', '1. Rekenen'])('%s is no name', (cell) =>
    expect(said(parseName(cell))).toBe('unreadable'),
  );
});

describe('addresses', () => {
  test.each([
    ['Dorpsstraat 12a, 1234 AB Ons Dorp', '1234AB', '12', 'A'],
    ['Dorpsstraat 12 1234AB Ons Dorp', '1234AB', '12', null],
    ['1234 AB 12-2', '1234AB', '12', '2'],
    ['1234AB, 12 bis', '1234AB', '12', 'BIS'],
    ['Plein 1944 7, 1234 AB Ons Dorp', '1234AB', '7', null],
    ['Dorpsstraat 12', null, '12', null],
    ['1234 AB Ons Dorp', '1234AB', null, null],
  ])('%s', (cell, postcode, houseNumber, houseNumberAddition) =>
    expect(said(parseAddress(cell))).toEqual({ postcode, houseNumber, houseNumberAddition }),
  );
  test('a secret address is no address', () => {
    for (const cell of ['geheim', 'Geheim adres', 'GEHEIM']) {
      expect(said(parseAddress(cell))).toBe('empty');
      expect(said(parsePostcodeCell(cell))).toBe('empty');
      expect(said(parseHouseNumberCell(cell))).toBe('empty');
    }
  });
  test('a foreign postcode is not ours', () => expect(said(parsePostcodeCell('D-46446'))).toBe('unreadable'));
});

describe('numbers of persons', () => {
  test.each([
    ['111222333', { kind: 'bsn', digits: '111222333' }],
    ['1112.22.333', { kind: 'bsn', digits: '111222333' }],
    ['123456782', { kind: 'bsn', digits: '123456782' }],
    ['100000004', { kind: 'educationNumber', digits: '100000004' }],
    ['101222331', { kind: 'educationNumber', digits: '101222331' }],
    ['133456785', { kind: 'educationNumber', digits: '133456785' }],
    ['133456784', 'unreadable'],
    ['000000000', 'unreadable'],
    ['12345', 'unreadable'],
    ['*****2333', 'empty'],
    ['', 'empty'],
  ])('%s', (cell, expected) => expect(said(parsePersonNumber(cell))).toEqual(expected));
  test.each([
    ['101', '101'],
    ['A-2031', 'A-2031'],
    ['geen', 'unreadable'],
  ])('pupil number %s', (cell, expected) => expect(said(parsePupilNumber(cell))).toBe(expected));
});
