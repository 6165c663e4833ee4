import type { PageFacts } from '../core/table-snapshot.ts';
import type { LvsProfile } from './profile.ts';

export interface RecognisedSchool {
  /** `99XX`. */
  readonly brin: string | null;
  /** Two characters, main location `00`. */
  readonly branch: string | null;
  /** The page names two schools: nothing may be concluded. */
  readonly conflicting: boolean;
}

const escapeText = (text: string): string => text.replace(/[^\p{L}\p{N} ]/gu, '.').replaceAll(' ', '[ -]?');
const BUILT_IN = ['BRIN(?:[ -]?(?:nummer|nr|code|vest|vestiging))*', 'instellings(?:code|nummer)', 'schoolnummer'];
const VALUE =
  '\\.?\\s*[:=(]?\\s*(\\d{2} ?[A-Z]{2})(?:\\s?[-/| ]?\\s?(?:vestiging:?\\s*)?(\\d[0-9A-Z]?)(?![\\p{L}\\d]|[-/]\\d))?(?![\\p{L}\\d])';

/** Reads the school from texts that say so ("BRIN 99XX", "Instellingscode 99XX 04"); a bare code proves nothing. */
export function recogniseSchool(facts: PageFacts, profile: LvsProfile): RecognisedSchool {
  const labels = [...BUILT_IN, ...profile.schoolLabels.map(escapeText)].join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${labels})${VALUE}`, 'giu');
  const brins = new Set<string>();
  const branches = new Set<string>();
  for (const text of [facts.title, ...facts.headings, ...facts.labels]) {
    for (const match of text.slice(0, 300).matchAll(pattern)) {
      brins.add((match[1] ?? '').replace(' ', '').toUpperCase());
      if (match[2] !== undefined) branches.add(match[2].toUpperCase().padStart(2, '0'));
    }
  }
  if (brins.size !== 1) return { brin: null, branch: null, conflicting: brins.size > 1 };
  return {
    brin: [...brins][0] ?? null,
    branch: branches.size === 1 ? ([...branches][0] ?? null) : null,
    conflicting: false,
  };
}
