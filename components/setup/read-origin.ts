const LOOPBACK = /^(localhost|127\.0\.0\.1)$/;

/**
 * The origin of a pasted address ("school.example.nl/start", "https://school.example.nl/bao/?x=1").
 * Null unless it is a secure site (or this computer itself, where the practice school runs).
 */
export function readOrigin(pasted: string): string | null {
  const text = pasted.trim();
  if (text === '' || /\s/.test(text)) return null;
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const loopback = LOOPBACK.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) return null;
  if (!loopback && !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(url.hostname)) return null;
  return url.origin;
}

/** What people call a site: its host, with the port where there is one. */
export const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : origin);
