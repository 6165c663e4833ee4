import { PATHS } from '../paths.ts';
import type { PracticeSchool } from '../types.ts';
import { escapeHtml } from './html.ts';

export interface PageParts {
  readonly title: string;
  readonly body: string;
  /** What the header says about the school; '' for a page that names none. */
  readonly headerText: string;
  readonly scripts?: readonly string[];
}

export const headerTextOf = (school: PracticeSchool): string =>
  `${school.name} · BRIN ${school.brin} · Schooljaar ${school.schoolYear}`;

/** A whole page of the Oefenschool. */
export const page = ({ title, body, headerText, scripts = [] }: PageParts): string => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Oefenschool</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/datatables.css">
<link rel="stylesheet" href="/assets/school.css">
${scripts.map((name) => `<script src="/assets/${name}" defer></script>`).join('\n')}
</head>
<body>
<header class="top">
<strong class="brand">Oefenschool</strong>
<span class="school">${escapeHtml(headerText)}</span>
<span class="user">Ingelogd als administratie</span>
</header>
<nav class="menu" aria-label="Hoofdmenu">${MENU}</nav>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
<footer>Oefenschool: verzonnen leerlingen, om mee te oefenen.</footer>
</body>
</html>`;

const link = (href: string, text: string): string => `<a href="${href}">${escapeHtml(text)}</a>`;

const MENU = [
  link(PATHS.home, 'Start'),
  link(PATHS.pupils, 'Leerlingen'),
  link(PATHS.group('4'), 'Groepen'),
  link(PATHS.results('4', 'maths'), 'Resultaten'),
  link(PATHS.schoolResults('maths'), 'Schooloverzicht'),
  link(PATHS.overview, 'Namenlijst'),
  link(PATHS.app, 'Werkruimte'),
].join('');

/** A row of links to the same page of other groups. */
export const tabs = (
  links: readonly { readonly href: string; readonly text: string; readonly current: boolean }[],
): string =>
  `<div class="tabs" role="navigation" aria-label="Kies">${links
    .map(
      ({ href, text, current }) => `<a href="${href}"${current ? ' aria-current="page"' : ''}>${escapeHtml(text)}</a>`,
    )
    .join('')}</div>`;
