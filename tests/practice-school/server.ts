import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { appContent, appPage } from './pages/app-page.ts';
import * as awkward from './pages/awkward-pages.ts';
import { escapeHtml } from './pages/html.ts';
import { groupPage, overviewPage, preferencePage, pupilCardPage, pupilListPage } from './pages/pupil-pages.ts';
import { finalTestPage, namesOnlyPage, resultsPage, schoolResultsPage } from './pages/result-pages.ts';
import { PATHS } from './paths.ts';
import { drawSchool } from './school.ts';
import { PRACTICE_DOMAINS, type PracticeSchool } from './types.ts';

/** As strict as a careful site: nothing inline, nothing from elsewhere. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

const resolveModule = createRequire(import.meta.url).resolve;
const own = (name: string): string => fileURLToPath(new URL(`./client/${name}`, import.meta.url));
const ASSETS: Readonly<Record<string, () => string>> = {
  'datatables.js': () => resolveModule('datatables.net/js/dataTables.min.js'),
  'datatables.css': () => resolveModule('datatables.net-dt/css/dataTables.dataTables.min.css'),
  'paged-table.js': () => own('paged-table.js'),
  'client-navigation.js': () => own('client-navigation.js'),
  'school.css': () => own('school.css'),
};

export interface RunningPracticeSchool {
  /** Without a slash at the end. */
  readonly url: string;
  /** The truth behind the pages, for tests. */
  readonly school: PracticeSchool;
  close(): Promise<void>;
}

/** Serves the practice school on loopback until closed. Port 0: any free one. */
export const startPracticeSchool = async (
  options: { readonly seed?: number; readonly port?: number } = {},
): Promise<RunningPracticeSchool> => {
  const school = drawSchool(options.seed);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname.startsWith('/assets/')) return sendAsset(response, pathname.slice('/assets/'.length));
    if (pathname.startsWith('/fragment/')) {
      const content = appContent(school, pathname.slice('/fragment'.length));
      return send(response, content ? `<h2>${escapeHtml(content.title)}</h2>${content.body}` : null);
    }
    send(response, pageAt(school, decodeURIComponent(pathname)));
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(options.port ?? 0, '127.0.0.1', ready);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The practice school has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    school,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
};

/** The page at this path, or null. */
export const pageAt = (school: PracticeSchool, path: string): string | null => {
  const fixed = FIXED[path];
  if (fixed) return fixed(school);
  const [, section, first, second] = path.split('/');
  if (section === 'app') {
    const content = appContent(school, path);
    return content && appPage(school, content);
  }
  if (section === 'pupil') {
    const pupil = school.pupils.find(({ pupilNumber }) => pupilNumber === first);
    return pupil ? pupilCardPage(school, pupil) : null;
  }
  const domain = PRACTICE_DOMAINS.find((candidate) => candidate === second);
  if (section === 'results' && first === 'school') return domain ? schoolResultsPage(school, domain) : null;
  const group = school.groups.find(({ slug }) => slug === first);
  if (section === 'names' && group && domain) return namesOnlyPage(school, group, domain);
  if (section === 'groups' && group) return groupPage(school, group);
  return section === 'results' && group && domain ? resultsPage(school, group, domain) : null;
};

const FIXED: Readonly<Record<string, (school: PracticeSchool) => string>> = {
  [PATHS.home]: awkward.homePage,
  [PATHS.pupils]: pupilListPage,
  [PATHS.preferences]: preferencePage,
  [PATHS.overview]: overviewPage,
  [PATHS.finalTest]: finalTestPage,
  [PATHS.otherSchool]: awkward.otherSchoolPage,
  [PATHS.noSchool]: awkward.noSchoolPage,
  [PATHS.noTables]: awkward.noTablesPage,
  [PATHS.twoTables]: awkward.twoTablesPage,
  [PATHS.noPupils]: awkward.noPupilsPage,
  [PATHS.frame]: awkward.framePage,
};

const send = (response: ServerResponse, html: string | null): void => {
  response.writeHead(html === null ? 404 : 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
  });
  response.end(html ?? '<!doctype html><title>Niet gevonden</title><h1>Niet gevonden</h1>');
};

const sendAsset = (response: ServerResponse, name: string): void => {
  const asset = Object.hasOwn(ASSETS, name) ? ASSETS[name] : undefined;
  if (!asset) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': `text/${name.endsWith('.css') ? 'css' : 'javascript'}; charset=utf-8` });
  response.end(readFileSync(asset()));
};
