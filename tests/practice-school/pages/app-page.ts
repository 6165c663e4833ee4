import { DOMAIN_TITLES } from '../paths.ts';
import { PRACTICE_DOMAINS, type PracticeSchool } from '../types.ts';
import { escapeHtml } from './html.ts';
import { headerTextOf, page, tabs } from './layout.ts';
import { groupBody } from './pupil-pages.ts';
import { resultsBody } from './result-pages.ts';

interface AppContent {
  readonly title: string;
  readonly body: string;
}

/** What the client-side section shows at an address such as `/app/groups/4` or `/app/results/4/maths`; null: nothing there. */
export const appContent = (school: PracticeSchool, path: string): AppContent | null => {
  const [, , section, slug, domainName] = path.split('/');
  const group = school.groups.find((candidate) => candidate.slug === slug);
  if (!group) return null;
  if (section === 'groups') return { title: `Groep ${group.name}`, body: groupBody(school, group) };
  const domain = PRACTICE_DOMAINS.find((candidate) => candidate === domainName);
  if (section !== 'results' || !domain) return null;
  return { title: `${DOMAIN_TITLES[domain]} groep ${group.name}`, body: resultsBody(school, group, domain) };
};

/** The shell; links are followed by `pushState`, and only the content below the heading is replaced. */
export const appPage = (school: PracticeSchool, { title, body }: AppContent): string =>
  page({
    title: 'Werkruimte',
    headerText: headerTextOf(school),
    scripts: ['client-navigation.js'],
    body: `${tabs(
      school.groups.slice(1).flatMap(({ name, slug }) => [
        { href: `/app/groups/${slug}`, text: `Groep ${name}`, current: false },
        { href: `/app/results/${slug}/maths`, text: `Rekenen ${name}`, current: false },
      ]),
    )}<div id="content"><h2>${escapeHtml(title)}</h2>${body}</div>`,
  });
