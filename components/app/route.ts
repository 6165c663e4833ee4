import { useSyncExternalStore } from 'react';

export const ROUTES = [
  'bezwaren',
  'leerlingen',
  'wie-is-dit',
  'taken',
  'controle',
  'levering',
  'kolommen',
  'pagina',
  'instellingen',
] as const;
export type Route = (typeof ROUTES)[number];

/** The part of the page that the address names; the first where it names none. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(watchHash, () => location.hash.slice(1));
  return ROUTES.find((route) => route === hash) ?? 'bezwaren';
}

function watchHash(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}
