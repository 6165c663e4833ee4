import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PupilIdentity } from '../../lib/core/pupil.ts';
import type { ResultRecord } from '../../lib/core/result-record.ts';
import { topicOf } from '../../lib/core/topic.ts';
import type { RecognisedTable } from '../../lib/recognise/recognise-table.ts';

/**
 * `tests/layouts/NAME/expected.json`: what the page means, written by hand with the page, never by the recogniser.
 * `*` for a column, and a missing list, say nothing about it.
 */
export interface LayoutCase {
  readonly name: string;
  readonly why: string;
  readonly kind: RecognisedTable['kind'];
  readonly schoolYear: string | null;
  /** The field of each column, in page order; ` ?` = only likely, ` !` = refused. */
  readonly columns: readonly string[];
  /** `who | domain | moment | date | scores`; parts that are not there are left out, but for a moment: `-`. */
  readonly records: readonly string[];
  readonly problems?: readonly string[];
  /** Only records of this domain, where the case is about one of several. */
  readonly only?: string;
  /** Only this kind of score. */
  readonly scores?: string;
}

export const LAYOUTS = fileURLToPath(new URL('../layouts', import.meta.url));

export const findLayoutCases = (): LayoutCase[] =>
  readdirSync(LAYOUTS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ ...JSON.parse(readFileSync(join(LAYOUTS, name, 'expected.json'), 'utf8')), name }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));

/** What was recognised, in the words of the case; what the case says nothing about is left out. */
export function toLayoutCase(table: RecognisedTable, expected: LayoutCase): LayoutCase {
  return {
    ...expected,
    kind: table.kind,
    schoolYear: table.schoolYear,
    columns: table.mapping.map(({ field, confidence }, at) => {
      const asked = expected.columns[at];
      if (asked === '*') return asked;
      const doubt = field === 'other' ? '' : { sure: '', likely: ' ?', unsure: ' !' }[confidence];
      return `${field}${doubt}`;
    }),
    records: table.rows.flatMap(({ identity, results }) =>
      table.kind === 'results'
        ? results.flatMap((result) => writeRecord(identity, result, expected))
        : [writePupil(identity)],
    ),
    ...(expected.problems && { problems: [...new Set(table.problems.map(({ code }) => code))].sort() }),
  };
}

function writeRecord(identity: PupilIdentity, result: ResultRecord, { only, scores }: LayoutCase): readonly string[] {
  if (only !== undefined && topicOf(result) !== only) return [];
  const kinds = Object.entries(result.scores).filter(([kind]) => scores === undefined || kind === scores);
  if (kinds.length === 0) return [];
  const said = kinds
    .map(([kind, value]) => `${kind} ${value}`)
    .sort()
    .join(', ');
  const date = result.sittingDate === null ? [] : [result.sittingDate];
  return [[writePupil(identity), topicOf(result), result.moment ?? '-', ...date, said].join(' | ')];
}

function writePupil(identity: PupilIdentity): string {
  const { name, pupilNumber, bsn, educationNumber, birthDate, sex, postcode, houseNumber, classGroup } = identity;
  const given = [name?.givenName, name?.initials, name?.prefix].filter(Boolean).join(' ');
  return [
    name === null ? null : `${name.familyName}, ${given}`,
    pupilNumber,
    bsn,
    educationNumber === null ? null : `ond ${educationNumber}`,
    birthDate,
    sex,
    postcode === null ? null : [postcode, houseNumber, identity.houseNumberAddition].filter(Boolean).join(' '),
    classGroup,
    identity.yearGroup === null ? null : `jaar ${identity.yearGroup}`,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
