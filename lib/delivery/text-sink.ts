/** How texts become bytes. */
export interface TextEncoding {
  /** Of one UTF-16 unit at most so many. */
  readonly mostBytes: number;
  /**
   * Into room that is large enough.
   * @returns how many bytes, or null where the text cannot be written: nothing that was written of it counts then.
   */
  readonly writeInto: (text: string, room: Uint8Array) => number | null;
}

/** Texts, one after the other, → the bytes of all of them. */
export interface TextSink {
  readonly write: (text: string) => void;
  /** Null where one of them could not be written. Nothing can be written any more. */
  readonly end: () => Uint8Array | null;
}

/** Pieces differ a little. */
const SPARE = 1.1;

/**
 * Megabytes are written in pieces, straight to where they stay: as one text they would be put together and copied first, and
 * room that grows little by little is copied as often.
 * @param pieces about how many of one length there will be.
 */
export const textSink = ({ mostBytes, writeInto }: TextEncoding, pieces: number): TextSink => {
  let room = new Uint8Array(0);
  let length = 0;
  let isWhole = true;
  const makeRoom = (text: string): void => {
    const most = length + text.length * mostBytes;
    if (most <= room.length) return;
    const likely = length + Math.ceil(text.length * pieces * SPARE);
    const grown = new Uint8Array(Math.max(most, likely, 2 * room.length));
    grown.set(room.subarray(0, length));
    room = grown;
  };
  return {
    write: (text) => {
      makeRoom(text);
      const written = writeInto(text, room.subarray(length));
      if (written === null) isWhole = false;
      else length += written;
    },
    end: () => (isWhole ? room.subarray(0, length) : null),
  };
};
