import type { LvsProfile } from './profile.ts';
import { esis } from './profiles/esis.ts';
import { generic } from './profiles/generic.ts';
import { iep } from './profiles/iep.ts';
import { leerlingInBeeld } from './profiles/leerling-in-beeld.ts';
import { magister } from './profiles/magister.ts';
import { parnassys } from './profiles/parnassys.ts';
import { somtoday } from './profiles/somtoday.ts';

export const PROFILES: readonly LvsProfile[] = [parnassys, esis, magister, somtoday, leerlingInBeeld, iep, generic];

const fits = (host: string, pattern: string): boolean =>
  pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) && host.length > pattern.length - 1 : host === pattern;

/** The profile for an origin such as `https://start.parnassys.net`; `generic` where no system is known to live. */
export function profileFor(origin: string): LvsProfile {
  const host = /^https?:\/\/([^/:?#@]+)(?::\d+)?\/?$/i.exec(origin)?.[1]?.toLowerCase() ?? '';
  const fitting = PROFILES.filter((profile) => profile.hostPatterns.some((pattern) => fits(host, pattern)));
  return fitting.reduce((best, profile) => (profile.priority > best.priority ? profile : best), generic);
}

export interface KnownHost {
  readonly system: string;
  /** Null where every school has an address of its own; then `hint` shows its shape. */
  readonly origin: string | null;
  readonly hint: string;
}

/** Systems whose address is known, for the set-up's host picker. */
export const knownHosts = (): readonly KnownHost[] =>
  PROFILES.flatMap(({ system, knownHosts: hosts }) => hosts.map(({ origin, hint }) => ({ system, origin, hint })));
