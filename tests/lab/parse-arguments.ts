import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PASSWORD } from '../../lib/core/delivery-password.ts';
import type { BrowserKind } from '../browser/index.ts';
import { LabError } from './lab-error.ts';

export const USAGE = `npm run lab -- read PAGE… [--all] [--browser chromium|firefox]
npm run lab -- recognise PAGE… [--all] [--browser chromium|firefox]
npm run lab -- capture PAGE… [--out DIR] [--browser chromium|firefox]
npm run lab -- deliver --pages PAGE… --objections FILE.csv --out DIR [--preset ID] [--layout ID]
                       [--school-year 2025-2026] [--brin 99XX] [--password TEXT] [--browser chromium|firefox]
PAGE: a saved page, a folder of them, or a loopback address (http://127.0.0.1:…, http://localhost:…);
      or, but not for capture, a file of an LVS (.csv, .xlsx, EDEXML .xml);
      or, only for capture, a structure that the extension saved (.json)`;

interface Shared {
  readonly pages: readonly string[];
  readonly browser: BrowserKind;
}
export interface ReadArguments extends Shared {
  readonly command: 'read' | 'recognise';
  /** Also what scrolling and paging bring. */
  readonly all: boolean;
}
export interface CaptureArguments extends Shared {
  readonly command: 'capture';
  /** Each page gets a folder of its own in it. */
  readonly out: string;
}
export interface DeliverArguments extends Shared {
  readonly command: 'deliver';
  readonly objections: string;
  readonly out: string;
  readonly preset: string;
  readonly layout: string;
  readonly schoolYear: string | null;
  readonly brin: string | null;
  /** Of the zip; null: a plain one. The members beside it are always plain. */
  readonly password: string | null;
}
export type LabArguments = ReadArguments | CaptureArguments | DeliverArguments;

/** Where cases are: a captured page is one more, once a person has looked at it. */
export const ZOO = 'tests/zoo';

const OPTIONS = {
  pages: { type: 'string', multiple: true },
  objections: { type: 'string' },
  out: { type: 'string' },
  preset: { type: 'string' },
  layout: { type: 'string' },
  'school-year': { type: 'string' },
  brin: { type: 'string' },
  password: { type: 'string' },
  browser: { type: 'string' },
  all: { type: 'boolean' },
} as const;

const wrong = (message: string): LabError => new LabError(2, `${message}\n${USAGE}`);

/** @throws LabError 2 with what is wrong and how it is used. */
export function parseArguments(args: readonly string[]): LabArguments {
  const { values, positionals } = parse(args);
  const [command, ...pages] = positionals;
  const browser = values.browser ?? 'chromium';
  if (browser !== 'chromium' && browser !== 'firefox')
    throw wrong(`--browser is chromium or firefox, not "${browser}".`);
  if (command === 'read' || command === 'recognise' || command === 'capture') {
    const fitting = ['browser', command === 'capture' ? 'out' : 'all'];
    const odd = Object.keys(values).find((name) => !fitting.includes(name));
    if (odd !== undefined) throw wrong(`--${odd} does not go with "${command}".`);
    if (pages.length === 0) throw wrong('Which page? None was named.');
    if (command === 'capture') return { command, pages, browser, out: values.out ?? resolve(ZOO) };
    return { command, pages, browser, all: values.all ?? false };
  }
  if (command !== 'deliver') throw wrong(command === undefined ? 'What to do?' : `There is no "${command}".`);
  if (values.all !== undefined) throw wrong('--all does not go with "deliver": it always collects all there is.');
  // "--pages a b c": the option takes the first, the rest stand by themselves.
  const all = [...(values.pages ?? []), ...pages];
  if (all.length === 0) throw wrong('Which pages? --pages names none.');
  if (!values.objections)
    throw wrong('Which objections? --objections is missing (a file with only a header line will do).');
  if (!values.out) throw wrong('Where to? --out is missing.');
  const schoolYear = values['school-year'] ?? null;
  if (schoolYear !== null && !isSchoolYear(schoolYear))
    throw wrong(`--school-year is like 2025-2026, not "${schoolYear}".`);
  const brin = values.brin?.toUpperCase() ?? null;
  if (brin !== null && !/^\d{2}[A-Z]{2}$/.test(brin)) throw wrong(`--brin is like 99XX, not "${values.brin}".`);
  const password = values.password ?? null;
  if (password !== null && !PASSWORD.test(password)) throw wrong('--password is 12 to 64 characters of ASCII.');
  const { objections, out, preset = 'default', layout = 'two-csv' } = values;
  return { command, pages: all, browser, objections, out, preset, layout, schoolYear, brin, password };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

const isSchoolYear = (text: string): boolean => {
  const [, first, second] = /^(\d{4})-(\d{4})$/.exec(text) ?? [];
  return first !== undefined && Number(second) === Number(first) + 1;
};
