import type { FileNote } from '../../core/file-problem.ts';
import { parseBsn, parseEducationNumber } from '../../core/identifiers.ts';
import type { CutTable } from '../cut-tables.ts';
import { MOST_ROWS } from '../limits.ts';
import { Stop } from '../stop.ts';
import { readXml } from '../xml-reader.ts';

export interface Edexml {
  readonly table: CutTable;
  /** As a page would say them: "BRIN 99XX 00", "Schooljaar 2026-2027". */
  readonly labels: readonly string[];
  readonly notes: readonly FileNote[];
}

type Values = Readonly<Record<string, string>>;

const isCode = (text: string | undefined): text is string => text !== undefined && /^[\w-]{1,10}$/.test(text);

/**
 * The pupils of an EDEXML file (2.0, 2.1), as a list with Dutch headers. Only what a delivery may use is looked at; origin,
 * parents and weights are passed by. The `key` of a pupil is the system's own and need not be the number that its pages
 * show: taken for that number it could be another child's.
 * @throws Stop
 */
export function readEdexml(text: string): Edexml {
  const { school, groups, pupils, branches } = collect(text);
  const moved: number[] = [];
  const branch = branches > 1 ? undefined : school.dependancecode;
  const rows = pupils.map((pupil, at) => {
    const bsn = pupil.bsn ?? '';
    const isOther = parseBsn(bsn) === null && parseEducationNumber(bsn) !== null;
    if (isOther) moved.push(at + 1);
    const group = groups.get(pupil['groep@key'] ?? '');
    const yearGroup = pupil.jaargroep ?? group?.jaargroep ?? '';
    return {
      line: at + 1,
      cells: [
        pupil.achternaam ?? '',
        pupil.voorvoegsel ?? '',
        pupil.roepnaam ?? pupil.voornamen ?? '',
        pupil['voorletters-1'] ?? '',
        pupil.geboortedatum ?? '',
        SEXES[pupil.geslacht ?? ''] ?? '',
        isOther ? '' : bsn,
        pupil.onderwijsnummer ?? (isOther ? bsn : ''),
        pupil.postcodenl ?? '',
        group?.naam ?? '',
        /^[1-8]$/.test(yearGroup) ? yearGroup : '',
        pupil.instroomdatum ?? '',
        pupil.uitstroomdatum ?? '',
        branch ?? '',
      ],
    };
  });
  const filled = COLUMNS.flatMap((header, column) =>
    rows.some(({ cells }) => cells[column] !== '') ? [{ header, column }] : [],
  );
  const table = {
    titles: [],
    columns: filled.map(({ header }) => [header]),
    rows: rows.map(({ line, cells }) => ({ line, cells: filled.map(({ column }) => cells[column] ?? '') })),
  };
  return {
    table,
    labels: [
      ...(isCode(school.brincode)
        ? [`BRIN ${school.brincode}${isCode(school.dependancecode) ? ` ${school.dependancecode}` : ''}`]
        : []),
      ...(school.schooljaar === undefined ? [] : [`Schooljaar ${school.schooljaar}`]),
    ],
    notes: [
      ...(moved.length > 0 ? [{ code: 'education-number-in-bsn', lines: moved } as const] : []),
      { code: 'no-house-numbers' },
    ],
  };
}

const COLUMNS = [
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
  'Uitstroomdatum',
  'Vestiging',
] as const;

/** ISO 5218, in words: a bare 0 or 9 means something else in other lists. */
const SEXES: Values = { '0': 'onbekend', '1': 'jongen', '2': 'meisje', '9': 'niet gespecificeerd' };

interface Collected {
  readonly school: Values;
  readonly groups: ReadonlyMap<string, Values>;
  readonly pupils: readonly Values[];
  readonly branches: number;
}

/** The values that stand directly in the school, in each group and in each pupil. */
function collect(text: string): Collected {
  const path: string[] = [];
  const groups = new Map<string, Values>();
  const pupils: Values[] = [];
  let school: Values = {};
  let branches = 0;
  let record: Record<string, string> | null = null;
  let key = '';
  let value = '';
  readXml(text, {
    open: (name, attributes) => {
      path.push(name);
      if (path.length === 1 && name !== 'EDEX') throw new Stop({ code: 'file-other-xml' });
      const place = path.join('/');
      if (place === 'EDEX/vestigingen/vestiging') branches += 1;
      if (RECORDS.has(place)) {
        record = Object.create(null) as Record<string, string>;
        key = attributes.key ?? '';
      } else if (record !== null && attributes.key !== undefined) record[`${name}@key`] = attributes.key;
      value = '';
    },
    text: (more) => {
      value += more;
    },
    close: (name) => {
      const place = path.join('/');
      path.pop();
      if (record === null) return;
      if (RECORDS.has(place)) {
        if (place === 'EDEX/school') school = record;
        if (place === 'EDEX/groepen/groep') groups.set(key, record);
        if (place === 'EDEX/leerlingen/leerling') pupils.push(record);
        record = null;
        if (pupils.length > MOST_ROWS) throw new Stop({ code: 'file-too-many-cells', rows: MOST_ROWS, columns: 14 });
      } else if (RECORDS.has(path.join('/')) && value.trim() !== '') record[name] = value.trim().slice(0, 200);
    },
  });
  return { school, groups, pupils, branches };
}

const RECORDS = new Set(['EDEX/school', 'EDEX/groepen/groep', 'EDEX/leerlingen/leerling']);
