import { describe, expect, it } from 'vitest';
import { readFile } from '../../../lib/files/read-file.ts';

/** Made up after the published schema; not its sample. */
const PUPILS = `
    <leerling key="81"><achternaam>Wulp</achternaam><voorvoegsel>van der</voorvoegsel><voorletters-1>A</voorletters-1><roepnaam>Aafke</roepnaam><geboortedatum>2016-05-03</geboortedatum><geslacht>2</geslacht><jaargroep>5</jaargroep><groep key="G5"/><samengestelde_groepen><samengestelde_groep key="S1"/></samengestelde_groepen><land>NL</land><bsn>111222333</bsn><gewicht_nieuw>0</gewicht_nieuw><postcodenl>1234AB</postcodenl><instroomdatum>2020-08-20</instroomdatum><toevoegingen><blok><code>x</code><achternaam>Niet</achternaam></blok></toevoegingen></leerling>
    <leerling key="82"><achternaam>Gr&amp;utto</achternaam><geboortedatum>2016-06-04</geboortedatum><geslacht>0</geslacht><jaargroep>S</jaargroep><groep key="G5"/><bsn>100000004</bsn></leerling>
    <leerling key="83"><achternaam>Putter</achternaam><voornamen>Citha Anna</voornamen><geslacht>9</geslacht><onderwijsnummer>101222331</onderwijsnummer></leerling>`;
const edexml = ({
  pupils = PUPILS,
  root = 'EDEX',
  before = '',
  branches = '',
} = {}) => `<?xml version="1.0" encoding="UTF-8"?>${before}
<${root} xmlns:e="urn:x"><school><schooljaar>2026-2027</schooljaar><brincode>99XX</brincode><dependancecode>00</dependancecode><xsdversie>2.1</xsdversie></school>${branches}
  <groepen><groep key="G5"><naam>Vlinders</naam><jaargroep>5</jaargroep></groep></groepen>
  <leerlingen>${pupils}</leerlingen>
  <leerkrachten><leerkracht key="1"><achternaam>Sijs</achternaam></leerkracht></leerkrachten></${root}>`;
const read = (text: string) => readFile(new TextEncoder().encode(text), 'edex.xml');
const codeOf = async (text: string) => {
  const found = await read(text);
  return found.ok ? 'read' : found.problem.code;
};

describe('EDEXML', () => {
  it('reads pupils as a list, and nothing of parents, weights or teachers', async () => {
    const found = await read(edexml());
    const table = found.ok ? found.value[0] : undefined;
    expect(table?.table.columns.map(([header]) => header)).toEqual([
      'Achternaam',
      'Tussenvoegsel',
      'Roepnaam',
      'Voorletters',
      'Geboortedatum',
      'Geslacht',
      'BSN',
      'Onderwijsnummer',
      'Postcode',
      'Groep',
      'Leerjaar',
      'Datum inschrijving',
      'Vestiging',
    ]);
    expect(table?.table.rows.map(({ cells }) => cells)).toEqual([
      [
        'Wulp',
        'van der',
        'Aafke',
        'A',
        '2016-05-03',
        'meisje',
        '111222333',
        '',
        '1234AB',
        'Vlinders',
        '5',
        '2020-08-20',
        '00',
      ],
      ['Gr&utto', '', '', '', '2016-06-04', 'onbekend', '', '100000004', '', 'Vlinders', '', '', '00'],
      ['Putter', '', 'Citha Anna', '', '', 'niet gespecificeerd', '', '101222331', '', '', '', '', '00'],
    ]);
    expect(table?.facts.labels).toEqual(['BRIN 99XX 00', 'Schooljaar 2026-2027']);
    expect(table?.notes).toEqual([{ code: 'education-number-in-bsn', lines: [2] }, { code: 'no-house-numbers' }]);
  });

  it('says no branch where the school has several', async () => {
    const found = await read(
      edexml({
        branches:
          '<vestigingen><vestiging key="A"><naam>a</naam></vestiging><vestiging key="B"><naam>b</naam></vestiging></vestigingen>',
      }),
    );
    expect(found.ok && found.value[0]?.table.columns.map(([header]) => header)).not.toContain('Vestiging');
  });

  it('takes a prefix for what it is', async () => {
    expect(
      await codeOf(
        edexml()
          .replace(/<(\/?)(?!\?)/g, '<$1e:')
          .replace('<e:EDEX xmlns:e="urn:x">', '<e:EDEX xmlns:e="urn:x">'),
      ),
    ).toBe('read');
  });

  it.each<readonly [string, string, string]>([
    ['a document type', edexml({ before: '<!DOCTYPE EDEX>' }), 'file-entities'],
    [
      'entities that grow',
      edexml({
        before: '<!DOCTYPE EDEX [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>',
        pupils: '<leerling key="1"><achternaam>&b;</achternaam></leerling>',
      }),
      'file-entities',
    ],
    ['a document type that never ends', '<!DOCTYPE EDEX [', 'file-entities'],
    [
      'an entity that nobody defined',
      edexml({ pupils: '<leerling key="1"><achternaam>&zo;</achternaam></leerling>' }),
      'file-damaged',
    ],
    ['a file that is cut short', edexml().slice(0, 900), 'file-damaged'],
    ['another file', '<UWLR><leerling/></UWLR>', 'file-other-xml'],
    ['nothing but a start', '<', 'file-damaged'],
  ])('%s', async (_, text, code) => {
    expect(await codeOf(text)).toBe(code);
  });

  it('is no table without pupils', async () => {
    expect(await codeOf(edexml({ pupils: '' }))).toBe('file-no-table');
  });
});
