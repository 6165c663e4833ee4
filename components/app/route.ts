import { useSyncExternalStore } from 'react';

export const ROUTES = [
  'bezwaren',
  'leerlingen',
  'wie-is-dit',
  'taken',
  'controle',
  'levering',
  'verantwoording',
  'er-ging-iets-mis',
  'kolommen',
  'pagina',
  'rapport',
  'instellingen',
] as const;
export type Route = (typeof ROUTES)[number];

/** The part of the page that the address names; the first where it names none. */
export function useRoute(): Route {
  const [name] = useHash();
  return ROUTES.find((route) => route === name) ?? 'bezwaren';
}

/** What the address says behind the part: of which delivery the page is. `''` where it says nothing. */
export function useRouteSubject(): string {
  const [, subject = ''] = useHash();
  return subject;
}

function useHash(): readonly string[] {
  return useSyncExternalStore(watchHash, () => location.hash.slice(1)).split('/');
}

function watchHash(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}
