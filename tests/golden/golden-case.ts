import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { CollectedTable } from '../../lib/core/collected-table.ts';
import { DAY_CARE } from '../../lib/core/day-care.ts';
import type { DeliverySchool } from '../../lib/core/delivery-school.ts';
import { DOMAINS, SCORE_FIELDS } from '../../lib/core/fields.ts';
import type { Tie } from '../../lib/core/objection.ts';
import { NOBODY, type ObjectionId, type PupilId, type PupilIdentity } from '../../lib/core/pupil.ts';
import type { RegisterView } from '../../lib/core/register-view.ts';
import { keysOf, name } from '../lib/core/school.ts';

/*
 * A golden delivery is a folder: records.json (the school, its pupils and what was collected of them), objections.json
 * and expected/ (the files, byte for byte, and outcome.json). Found by listing: a new case needs no code.
 */
const text = z.string().min(1);
const person = {
  /** "Anna|de|Vries": call name, prefix, family name. */
  name: text.optional(),
  pupilNumber: text.optional(),
  bsn: text.optional(),
  educationNumber: text.optional(),
  birthDate: text.optional(),
};
const record = z.strictObject({
  /** What is expected of this pupil, for whoever reads the case. */
  about: text,
  id: text,
  ...person,
  sex: z.enum(['male', 'female', 'unknown', 'not-specified']).optional(),
  postcode: text.optional(),
  houseNumber: text.optional(),
  houseNumberAddition: text.optional(),
  houseLetter: text.optional(),
  leftOn: text.optional(),
  branch: text.optional(),
  dayCare: z.enum(DAY_CARE).optional(),
  results: z.array(
    z.strictObject({
      domain: z.enum(DOMAINS),
      subject: z.literal('english').exactOptional(),
      provider: text.nullable().default(null),
      assessmentName: text.nullable().default(null),
      version: text.nullable().default(null),
      moment: text.nullable().default(null),
      sittingDate: text.nullable().default(null),
      scores: z.strictObject(Object.fromEntries(SCORE_FIELDS.map((field) => [field, text.exactOptional()]))),
    }),
  ),
});
const recordsFile = z.strictObject({
  /** Clock of the delivery. */
  today: z.iso.date(),
  schoolYear: text,
  school: z.strictObject({ brin: text, branches: z.array(text), postcodes: z.record(text, text) }),
  presetDecided: z.boolean(),
  /** The first is for the first pupil (by id) who goes, and so on; the files are sorted by it. */
  deliveryKeys: z.array(text),
  pupils: z.array(record),
});
const objectionsFile = z.array(
  z.strictObject({
    ...person,
    /** A pupil's id: a person tied it. Absent: by what stands in it. */
    tiedTo: text.optional(),
    withdrawn: z.boolean().default(false),
  }),
);

const FOLDER = import.meta.dirname;
export const listCases = (): readonly string[] =>
  readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'));
/** Every file under expected/, as text. */
export const readExpected = (folder: string): ReadonlyMap<string, string> => {
  const expected = path.join(FOLDER, folder, 'expected');
  return new Map(readdirSync(expected).map((file) => [file, readFileSync(path.join(expected, file), 'utf8')]));
};

type Person = z.infer<typeof record> | z.infer<typeof objectionsFile>[number];
const identityOf = (of: Person): PupilIdentity => {
  const { houseLetter, ...home } = {
    sex: 'sex' in of ? (of.sex ?? null) : null,
    postcode: 'postcode' in of ? (of.postcode ?? null) : null,
    houseNumber: 'houseNumber' in of ? (of.houseNumber ?? null) : null,
    houseNumberAddition: 'houseNumberAddition' in of ? (of.houseNumberAddition ?? null) : null,
    houseLetter: 'houseLetter' in of ? of.houseLetter : undefined,
  };
  return {
    ...NOBODY,
    name: of.name === undefined ? null : name(of.name),
    pupilNumber: of.pupilNumber ?? null,
    bsn: of.bsn ?? null,
    educationNumber: of.educationNumber ?? null,
    birthDate: of.birthDate ?? null,
    ...home,
    ...(houseLetter === undefined ? {} : { houseLetter }),
  };
};

export interface GoldenCase {
  readonly today: string;
  readonly schoolYear: string;
  readonly school: DeliverySchool;
  readonly presetDecided: boolean;
  readonly deliveryKeys: readonly string[];
  readonly tables: readonly CollectedTable[];
  readonly view: RegisterView;
}

/** The pupil list carries who they are and what it says of them; the results come from a table with numbers only. */
export const readCase = (folder: string): GoldenCase => {
  const { pupils, ...records } = recordsFile.parse(readJson(`${folder}/records.json`));
  const objections = objectionsFile.parse(readJson(`${folder}/objections.json`));
  const table = (kind: CollectedTable['kind'], rows: CollectedTable['rows']): CollectedTable => ({
    id: kind,
    kind,
    title: kind,
    origin: 'https://lvs.example',
    schoolYear: records.schoolYear,
    readAt: `${records.today}T09:00:00.000Z`,
    coverage: { state: 'complete', read: rows.length, total: rows.length, reason: null },
    rows,
    droppedColumns: 0,
    problems: [],
  });
  const list = pupils.map((pupil, index) => ({
    row: index + 1,
    identity: identityOf(pupil),
    results: [],
    ...(pupil.leftOn === undefined ? {} : { leftOn: pupil.leftOn }),
    ...(pupil.branch === undefined ? {} : { branch: pupil.branch }),
    ...(pupil.dayCare === undefined ? {} : { dayCare: pupil.dayCare }),
  }));
  const results = pupils.map((pupil, index) => ({
    row: index + 1,
    identity: { ...NOBODY, pupilNumber: pupil.pupilNumber ?? null },
    results: pupil.results,
  }));
  const inForce = objections.filter(({ withdrawn }) => !withdrawn);
  const tieOf = (tiedTo: string | undefined): Tie =>
    tiedTo === undefined ? { kind: 'untied' } : { kind: 'tied', pupilId: tiedTo as PupilId };
  return {
    ...records,
    tables: [table('pupil-list', list), table('results', results)],
    view: {
      head: 'head',
      pupils: pupils.map((pupil) => ({ id: pupil.id as PupilId, keys: keysOf(identityOf(pupil)) })),
      objections: inForce.map((objection, index) => ({
        id: `o${index + 1}` as ObjectionId,
        keys: keysOf(identityOf(objection)),
        tie: tieOf(objection.tiedTo),
      })),
      statedCount: { count: inForce.length, by: 'A. Beheerder', on: records.today },
      pupilListRead: true,
    },
  };
};
