import type { ReactNode } from 'react';
import { AppPage } from '../../../components/app/app-page.tsx';
import { PanelPage } from '../../../components/objection/panel-page.tsx';
import { PopupPage } from '../../../components/popup/popup-page.tsx';
import { SetupPage } from '../../../components/setup/setup-page.tsx';
import { OWN_LAYOUT, STUDY_LAYOUT } from './fake-layouts.ts';
import { LIFE } from './fake-life.ts';
import { NORMAL, OBJECTIONS, PAGE_READY, PANEL_OBJECTED, type Scenario, TASKS } from './scenario.ts';

export interface Screen {
  readonly size: 'popup' | 'panel' | 'full';
  readonly page: ReactNode;
  readonly hash: string;
  readonly scenario: Scenario;
}
const tied = OBJECTIONS.filter(({ tie }) => tie !== 'untied');
const full = (hash: string, scenario: Partial<Scenario> = {}): Screen => ({
  size: 'full',
  page: <AppPage />,
  hash,
  scenario: { ...NORMAL, ...scenario },
});
const popup = (scenario: Partial<Scenario> = {}): Screen => ({
  size: 'popup',
  page: <PopupPage />,
  hash: '',
  scenario: { ...NORMAL, ...scenario },
});
const panel = (scenario: Partial<Scenario> = {}): Screen => ({
  size: 'panel',
  page: <PanelPage />,
  hash: '',
  scenario: { ...NORMAL, ...scenario },
});
const page = (state: typeof PAGE_READY.state): Partial<Scenario> => ({ page: { ...PAGE_READY, state, tables: [] } });

/** Every screen that is photographed and judged by axe, by name. */
export const SCREENS: Readonly<Record<string, Screen>> = {
  setup: { ...full('', { register: 'none' }), page: <SetupPage anew={false} /> },
  restore: { ...full('', { register: 'none' }), page: <SetupPage anew={false} restore /> },
  'setup-exists': { ...full(''), page: <SetupPage anew={false} /> },
  'popup-ready': popup(),
  'popup-no-register': popup({ register: 'none' }),
  'popup-not-granted': popup(page('not-granted')),
  'popup-which-school': popup(page('which-school')),
  'popup-no-pupil-list': popup({ page: { ...PAGE_READY, state: 'no-pupil-list' } }),
  'popup-not-understood': popup({
    page: {
      ...PAGE_READY,
      state: 'not-understood',
      tables: [28, 6].map((rows, at) => ({
        ...{ tableId: `t${at}`, title: 'Tabel', kind: 'none', rows, pupils: 0, partial: false },
      })),
    },
  }),
  'popup-locked': popup({ register: 'locked' }),
  'popup-stopped': popup({ register: 'stopped', stop: 'register-missing' }),
  'panel-none-known': panel(),
  'panel-objected': panel({ panel: PANEL_OBJECTED }),
  'panel-no-target': panel({ panel: null, userName: '' }),
  'objections-untied': full('#bezwaren', { stated: false }),
  'objections-empty': full('#bezwaren', { objections: [], stated: false }),
  pupils: full('#leerlingen'),
  matching: full('#wie-is-dit'),
  'matching-renumbered': full('#wie-is-dit', { renumbered: true }),
  tasks: full('#taken', { tasks: TASKS }),
  check: full('#controle'),
  'delivery-ready': full('#levering', { objections: tied }),
  'delivery-layouts': full('#levering', { objections: tied, ownLayouts: [OWN_LAYOUT] }),
  'delivery-study': full('#levering', { objections: tied, ownLayouts: [STUDY_LAYOUT] }),
  'delivery-unsure': full('#levering', { objections: tied, unsure: 14, outbox: true }),
  'delivery-counting': full('#levering', {
    objections: tied,
    progress: { preview: { step: 'judging', percent: 42 }, delivery: null },
  }),
  'delivery-blocked': full('#levering', { stated: false }),
  'delivery-warned': full('#levering', { objections: tied, life: LIFE.warns }),
  'delivery-wiped': full('#levering', { collected: false, life: LIFE.wiped }),
  account: full('#verantwoording/r1'),
  report: full('#rapport'),
  incident: full('#er-ging-iets-mis/r1'),
  'popup-warned': popup({ life: LIFE.warns }),
  'delivery-empty': full('#levering', { collected: false }),
  columns: full('#kolommen', { columnsAsked: true }),
  'columns-none': full('#kolommen'),
  capture: full('#pagina', { register: 'locked' }),
  'capture-none': full('#pagina', { pageChosen: false }),
  'popup-capture': popup(page('not-understood')),
  'panel-not-understood': panel({
    panel: null,
    page: {
      ...PAGE_READY,
      state: 'not-understood',
      tables: [{ tableId: 't1', title: 'Tabel', kind: 'none', rows: 28, pupils: 0, partial: false }],
    },
  }),
  'panel-capture': panel({ panel: null, ...page('not-understood') }),
  'popup-asks': popup({ columnsAsked: true, userName: '' }),
  settings: full('#instellingen'),
  'objections-not-lasting': full('#bezwaren', { keepsStorage: false }),
  'settings-schools': full('#instellingen', { otherSchools: true }),
  'locked-schools': full('#bezwaren', { register: 'locked', otherSchools: true }),
  'popup-locked-schools': popup({ register: 'locked', otherSchools: true }),
  stopped: full('#bezwaren', { register: 'stopped', stop: 'register-missing' }),
  'stopped-damaged': full('#bezwaren', { register: 'stopped', stop: 'chain-broken' }),
  locked: full('#bezwaren', { register: 'locked' }),
};
