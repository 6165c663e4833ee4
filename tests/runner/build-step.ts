import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserKind, findBrowser } from '../browser/index.ts';
import { NOTHING, type Ran, runTool, type Step } from './step.ts';

const TARGET = { chromium: 'chrome', firefox: 'firefox' } as const;
const INPUTS = ['lib', 'components', 'entrypoints', 'public', 'wxt.config.ts', 'package-lock.json', 'tsconfig.json'];

/** Newest change under these files and directories, in ms; 0 where nothing is there. */
export const newestChange = (paths: readonly string[]): number => Math.max(0, ...paths.map((path) => newestAt(path)));

const newestAt = (path: string): number => {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, newestChange(readdirSync(path).map((name) => join(path, name))));
};

/** Whether there is a build that is newer than everything that it is made of. */
export const isBuilt = (kind: BrowserKind): boolean =>
  newestChange([`.output/${TARGET[kind]}-mv3/manifest.json`]) > newestChange(INPUTS);

/** Builds for one browser, unless the build is up to date. Prints nothing. */
export const ensureBuild = async (kind: BrowserKind): Promise<Ran> =>
  isBuilt(kind)
    ? { code: 0, output: '' }
    : runTool('wxt', 'bin/wxt.mjs', ['build', '-b', TARGET[kind]], { quiet: true });

export const buildStep = (kind: BrowserKind): Step => ({
  name: `build for ${kind}`,
  run: async () => {
    const { code, output } = await ensureBuild(kind);
    if (code === 0) return { ...NOTHING, passed: 1 };
    console.log(output);
    return { ...NOTHING, failed: 1 };
  },
});

/** A browser that e2e tests can start; installs one where that is possible. */
export const browserStep = (kind: BrowserKind): Step => ({
  name: `${kind} is there`,
  run: async () => {
    console.log(findBrowser(kind));
    return { ...NOTHING, passed: 1 };
  },
});

/** Mozilla's own check of the Firefox build: no errors. Warnings about React's innerHTML are known. */
export const lintBuildStep: Step = {
  name: 'web-ext lint of the Firefox build',
  run: async () => {
    const args = ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json', '--no-config-discovery'];
    const { output } = await runTool('web-ext', 'bin/web-ext.js', args, { quiet: true });
    const report: { summary: { errors: number }; errors: { message: string; file?: string }[] } = JSON.parse(
      output.slice(output.indexOf('{')),
    );
    for (const { message, file } of report.errors) console.log(`${file ?? 'manifest'}: ${message}`);
    return { ...NOTHING, passed: report.summary.errors === 0 ? 1 : 0, failed: report.summary.errors };
  },
};
