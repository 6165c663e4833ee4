import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expectedDelivery, type PracticeObjection, type PracticeSchool } from '../practice-school/index.ts';
import type { DemoOutcome } from './run-demo.ts';

/**
 * Holds the saved files against what the practice school's own truth says must be in them, read by a CSV reader that the
 * product does not use. Throws with the first difference.
 */
export function checkOutcome(
  school: PracticeSchool,
  objections: readonly PracticeObjection[],
  outcome: DemoOutcome,
  out: string,
): void {
  const objecting = new Set(objections.map(({ pupil }) => pupil.pupilNumber));
  const expected = expectedDelivery(school, objecting);
  const rows = outcome.files.flatMap((file) =>
    /pupils.*\.csv$|leerlingen.*\.csv$/.test(file) ? read(join(out, file)) : [],
  );
  const found = rows.map(linkOf).sort();
  const wanted = expected.delivered
    .map((pupil) =>
      linkOf({
        ...pupil,
        birthDate: pupil.birthDate,
        houseNumber: pupil.houseNumber ?? '',
        postcode: pupil.postcode ?? '',
      }),
    )
    .sort();
  if (JSON.stringify(found) !== JSON.stringify(wanted)) {
    throw new Error(`the file holds ${found.length} pupils, expected ${wanted.length}, or other ones`);
  }
  if (outcome.pupils !== school.pupils.length)
    throw new Error(`${outcome.pupils} pupils, expected ${school.pupils.length}`);
  if (outcome.withheld.objection !== objecting.size) {
    throw new Error(`${outcome.withheld.objection} withheld for an objection, expected ${objecting.size}`);
  }
}

const read = (path: string): Record<string, string>[] =>
  parse(readFileSync(path), { columns: true, delimiter: ';', bom: true });

const linkOf = (row: Readonly<Record<string, unknown>>): string =>
  [row.birthDate, row.postcode, row.houseNumber].join('|');
