import { describe, expect, it } from 'vitest';
import config from '../../wxt.config.ts';

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "form-action 'none'; base-uri 'none'; object-src 'none'";
const MODES = ['production', 'development'];

/** The policy that the config asks for; the built manifests themselves are looked at in tests/e2e/build-facts. */
const policyFor = async (browser: string, command: 'build' | 'serve', mode: string): Promise<unknown> => {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('the manifest is no function');
  const made = await manifest({ browser, command, mode, manifestVersion: 3 });
  return made.content_security_policy;
};

describe('the policy of the pages', () => {
  const BUILDS = ['chrome', 'edge', 'firefox'].flatMap((browser) => MODES.map((mode) => ({ browser, mode })));

  it.each(BUILDS)('is strict in every build: $browser, $mode', async ({ browser, mode }) => {
    expect(await policyFor(browser, 'build', mode)).toEqual({ extension_pages: STRICT });
  });

  it.each(['chrome', 'firefox'])('lets only the development server of %s reach localhost', async (browser) => {
    const policy = await policyFor(browser, 'serve', 'development');
    expect(policy).not.toEqual({ extension_pages: STRICT });
    const hosts = [...JSON.stringify(policy).matchAll(/(?:https?|wss?):\/\/[^\s;"]*/g)].map(([host]) => host);
    expect([...new Set(hosts)].sort()).toEqual(['http://localhost:*', 'ws://localhost:*']);
  });
});
