import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Element } from '@xmldom/xmldom';
import { parseXml } from '../../lib/delivery/read-layout.ts';

export interface Sheet {
  readonly bytes: Uint8Array;
  readonly separator: string;
  readonly encoding: 'utf-8' | 'windows-1252';
}
export interface Opened {
  /** As Calc writes it down: "of:=1+1". */
  readonly formulas: readonly string[];
  readonly cells: number;
}

/** How to come by it, in a line. */
export const INSTALL_CALC = 'apt-get install --no-install-recommends libreoffice-calc-nogui';
/** `soffice` on the PATH; null where there is none. */
export const findCalc = (): string | null =>
  ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0) ?? null;

/** LibreOffice's own numbers for the two encodings. */
const CHARSETS = { 'utf-8': 76, 'windows-1252': 1 } as const;
/** Separator, quote, encoding, first line, then what is left as it is; the last one: formulas are worked out. */
const filterOf = ({ separator, encoding }: Sheet): string =>
  `CSV:${separator.charCodeAt(0)},34,${CHARSETS[encoding]},1,,0,false,true,false,false,false,0,true`;

/** Opens each with LibreOffice Calc, told to work out formulas, and looks what it made of the cells. In the order given. */
export const openInCalc = (calc: string, sheets: readonly Sheet[]): readonly Opened[] => {
  const folder = mkdtempSync(join(tmpdir(), 'bezwaarwijzer-calc-'));
  try {
    const byFilter = new Map<string, number[]>();
    for (const [at, sheet] of sheets.entries()) {
      const filter = filterOf(sheet);
      byFilter.set(filter, [...(byFilter.get(filter) ?? []), at]);
      writeFileSync(join(folder, `${at}.csv`), sheet.bytes);
    }
    const out = join(folder, 'out');
    mkdirSync(out);
    for (const [filter, ats] of byFilter) {
      const { status, stderr } = spawnSync(
        calc,
        [
          ...['--headless', '--norestore', `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`],
          ...[`--infilter=${filter}`, '--convert-to', 'fods', '--outdir', out, ...ats.map((at) => `${at}.csv`)],
        ],
        { cwd: folder, encoding: 'utf8', timeout: 600_000 },
      );
      if (status !== 0) throw new Error(`LibreOffice ended with ${status}: ${stderr.slice(-500)}`);
    }
    return sheets.map((_, at) => look(readFileSync(join(out, `${at}.fods`), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const look = (text: string): Opened => {
  const cells: Element[] = [...parseXml(text).getElementsByTagName('table:table-cell')];
  return {
    formulas: cells.flatMap((cell) => cell.getAttribute('table:formula') ?? []),
    cells: cells.filter((cell) => cell.getElementsByTagName('text:p').length > 0).length,
  };
};
