import { SaxesParser } from 'saxes';
import { Stop } from './stop.ts';

export interface XmlEvents {
  /** Names without a prefix; attributes as they stand. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

export interface XmlReader {
  readonly write: (text: string) => void;
  /** @throws Stop where the document is not complete. */
  readonly end: () => void;
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML as it comes in, element by element. Whatever is not well formed stops it, and so does a document type: with it
 * come entities, which can grow without end or fetch files.
 * @throws Stop
 */
export function xmlReader({ open, text, close }: XmlEvents): XmlReader {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const damaged = (): never => {
    throw new Stop({ code: 'file-damaged' });
  };
  // The parser tells of a document type only when all of it has come in, which may be never.
  let before = '';
  let started = false;
  const refuseType = (chunk: string) => {
    if (started) return;
    before = (before + chunk).slice(0, 1_000_000);
    if (/<!DOCTYPE|<!ENTITY/i.test(before)) throw new Stop({ code: 'file-entities' });
  };
  parser.on('error', damaged);
  parser.on('doctype', () => {
    throw new Stop({ code: 'file-entities' });
  });
  parser.on('opentag', ({ name, attributes }) => {
    started = true;
    before = '';
    open(bare(name), attributes);
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', ({ name }) => close(bare(name)));
  return {
    write: (chunk) => {
      refuseType(chunk);
      parser.write(chunk);
    },
    end: () => {
      parser.close();
      if (!started) damaged();
    },
  };
}

/** A whole document that is in memory. @throws Stop */
export function readXml(text: string, events: XmlEvents): void {
  const reader = xmlReader(events);
  reader.write(text);
  reader.end();
}
