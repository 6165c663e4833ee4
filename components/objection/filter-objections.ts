import type { ObjectionSummary } from '../../lib/messaging/protocol.ts';

export const OBJECTION_FILTERS = ['all', 'in-force', 'untied', 'withdrawn'] as const;
export type ObjectionFilter = (typeof OBJECTION_FILTERS)[number];

/** Blocks deliveries: in force, and nobody knows whose it is. */
export const needsTying = ({ status, tie }: ObjectionSummary): boolean =>
  status === 'in-force' && (tie === 'untied' || tie === 'still-looking');

/** What fits the search and the filter; those still to be tied first, then newest first. */
export function filterObjections(
  objections: readonly ObjectionSummary[],
  filter: ObjectionFilter,
  search: string,
): readonly ObjectionSummary[] {
  const words = plain(search).split(' ').filter(Boolean);
  return objections
    .filter((objection) => fits(objection, filter))
    .filter(({ name, classGroup, tiedTo }) => {
      const text = plain([name, classGroup ?? '', tiedTo ?? ''].join(' '));
      return words.every((word) => text.includes(word));
    })
    .toSorted((a, b) => Number(needsTying(b)) - Number(needsTying(a)) || b.receivedOn.localeCompare(a.receivedOn));
}

function fits(objection: ObjectionSummary, filter: ObjectionFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'untied':
      return needsTying(objection);
    case 'in-force':
    case 'withdrawn':
      return objection.status === filter;
  }
}

/** Without accents and case: "Şahin" is found by "sahin". */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
