import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import type { BrowserKind } from '../browser/index.ts';

const TARGET = { chromium: 'chrome', firefox: 'firefox' } as const;

export interface DevServer {
  /** The development build, which loads its pages from the server. */
  readonly extensionDir: string;
  close(): Promise<void>;
}

/**
 * `wxt` in development: builds, serves pages with hot reload, rebuilds on every change. Starts no browser.
 * @param say gets what it prints, line by line.
 */
export const startDevServer = async (
  kind: BrowserKind,
  { root = '.', say = () => undefined }: { readonly root?: string; readonly say?: (line: string) => void } = {},
): Promise<DevServer> => {
  const target = TARGET[kind];
  // Under a test runner NODE_ENV is "test", and React would be another one.
  const env = { ...process.env, NODE_ENV: 'development', CI: '1' };
  const script = resolve('node_modules/wxt/bin/wxt.mjs');
  const child = spawn(process.execPath, [script, '-b', target], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const end = (): void => void child.kill();
  process.once('exit', end);
  let printed = '';
  const built = new Promise<void>((done, failed) => {
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      for (const line of chunk.toString().split('\n')) if (/\S/.test(line)) say(line);
      if (/Built extension in/.test(printed)) done();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', failed);
    child.once('exit', () => failed(new Error(`The development build failed:\n${printed}`)));
  });
  const close = async (): Promise<void> => {
    process.off('exit', end);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill();
    await gone;
  };
  try {
    await built;
  } catch (error) {
    await close();
    throw error;
  }
  return { extensionDir: join(root, `.output/${target}-mv3-dev`), close };
};
