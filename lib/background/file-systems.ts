import type { FileSystem } from '../messaging/file-views.ts';
import { profileWith } from '../recognise/profile-additions.ts';
import type { OpenRegister } from '../register/types.ts';
import type { BackgroundContext } from './context.ts';

/** For a file of a system of which no page was ever seen. Nobody lives there (RFC 6761). */
export const NO_SYSTEM = 'https://bestand.invalid';

const hostOf = (origin: string): string => new URL(origin).hostname;
const isAddress = (origin: string): boolean => /^https?:\/\/[^/\s*]+$/.test(origin) && URL.canParse(origin);

/**
 * Where this school's pages come from: what was collected, then the sites that are allowed. An LVS number means something
 * within one system only, so a file counts as that of the system which it came from.
 */
export async function fileSystems(context: BackgroundContext, register: OpenRegister): Promise<FileSystem[]> {
  const collected = await register.listCollected();
  const seen = collected.ok ? collected.value.map(({ origin }) => origin) : [];
  const hosts = new Set(seen.map(hostOf));
  // Permissions know no ports: a site that was read from is named by its pages.
  const allowed = (await context.hosts.granted()).filter((origin) => isAddress(origin) && !hosts.has(hostOf(origin)));
  const kept = await register.readColumnAnswers();
  const additions = kept.ok ? (kept.value.additions ?? []) : [];
  const known = new Set([...seen, ...allowed].filter((origin) => origin !== NO_SYSTEM));
  return [...known, NO_SYSTEM].map((origin) => {
    const { id, system } = profileWith(origin, additions);
    return { origin, system: id === 'generic' ? null : system };
  });
}
