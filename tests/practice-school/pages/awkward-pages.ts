import { PATHS } from '../paths.ts';
import type { PracticeSchool } from '../types.ts';
import { escapeHtml, headRow, row } from './html.ts';
import { headerTextOf, page } from './layout.ts';
import { groupBody, pupilTable } from './pupil-pages.ts';

/** Another school on the same host: must get no badges and is never collected. */
export const otherSchoolPage = (school: PracticeSchool): string =>
  page({
    title: 'Leerlingen',
    headerText: `Basisschool De Buren · BRIN 98ZZ · Schooljaar ${school.schoolYear}`,
    body: pupilTable(school.pupils.slice(0, 12), 'plain'),
  });

/** Says nowhere which school it is. */
export const noSchoolPage = (school: PracticeSchool): string =>
  page({ title: 'Leerlingen', headerText: '', body: pupilTable(school.pupils.slice(0, 12), 'plain') });

export const noTablesPage = (school: PracticeSchool): string =>
  page({
    title: 'Nieuws',
    headerText: headerTextOf(school),
    body: '<p>Vrijdag is de school om 12.00 uur uit.</p><ul><li>Luizencontrole</li><li>Schoolfoto</li></ul>',
  });

const twoGroups = (school: PracticeSchool): string =>
  school.groups
    .filter(({ name }) => name === '3' || name === '4')
    .map((group) => `<section><h2>Groep ${escapeHtml(group.name)}</h2>${groupBody(school, group)}</section>`)
    .join('');

/** Two tables that could both be meant. */
export const twoTablesPage = (school: PracticeSchool): string =>
  page({ title: 'Groepen naast elkaar', headerText: headerTextOf(school), body: twoGroups(school) });

/** A real table, but not of pupils. */
export const noPupilsPage = (school: PracticeSchool): string =>
  page({
    title: 'Toetskalender',
    headerText: headerTextOf(school),
    body: `<table class="plain"><thead>${headRow(['Week', 'Toets', 'Groepen', 'Lokaal'])}</thead><tbody>${[
      ['3', 'Begrijpend lezen M', '4 t/m 8', 'eigen lokaal'],
      ['4', 'Rekenen-Wiskunde M', '3 t/m 8', 'eigen lokaal'],
      ['6', 'Doorstroomtoets', '8', 'aula'],
      ['23', 'Spelling E', '3 t/m 7', 'eigen lokaal'],
    ]
      .map((cells) => row(cells))
      .join('')}</tbody></table>`,
  });

/** The table sits in a frame of the same origin. */
export const framePage = (school: PracticeSchool): string =>
  page({
    title: 'Resultaten in een kader',
    headerText: headerTextOf(school),
    body: `<iframe class="inner" title="Resultaten" src="${PATHS.results('4', 'maths')}"></iframe>`,
  });

export const homePage = (school: PracticeSchool): string =>
  page({
    title: 'Welkom',
    headerText: headerTextOf(school),
    body: `<p>Dit is een oefenomgeving met ${school.pupils.length} verzonnen leerlingen.</p><ul class="cards">${[
      [PATHS.pupils, 'Leerlingen'],
      [PATHS.group('4'), 'Groepslijsten'],
      [PATHS.results('4', 'maths'), 'Resultaten per groep'],
      [PATHS.schoolResults('maths'), 'Resultaten van de hele school'],
      [PATHS.finalTest, 'Doorstroomtoets'],
      [PATHS.overview, 'Namenlijst'],
      [PATHS.app, 'Werkruimte'],
    ]
      .map(([href, text]) => `<li><a href="${href}">${text}</a></li>`)
      .join('')}</ul>`,
  });
