import { isOfAge } from '../core/of-age.ts';
import type { PupilId, PupilIdentity } from '../core/pupil.ts';
import type { PupilFilter, PupilSort } from '../core/pupil-query.ts';
import type { PupilPage, PupilQuery, PupilRow } from '../messaging/protocol.ts';
import { groupOf, standingOf, summarisePupil, writeName } from './summaries.ts';
import type { Opened } from './with-register.ts';

const PAGE = 50;
const dutch = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

type Known = readonly [PupilId, PupilIdentity];

/** Of all pupils of the register, one page of those that a person looks for. */
export function listPupils(opened: Opened, { text, filter, sort, offset }: PupilQuery, today: string): PupilPage {
  const words = folded(text).split(/\s+/).filter(Boolean);
  const fits = filterOf(opened, filter, today);
  const found = [...opened.state.pupils].filter(([id, identity]) => {
    const haystack = folded(`${writeName(identity.name)} ${identity.pupilNumber ?? ''} ${groupOf(identity) ?? ''}`);
    return words.every((word) => haystack.includes(word)) && fits([id, identity]);
  });
  return {
    total: found.length,
    rows: found
      .sort(orderOf(sort))
      .slice(offset, offset + PAGE)
      .map((known) => rowOf(opened, known, today)),
  };
}

/** One pupil with what is recorded besides. */
export function rowOf(opened: Opened, [id, identity]: Known, today: string): PupilRow {
  const { leftOn, informedOn, consents } = opened.state.records;
  return {
    ...summarisePupil(opened, id, identity),
    ofAge: isOfAge(identity.birthDate, today),
    leftOn: leftOn.get(id) ?? null,
    informedOn: informedOn.get(id) ?? null,
    addressSecret: opened.state.view.secretAddresses?.has(id) ?? false,
    consents: consents.get(id) ?? [],
  };
}

function filterOf(opened: Opened, filter: PupilFilter, today: string): (known: Known) => boolean {
  const { objections, records } = opened.state;
  const standing = (identity: PupilIdentity) => standingOf(opened, identity).standing;
  switch (filter) {
    case 'all':
      return () => true;
    case 'objection':
      return ([, identity]) => standing(identity) === 'objection';
    case 'ambiguous':
      return ([, identity]) => standing(identity) === 'ambiguous';
    case 'withdrawn': {
      const withdrawn = objections.flatMap(({ tie, withdrawal }) =>
        tie.kind === 'tied' && withdrawal !== null ? [tie.pupilId] : [],
      );
      const ids = new Set(withdrawn);
      return ([id]) => ids.has(id);
    }
    case 'of-age':
      return ([, { birthDate }]) => isOfAge(birthDate, today);
    case 'left':
      return ([id]) => records.leftOn.has(id);
    case 'not-informed':
      return ([id]) => !records.informedOn.has(id) && !records.leftOn.has(id);
  }
}

const nameOf = ({ name }: PupilIdentity): string => `${name?.familyName ?? ''} ${name?.givenName ?? ''}`;

function orderOf(sort: PupilSort): (one: Known, other: Known) => number {
  const byName = ([, one]: Known, [, other]: Known): number => dutch.compare(nameOf(one), nameOf(other));
  switch (sort) {
    case 'name':
      return byName;
    case 'group':
      return (one, other) => dutch.compare(groupOf(one[1]) ?? '', groupOf(other[1]) ?? '') || byName(one, other);
    case 'birth-date':
      return (one, other) => dutch.compare(one[1].birthDate ?? '', other[1].birthDate ?? '') || byName(one, other);
  }
}
