import { valueIn } from '../register/register-fixture.ts';
import { type Background, runBackground } from './run-background.ts';
import { pupilListPage, type SmallPupil } from './small-school.ts';

export const BY = 'J. Kwikstaart';
export const HEAD =
  'leerlingnummer;bsn;onderwijsnummer;achternaam;tussenvoegsel;roepnaam;geboortedatum;groep;datum;bron;door';

/** A file as the page sends it: its bytes in base64. Text is written as UTF-8. */
export const listFile = (content: string | Uint8Array) => ({
  fileName: 'bezwaren.csv',
  bytes: Buffer.from(content).toString('base64'),
});
type ListFile = ReturnType<typeof listFile>;

/** Lines under the usual header. */
export const lines = (...rows: string[]): ListFile => listFile([HEAD, ...rows].join('\r\n'));

const pupil = (at: number, givenName: string, familyName: string): SmallPupil => ({
  number: String(4100 + at),
  givenName,
  familyName,
  birthDate: `2016-02-1${at}`,
  sex: at % 2 === 0 ? 'M' : 'V',
  postcode: `${1234 + at} BX`,
  houseNumber: '7',
  scores: [`${101 + at},3`, `${211 + at},7`],
});
export const bram = pupil(0, 'Bram', 'Wulp');
export const citha = pupil(1, 'Citha', 'Putter');
export const douwe = pupil(2, 'Douwe', 'Sijs');

/** A register that has seen these pupils. */
export async function start(seed: string, seen: readonly SmallPupil[] = []): Promise<Background> {
  const app = runBackground(seed);
  valueIn(await app.create());
  if (seen.length > 0) await app.collect(pupilListPage(seen));
  return app;
}
export const preview = async (app: Background, file: ListFile) =>
  valueIn(await app.ask('objection.preview-import', file));
/** Looks at the list and records it. */
export async function record(app: Background, file: ListFile, acceptRefused = false) {
  const { digest } = await preview(app, file);
  return app.ask('objection.import', { ...file, digest, acceptRefused, recordedBy: BY });
}
export const objections = async (app: Background) => valueIn(await app.ask('objection.list', {}));
