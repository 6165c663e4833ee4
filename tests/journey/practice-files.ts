import { makeXlsx } from '../lib/files/make-xlsx.ts';
import type { PracticeDomain, PracticePupil, PracticeSchool } from '../practice-school/index.ts';

/* What the practice school's LVS would save as files. Written from the school's truth, not from its pages. */

const dutch = (date: string): string => date.split('-').reverse().join('-');
const fullName = ({ familyName, prefix, givenName }: PracticePupil): string =>
  `${familyName}, ${givenName}${prefix === '' ? '' : ` ${prefix}`}`;

/** As a spreadsheet in Dutch saves it: semicolons, a title above. Unknown days stay zeros. */
export function pupilListCsv({ pupils, brin, schoolYear }: PracticeSchool): string {
  const lines = [
    `Leerlingenlijst;BRIN ${brin}`,
    `Schooljaar ${schoolYear}`,
    '',
    'Leerlingnummer;Achternaam;Tussenvoegsel;Roepnaam;Geslacht;Geboortedatum;Groep;Postcode;Huisnummer;Toevoeging;Opmerking',
    ...pupils.map((pupil) =>
      [
        pupil.pupilNumber,
        pupil.familyName,
        pupil.prefix,
        pupil.givenName,
        pupil.sex === 'M' ? 'jongen' : 'meisje',
        dutch(pupil.birthDate),
        pupil.group,
        pupil.postcode ?? '',
        pupil.houseNumber ?? '',
        pupil.addition,
        `"${pupil.remark}"`,
      ].join(';'),
    ),
  ];
  return lines.join('\r\n');
}

const DOMAIN_WORDS: Readonly<Record<PracticeDomain, string>> = {
  'reading-comprehension': 'Begrijpend lezen',
  spelling: 'Spelling',
  maths: 'Rekenen-Wiskunde',
  'technical-reading': 'Technisch lezen',
};

/** One sheet a group and domain: a merged title, headers over two rows, scores as numbers. */
export async function resultsXlsx(
  { pupils, results, brin, schoolYear }: PracticeSchool,
  groups: readonly string[],
  domains: readonly PracticeDomain[],
): Promise<Buffer> {
  const sheets = groups.flatMap((group) =>
    domains.map((domain) => {
      const members = pupils.filter((pupil) => pupil.group === group);
      const numbers = new Set(members.map(({ pupilNumber }) => pupilNumber));
      const shown = results.filter((result) => result.domain === domain && numbers.has(result.pupilNumber));
      const moments = [...new Set(shown.map(({ moment }) => moment))];
      const cellsOf = ({ pupilNumber }: PracticePupil, moment: string) => {
        const result = shown.find((one) => one.pupilNumber === pupilNumber && one.moment === moment);
        return result === undefined ? [null, null] : [Number(result.score), result.level];
      };
      return {
        name: `${group.replaceAll('/', '-')} ${DOMAIN_WORDS[domain]}`.slice(0, 31),
        merges: ['A1:F1'],
        rows: [
          [`BRIN ${brin} · schooljaar ${schoolYear} · ${DOMAIN_WORDS[domain]} 3.0`],
          [],
          [null, null, ...moments.flatMap((moment) => [moment, null])],
          ['Leerlingnummer', 'Leerling', ...moments.flatMap(() => ['Vaardigheidsscore', 'Niveau'])],
          ...members.map((pupil) => [
            pupil.pupilNumber,
            fullName(pupil),
            ...moments.flatMap((moment) => cellsOf(pupil, moment)),
          ]),
          [null, 'Gemiddelde', ...moments.flatMap(() => [100.5, null])],
        ],
      };
    }),
  );
  return Buffer.from(await makeXlsx({ sheets }));
}

/** The pupils of one group, as the published schema has them. */
export function pupilsEdexml({ pupils, brin, schoolYear }: PracticeSchool, group: string): string {
  const one = (name: string, value: string | null) =>
    value === null || value === '' ? '' : `<${name}>${value}</${name}>`;
  const members = pupils
    .filter((pupil) => pupil.group === group)
    .map(
      (pupil, at) =>
        `<leerling key="k${at}">${one('achternaam', pupil.familyName)}${one('voorvoegsel', pupil.prefix)}${one('roepnaam', pupil.givenName)}${pupil.birthDate.includes('-00') ? '' : one('geboortedatum', pupil.birthDate)}${one('geslacht', pupil.sex === 'M' ? '1' : '2')}${one('jaargroep', String(pupil.yearGroup))}<groep key="g"/>${one('bsn', pupil.bsn)}${one('postcodenl', pupil.postcode?.replace(' ', '') ?? null)}</leerling>`,
    );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<EDEX><school><schooljaar>${schoolYear}</schooljaar><brincode>${brin}</brincode><dependancecode>00</dependancecode><xsdversie>2.1</xsdversie></school><groepen><groep key="g"><naam>${group}</naam></groep></groepen><leerlingen>${members.join('')}</leerlingen></EDEX>`;
}
