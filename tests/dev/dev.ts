/*
 * npm run dev (Chromium) and npm run dev:firefox: the development build on the practice school, its register filled,
 * with hot reload, until Ctrl-C or until the window is closed. `-- --headless` checks that it works, and ends.
 */
import { parseArgs } from 'node:util';
import { hasDisplay } from '../browser/has-display.ts';
import { BROWSER_KINDS, type BrowserKind, findBrowser } from '../browser/index.ts';
import { PASSPHRASE } from '../journey/first-start.ts';
import { badgeNames } from '../journey/lvs-page.ts';
import { type SchoolDay, startSchoolDay } from '../journey/school-day.ts';
import { untilClosed } from '../journey/until-closed.ts';
import { type DevServer, startDevServer } from './dev-server.ts';
import { type FilledSchool, fillSchool } from './fill-school.ts';
import { followChanges } from './follow-changes.ts';

const say = (line: string): void => console.log(line);
const USE = 'Use: npm run dev [-- --headless], or npm run dev:firefox [-- --headless]';

interface Asked {
  readonly kind: BrowserKind;
  readonly headless: boolean;
}
const readArguments = (): Asked | string => {
  try {
    const options = { headless: { type: 'boolean', default: false }, browser: { type: 'string' } } as const;
    const { values } = parseArgs({ options });
    const kind = BROWSER_KINDS.find((one) => one === (values.browser ?? 'chromium'));
    return kind ? { kind, headless: values.headless } : USE;
  } catch {
    return USE;
  }
};

const main = async (): Promise<number> => {
  const asked = readArguments();
  if (typeof asked === 'string') {
    say(asked);
    return 2;
  }
  if (!asked.headless && !hasDisplay()) {
    say('There is no display here, so no window can be shown. To see whether the development build works:');
    say(`npm run ${asked.kind === 'firefox' ? 'dev:firefox' : 'dev'} -- --headless`);
    return 2;
  }
  findBrowser(asked.kind);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  const stopped = new Promise<number>((done) => stop.signal.addEventListener('abort', () => done(0)));
  const room: Room = { server: null, day: null };
  try {
    return await Promise.race([run(asked, room, stop.signal), stopped]);
  } catch (error) {
    console.error(error);
    return 1;
  } finally {
    stop.abort();
    await room.day?.close();
    await room.server?.close();
  }
};

/** What was started so far, and has to be ended. */
interface Room {
  server: DevServer | null;
  day: SchoolDay | null;
}

const run = async ({ kind, headless }: Asked, room: Room, signal: AbortSignal): Promise<number> => {
  const server = await startDevServer(kind, { say });
  room.server = server;
  if (signal.aborted) return 0;
  const day = await startSchoolDay(kind, { headless, ownSignals: true, extensionDir: server.extensionDir });
  room.day = day;
  if (signal.aborted) return 0;
  const filled = await fillSchool(day, say);
  if (headless) return check(day, filled);
  followChanges(day.browser, { extensionDir: server.extensionDir, origin: day.origin, say }, signal);
  await filled.group.bringToFront();
  say(`\nThe practice school is at ${day.origin}. The register's passphrase: ${PASSPHRASE}`);
  say('Change a file under entrypoints, components or lib and look. Ctrl-C, or closing the window, ends everything.');
  await untilClosed(day.browser, signal);
  return 0;
};

const check = async ({ browser }: SchoolDay, { group, app }: FilledSchool): Promise<number> => {
  await group.bringToFront();
  const badges = (await badgeNames(browser, group)).length;
  const rules = await app.evaluate(() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).length);
  const violations = await browser.violations();
  for (const line of violations) say(line);
  say(`${badges} badges, ${rules} style rules, ${violations.length} complaints of the browser`);
  return badges > 0 && rules > 0 && violations.length === 0 ? 0 : 1;
};

void main().then((code) => process.exit(code));
