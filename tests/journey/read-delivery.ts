import { parse } from 'csv-parse/sync';
import type { PracticeDomain, PracticePupil, PracticeSchool } from '../practice-school/index.ts';
import type { SavedDelivery } from './make-delivery.ts';

type Members = Pick<SavedDelivery, 'members'>;

export type CsvRow = Readonly<Record<string, string>>;

/** The rows of one of the two CSV members, by a reader that the product does not use. */
export function readRows(delivery: Members, member: 'pupils' | 'results'): CsvRow[] {
  const name = [...delivery.members.keys()].find((candidate) => candidate.endsWith(`-${member}.csv`));
  const bytes = name === undefined ? undefined : delivery.members.get(name);
  if (!bytes) throw new Error(`no ${member} in the zip`);
  return parse(bytes, { columns: true, delimiter: ';', bom: true });
}

/** The file called by this end of its name, as text. */
export function readMember(delivery: Members, end: string): string {
  const name = [...delivery.members.keys()].find((candidate) => candidate.endsWith(end));
  return (name === undefined ? undefined : delivery.members.get(name))?.toString('utf8') ?? '';
}

/** What CBS would link on without a number. */
export const linkOf = ({ sex, birthDate, postcode, houseNumber }: CsvRow): string =>
  [sex, birthDate, postcode, houseNumber].join('|');

/** The same of a pupil as the practice school knows it. */
export const linkOfPupil = ({ sex, birthDate, postcode, houseNumber }: PracticePupil): string =>
  [sex === 'M' ? '1' : '2', birthDate, postcode, houseNumber].join('|');

/** One line per result, with the pupil's link in place of the delivery's random key. */
export function linkedResults(delivery: Members): string[] {
  const links = new Map(readRows(delivery, 'pupils').map((row) => [row.deliveryKey, linkOf(row)]));
  return readRows(delivery, 'results')
    .map((row) => {
      const score = Number(row.abilityScore || row.rawScore);
      return [links.get(row.deliveryKey) ?? 'nobody', row.domain, row.moment, score, row.level].join('|');
    })
    .sort();
}

/** The same lines from the practice school's truth. */
export const expectedResults = (
  school: PracticeSchool,
  pupils: readonly PracticePupil[],
  domains: readonly PracticeDomain[],
): string[] =>
  pupils
    .flatMap((pupil) =>
      school.results
        .filter(({ pupilNumber, domain }) => pupilNumber === pupil.pupilNumber && domains.includes(domain))
        .map(({ domain, moment, score, level }) =>
          [linkOfPupil(pupil), domain, moment, Number(score), level].join('|'),
        ),
    )
    .sort();
