import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserKind } from '../browser/index.ts';

const TARGET = { chromium: 'chrome', firefox: 'firefox' } as const;

const SCRIPT = fileURLToPath(new URL('./serve.script.ts', import.meta.url));

/** Progress marks (terminal codes), the list of files, and how to load the build by hand. */
const isNoise = (line: string): boolean =>
  line.includes('\x1b') || /^\s*([├└Σ]|\[log\]\s*$)|as an unpacked extension/.test(line);

export interface DevServer {
  /** The development build, which loads its pages from the server. */
  readonly extensionDir: string;
  close(): Promise<void>;
}

/**
 * WXT's development server, in a process of its own: builds, serves pages with hot reload, rebuilds on every change.
 * Starts no browser.
 * @param say gets what it prints, line by line.
 */
export const startDevServer = async (
  kind: BrowserKind,
  { root = '.', say = () => undefined }: { readonly root?: string; readonly say?: (line: string) => void } = {},
): Promise<DevServer> => {
  const target = TARGET[kind];
  // Under a test runner this is "test", and React would be another one.
  const env = { ...process.env, NODE_ENV: 'development', CI: '1' };
  const child = fork(SCRIPT, [target, resolve(root)], { env, silent: true, execArgv: ['--import', 'tsx'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      for (const line of chunk.toString().split('\n')) if (/\S/.test(line) && !isNoise(line)) say(line);
    });
  }
  const close = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill();
    await gone;
  };
  await new Promise<void>((done, failed) => {
    child.once('message', () => done());
    child.once('error', failed);
    child.once('exit', () => failed(new Error(`The development build failed:\n${printed}`)));
  });
  return { extensionDir: join(root, `.output/${target}-mv3-dev`), close };
};
