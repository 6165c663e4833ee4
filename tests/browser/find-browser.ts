import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { BrowserKind } from './types.ts';

const VARIABLE = { chromium: 'BEZWAARWIJZER_CHROMIUM', firefox: 'BEZWAARWIJZER_FIREFOX' } as const;
const PACKAGE = { chromium: 'chromium', firefox: 'firefox-esr' } as const;

/** Chrome itself refuses unpacked extensions from the command line since 137, so Chromium comes first. */
const USUAL_PATHS: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
  ],
};

/** What `findBrowser` asks of the machine; passed in by its test. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  exists(path: string): boolean;
  /** Debian or Ubuntu, and root. */
  mayInstall(): boolean;
  install(packageName: string): void;
}

/**
 * Path of a real browser: environment variable, usual paths, else installed by apt.
 * @throws with one line that says how to get it.
 */
export const findBrowser = (kind: BrowserKind, machine: Machine = thisMachine): string => {
  const asked = machine.env[VARIABLE[kind]];
  if (asked) {
    if (machine.exists(asked)) return asked;
    throw new Error(`${VARIABLE[kind]} points at ${asked}, but there is no such file.`);
  }
  const usual = () => USUAL_PATHS[kind].find((path) => machine.exists(path));
  const found = usual();
  if (found) return found;
  if (machine.mayInstall()) machine.install(PACKAGE[kind]);
  const installed = usual();
  if (installed) return installed;
  throw new Error(
    `No ${kind} found: install it (Debian/Ubuntu: sudo apt-get install ${PACKAGE[kind]}) or set ${VARIABLE[kind]} to its path.`,
  );
};

const isDebian = (): boolean => {
  try {
    return /^(ID|ID_LIKE)=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
};

const apt = (...args: string[]): void => {
  // Without the lock timeout a second apt at the same time fails at once.
  execFileSync('apt-get', [...args, '-o', 'DPkg::Lock::Timeout=300'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
};

const thisMachine: Machine = {
  env: process.env,
  exists: existsSync,
  mayInstall: () => process.platform === 'linux' && process.getuid?.() === 0 && isDebian(),
  install: (packageName) => {
    try {
      apt('update');
      apt('install', '-y', '--no-install-recommends', packageName);
    } catch {
      // The caller looks again and says in one line what to do.
    }
  },
};
