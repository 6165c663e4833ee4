import { fullName, listName } from '../names.ts';
import { DOMAIN_TITLES, PATHS } from '../paths.ts';
import type { PracticeGroup, PracticePupil, PracticeSchool } from '../types.ts';
import { dutchDate, escapeHtml, headRow, rawRow, row } from './html.ts';
import { headerTextOf, page, tabs } from './layout.ts';

const LIST_HEADERS = [
  ...['Leerlingnummer', 'Achternaam', 'Tussenvoegsel', 'Roepnaam', 'Geboortedatum', 'Geslacht', 'Groep', 'BSN'],
  ...['Onderwijsnummer', 'Postcode', 'Huisnummer', 'Toevoeging', 'Opmerking'],
];

/** The table that DataTables takes over; also used by the other school and the page without a school. */
export const pupilTable = (pupils: readonly PracticePupil[], className: string): string =>
  `<table id="pupils" class="${className}"><thead>${headRow(LIST_HEADERS)}</thead><tbody>${pupils
    .map((pupil) =>
      rawRow([
        `<a href="${PATHS.pupil(pupil.pupilNumber)}">${pupil.pupilNumber}</a>`,
        ...[
          ...[pupil.familyName, pupil.prefix, pupil.givenName, dutchDate(pupil.birthDate), pupil.sex, pupil.group],
          ...[pupil.bsn, pupil.educationNumber, pupil.postcode, pupil.houseNumber, pupil.addition, pupil.remark],
        ].map((text) => escapeHtml(text ?? '')),
      ]),
    )
    .join('')}</tbody></table>`;

export const pupilListPage = (school: PracticeSchool): string =>
  page({
    title: 'Leerlingen',
    headerText: headerTextOf(school),
    scripts: ['datatables.js', 'paged-table.js'],
    body: pupilTable(school.pupils, 'display paged'),
  });

/** Content of a group's page; the client-side section shows the same. */
export const groupBody = (school: PracticeSchool, group: PracticeGroup): string =>
  `<p>Leerkracht: ${escapeHtml(group.teacher)}</p><table class="plain"><caption>Groepslijst ${escapeHtml(group.name)}</caption>
<thead>${headRow(['Leerlingnr.', 'Leerling', 'Geb.datum', 'M/V', 'Leerjaar'])}</thead><tbody>${school.pupils
    .filter((pupil) => pupil.group === group.name)
    .map((pupil) =>
      row([pupil.pupilNumber, fullName(pupil), dutchDate(pupil.birthDate), pupil.sex, String(pupil.yearGroup)]),
    )
    .join('')}</tbody></table>`;

export const groupPage = (school: PracticeSchool, group: PracticeGroup): string =>
  page({
    title: `Groep ${group.name}`,
    headerText: headerTextOf(school),
    body:
      tabs(
        school.groups.map(({ name, slug }) => ({
          href: PATHS.group(slug),
          text: `Groep ${name}`,
          current: name === group.name,
        })),
      ) + groupBody(school, group),
  });

/** The first of the group refused, the second did not answer, the others agreed. */
export const preferencePage = (school: PracticeSchool): string =>
  page({
    title: 'Privacyvoorkeuren groep 4',
    headerText: headerTextOf(school),
    body: `<table class="plain"><thead>${headRow(['Leerlingnr.', 'Leerling', 'Deelname aan onderzoeken'])}</thead><tbody>${school.pupils
      .filter((pupil) => pupil.group === '4')
      .map((pupil, at) => row([pupil.pupilNumber, fullName(pupil), at === 0 ? 'Nee' : at === 1 ? '' : 'Ja']))
      .join('')}</tbody></table>`,
  });

/** Names and groups only: nothing here may ever clear a pupil by itself. */
export const overviewPage = (school: PracticeSchool): string =>
  page({
    title: 'Namenlijst',
    headerText: headerTextOf(school),
    body: `<table class="plain"><thead>${headRow(['Naam', 'Groep'])}</thead><tbody>${school.pupils
      .map((pupil) => row([listName(pupil), pupil.group]))
      .join('')}</tbody></table>`,
  });

/** One pupil: who it is stands in the heading, each row is one assessment. */
export const pupilCardPage = (school: PracticeSchool, pupil: PracticePupil): string =>
  page({
    title: `${fullName(pupil)} (${pupil.pupilNumber})`,
    headerText: headerTextOf(school),
    body: `<p>Geboren op ${dutchDate(pupil.birthDate)} · groep ${escapeHtml(pupil.group)}</p>
<table class="plain"><caption>Toetsen</caption><thead>${headRow(['Vakgebied', 'Toets', 'Afnamedatum', 'Afname', 'Vaardigheidsscore', 'Niveau'])}</thead><tbody>${school.results
      .filter((result) => result.pupilNumber === pupil.pupilNumber)
      .map((result) =>
        row([
          ...[DOMAIN_TITLES[result.domain], `Leerling in beeld ${DOMAIN_TITLES[result.domain]}`],
          ...[dutchDate(result.sittingDate), result.moment, result.score.replace('.', ','), result.level],
        ]),
      )
      .join('')}</tbody></table>`,
  });
