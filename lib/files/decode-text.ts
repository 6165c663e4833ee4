export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
}

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);
const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0] as const;

export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, ...ZIP);
export const isOldOffice = (bytes: Uint8Array): boolean => startsWith(bytes, ...OLD_OFFICE);

const decode = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const decodeAny = (bytes: Uint8Array): DecodedText | null => {
  const as = (encoding: DecodedText['encoding'], text: string | null): DecodedText | null =>
    text === null ? null : { text, encoding };
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return as('utf-8', decode(bytes, 'utf-8'));
  if (startsWith(bytes, 0xff, 0xfe)) return as('utf-16', decode(bytes, 'utf-16le'));
  if (startsWith(bytes, 0xfe, 0xff)) return as('utf-16', decode(bytes, 'utf-16be'));
  return as('utf-8', decode(bytes, 'utf-8')) ?? as('windows-1252', decode(bytes, 'windows-1252'));
};

/**
 * A text file's bytes as text: UTF-8, UTF-16 with its mark ("Unicode text"), else Windows-1252 as Dutch spreadsheets save it.
 * Null for a spreadsheet file itself and for anything that is no text. Letters that came out wrong all the same are
 * seen per line, where it can be said which one.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (isZip(bytes) || isOldOffice(bytes)) return null;
  const decoded = decodeAny(bytes);
  return decoded === null || decoded.text.includes('\u0000') ? null : decoded;
}
