import { fullName } from '../names.ts';
import { DOMAIN_TITLES, PATHS } from '../paths.ts';
import { momentsOf } from '../results.ts';
import { PRACTICE_DOMAINS, type PracticeDomain, type PracticeGroup, type PracticeSchool } from '../types.ts';
import { dutchDate, escapeHtml, headRow, row } from './html.ts';
import { headerTextOf, page, tabs } from './layout.ts';

const cellsOf = (school: PracticeSchool, pupilNumber: string, domain: PracticeDomain, moment: string): string[] => {
  const found = school.results.find(
    (result) => result.pupilNumber === pupilNumber && result.domain === domain && result.moment === moment,
  );
  return found ? [found.score.replace('.', ','), found.level] : ['', ''];
};

/** Moments as grouped columns, score and level under each; the class average stands in the foot. */
export const resultsBody = (school: PracticeSchool, group: PracticeGroup, domain: PracticeDomain): string => {
  const moments = group.yearGroups.flatMap(momentsOf);
  const pupils = school.pupils.filter((pupil) => pupil.group === group.name);
  const top = moments.map((moment) => `<th colspan="2" scope="colgroup">${moment}</th>`).join('');
  const below = moments.map(() => '<th scope="col">Score</th><th scope="col">Niveau</th>').join('');
  const averages = moments.map((moment) => {
    const scores = pupils.map((pupil) => cellsOf(school, pupil.pupilNumber, domain, moment)[0] ?? '').filter(Boolean);
    const sum = scores.reduce((total, score) => total + Number(score.replace(',', '.')), 0);
    return `<td>${scores.length ? (sum / scores.length).toFixed(1).replace('.', ',') : ''}</td><td></td>`;
  });
  return `<table class="plain results"><caption>Leerling in beeld · ${DOMAIN_TITLES[domain]} · groep ${escapeHtml(group.name)}</caption>
<thead><tr><th rowspan="2">Leerlingnummer</th><th rowspan="2">Leerling</th><th rowspan="2">Geboortedatum</th>${top}</tr><tr>${below}</tr></thead>
<tbody>${pupils
    .map((pupil) =>
      row([
        ...[pupil.pupilNumber, fullName(pupil), dutchDate(pupil.birthDate)],
        ...moments.flatMap((moment) => cellsOf(school, pupil.pupilNumber, domain, moment)),
      ]),
    )
    .join('')}</tbody>
<tfoot><tr><th colspan="3" scope="row">Groepsgemiddelde</th>${averages.join('')}</tr></tfoot></table>`;
};

export const resultsPage = (school: PracticeSchool, group: PracticeGroup, domain: PracticeDomain): string =>
  page({
    title: `Resultaten ${DOMAIN_TITLES[domain]} groep ${group.name}`,
    headerText: headerTextOf(school),
    body: [
      tabs(
        school.groups
          .filter(({ yearGroups }) => Math.max(...yearGroups) > 2)
          .map(({ name, slug }) => ({
            href: PATHS.results(slug, domain),
            text: `Groep ${name}`,
            current: name === group.name,
          })),
      ),
      tabs(
        PRACTICE_DOMAINS.map((other) => ({
          href: PATHS.results(group.slug, other),
          text: DOMAIN_TITLES[other],
          current: other === domain,
        })),
      ),
      resultsBody(school, group, domain),
    ].join('\n'),
  });

/** An overview of which the user picks the columns, and picked nothing that tells namesakes apart. */
export const namesOnlyPage = (school: PracticeSchool, group: PracticeGroup, domain: PracticeDomain): string => {
  const moments = group.yearGroups.flatMap(momentsOf);
  const pupils = school.pupils.filter((pupil) => pupil.group === group.name);
  return page({
    title: `Dynamisch overzicht ${DOMAIN_TITLES[domain]} groep ${group.name}`,
    headerText: headerTextOf(school),
    body: `<table class="plain results"><caption>Leerling in beeld · ${DOMAIN_TITLES[domain]} · groep ${escapeHtml(group.name)}</caption>
<thead><tr><th rowspan="2">Leerling</th><th rowspan="2">Groep</th>${moments.map((moment) => `<th colspan="2" scope="colgroup">${moment}</th>`).join('')}</tr>
<tr>${moments.map(() => '<th scope="col">Score</th><th scope="col">Niveau</th>').join('')}</tr></thead>
<tbody>${pupils
      .map((pupil) =>
        row([
          fullName(pupil),
          group.name,
          ...moments.flatMap((moment) => cellsOf(school, pupil.pupilNumber, domain, moment)),
        ]),
      )
      .join('')}</tbody></table>`,
  });
};

/** All groups in one paged table with a complex header; each moment's columns are filled for its own year only. */
export const schoolResultsPage = (school: PracticeSchool, domain: PracticeDomain): string => {
  const moments = [3, 4, 5, 6, 7, 8].flatMap(momentsOf);
  const top = moments.map((moment) => `<th colspan="2">${moment}</th>`).join('');
  const body = school.pupils
    .filter((pupil) => pupil.yearGroup > 2)
    .map((pupil) =>
      row([
        ...[
          pupil.pupilNumber,
          pupil.familyName,
          pupil.prefix,
          pupil.givenName,
          dutchDate(pupil.birthDate),
          pupil.group,
        ],
        ...moments.flatMap((moment) => cellsOf(school, pupil.pupilNumber, domain, moment)),
      ]),
    );
  return page({
    title: `Schooloverzicht ${DOMAIN_TITLES[domain]}`,
    headerText: headerTextOf(school),
    scripts: ['datatables.js', 'paged-table.js'],
    body: `${tabs(
      PRACTICE_DOMAINS.map((other) => ({
        href: PATHS.schoolResults(other),
        text: DOMAIN_TITLES[other],
        current: other === domain,
      })),
    )}<table class="display paged results"><thead><tr><th colspan="6">Leerling</th>${top}</tr>
${headRow(['Leerlingnr', 'Achternaam', 'Tussenv.', 'Roepnaam', 'Geb.datum', 'Groep', ...moments.flatMap(() => ['Score', 'Niveau'])])}</thead><tbody>${body.join('')}</tbody></table>`,
  });
};

/** The doorstroomtoets of group 8: reference levels per part; no delivery takes it by default. */
export const finalTestPage = (school: PracticeSchool): string =>
  page({
    title: 'Doorstroomtoets groep 8',
    headerText: headerTextOf(school),
    body: `<table class="plain"><thead>${headRow(['Leerlingnummer', 'Leerling', 'Geboortedatum', 'Toets', 'Lezen', 'Taalverzorging', 'Rekenen'])}</thead><tbody>${school.pupils
      .filter((pupil) => pupil.yearGroup === 8)
      .map((pupil, index) =>
        row([
          ...[pupil.pupilNumber, fullName(pupil), dutchDate(pupil.birthDate), 'Doorstroomtoets 2026'],
          ...([
            ['2F', '2F', '1S'],
            ['1F', '2F', '1F'],
            ['2F', '1F', '1S'],
            ['<1F', '1F', '1F'],
          ][index % 4] ?? []),
        ]),
      )
      .join('')}</tbody></table>`,
  });
