import { AccountPage } from '../account/account-page.tsx';
import { CapturePage } from '../capture/capture-page.tsx';
import { CheckPage } from '../check/check-page.tsx';
import { ColumnsPage } from '../columns/columns-page.tsx';
import { DeliveryPage } from '../delivery/delivery-page.tsx';
import { PageFrame } from '../frame/page-frame.tsx';
import { RegisterGate } from '../frame/register-gate.tsx';
import { IncidentPage } from '../incident/incident-page.tsx';
import { useTranslator } from '../language.tsx';
import { MatchingPage } from '../matching/matching-page.tsx';
import { ObjectionsPage } from '../objection/objections-page.tsx';
import { PupilsPage } from '../pupils/pupils-page.tsx';
import { ReportPage } from '../report/report-page.tsx';
import { SettingsPage } from '../settings/settings-page.tsx';
import { TasksPage } from '../tasks/tasks-page.tsx';
import { type Route, useRoute } from './route.ts';

/** Settings say themselves what a locked register hides; a page's structure needs none. */
const OPEN_PAGES = { instellingen: SettingsPage, pagina: CapturePage } as const;
const PAGES = {
  bezwaren: ObjectionsPage,
  leerlingen: PupilsPage,
  'wie-is-dit': MatchingPage,
  taken: TasksPage,
  controle: CheckPage,
  levering: DeliveryPage,
  verantwoording: AccountPage,
  'er-ging-iets-mis': IncidentPage,
  kolommen: ColumnsPage,
  rapport: ReportPage,
} as const satisfies Record<Exclude<Route, keyof typeof OPEN_PAGES>, unknown>;
const LINKS = [
  ['bezwaren', 'frame.objections'],
  ['leerlingen', 'frame.pupils'],
  ['taken', 'frame.tasks'],
  ['controle', 'frame.check'],
  ['levering', 'frame.delivery'],
  ['instellingen', 'frame.settings'],
] as const;

/** A page without a link of its own stands under another. */
const PARTS: Partial<Record<Route, Route>> = {
  'wie-is-dit': 'leerlingen',
  verantwoording: 'levering',
  'er-ging-iets-mis': 'levering',
  rapport: 'instellingen',
};

/** The full page: objections, pupils, tasks, delivery and settings under one address. */
export function AppPage() {
  const route = useRoute();
  return (
    <PageFrame width="full" nav={<MainNav route={route} />}>
      <RoutedPage route={route} />
    </PageFrame>
  );
}

function RoutedPage({ route }: { readonly route: Route }) {
  if (route === 'instellingen' || route === 'pagina') {
    const OpenPage = OPEN_PAGES[route];
    return <OpenPage />;
  }
  const Page = PAGES[route];
  return (
    <RegisterGate>
      <Page />
    </RegisterGate>
  );
}

function MainNav({ route }: { readonly route: Route }) {
  const t = useTranslator();
  return (
    <nav className="nav" aria-label={t('frame.mainNav')}>
      {LINKS.map(([name, key]) => (
        <a
          key={name}
          href={`#${name}`}
          {...(name === (PARTS[route] ?? route) ? { 'aria-current': 'page' as const } : {})}
        >
          {t(key)}
        </a>
      ))}
    </nav>
  );
}
