import type { TextEncoding } from './text-sink.ts';

/*
 * UTF-8 by the encoders of the Encoding Standard, which pages, workers and Node have alike; this folder compiles without the
 * types of pages. A lone surrogate is refused in both directions rather than replaced, because a character is never altered.
 */
interface EncodingStandard {
  readonly TextEncoder: new () => {
    encode(text: string): Uint8Array;
    encodeInto(text: string, room: Uint8Array): { readonly written: number };
  };
  readonly TextDecoder: new (
    label: 'utf-8',
    options: { readonly fatal: true; readonly ignoreBOM: true },
  ) => { decode(bytes: Uint8Array): string };
}
const { TextEncoder, TextDecoder } = globalThis as typeof globalThis & EncodingStandard;
const encoder = new TextEncoder();
/** A byte order mark is a character like any other: whoever reads says whether there is to be one. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text → bytes, or null where the text is not well formed. */
export const writeUtf8 = (text: string): Uint8Array | null => (text.isWellFormed() ? encoder.encode(text) : null);

/** The same, piece by piece: each is well formed by itself. */
export const UTF_8: TextEncoding = {
  mostBytes: 3,
  writeInto: (text, room) => (text.isWellFormed() ? encoder.encodeInto(text, room).written : null),
};

/** Bytes → text, or null where the bytes are not UTF-8. */
export const readUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
};
