import { describe, expect, it } from 'vitest';
import { readSettings, writeSettings } from '../../../lib/background/settings.ts';
import { memoryContext } from './memory-context.ts';

describe('settings', () => {
  it('keep both changes when two are made at the same time', async () => {
    const { context } = memoryContext();
    await Promise.all([writeSettings(context, { language: 'en' }), writeSettings(context, { privacyMode: false })]);
    expect(await readSettings(context)).toMatchObject({ language: 'en', privacyMode: false });
  });
});
