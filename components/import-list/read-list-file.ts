import { done, failed, type Outcome } from '../../lib/core/problem.ts';
import { toBase64 } from '../../lib/register/base64.ts';

export interface ListFile {
  readonly fileName: string;
  /** Base64: bytes do not survive a message in every browser. */
  readonly bytes: string;
}

/** What the background reads; a file that is larger is not even opened. */
const MEGABYTES = 5;

export async function readListFile(file: File): Promise<Outcome<ListFile>> {
  if (file.size > MEGABYTES * 1_000_000) return failed({ code: 'list-too-large', megabytes: MEGABYTES });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return done({ fileName: file.name.slice(0, 255), bytes: toBase64(bytes) });
  } catch {
    return failed({ code: 'list-unreadable' }); // moved or locked by another program since it was chosen
  }
}

const COLUMNS =
  'leerlingnummer;bsn;onderwijsnummer;achternaam;tussenvoegsel;roepnaam;geboortedatum;groep;datum;bron;door';

/** An empty list to fill in; the mark in front tells a spreadsheet that it is UTF-8. */
export const emptyList = (): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`\uFEFF${COLUMNS}\r\n`);
