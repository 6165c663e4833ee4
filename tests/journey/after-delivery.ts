import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { SavedDelivery } from './make-delivery.ts';
import { waitForText } from './page-actions.ts';

/** "Is a file what was delivered?", with the saved zip, a file out of it, that file changed, and that under another name. */
export async function compareFiles(app: Page, saved: SavedDelivery): Promise<void> {
  const compare = async (path: string): Promise<void> => {
    const input = await app.waitForSelector<'input'>('#leveringen input[type=file]' as 'input');
    await input?.uploadFile(path);
  };
  await compare(saved.path);
  await waitForText(app, 'onveranderd en compleet');
  const [name = '', bytes = Buffer.from('')] = [...saved.members].find(([file]) => file.endsWith('.csv')) ?? [];
  const folder = await mkdtemp(join(tmpdir(), 'bezwaarwijzer-compare-'));
  try {
    await writeFile(join(folder, name), bytes);
    await compare(join(folder, name));
    await waitForText(app, 'en is onveranderd');
    const changed = `${bytes.toString('utf8')} `;
    // Elsewhere: a field that gets the same path again says nothing of it (the button empties it first).
    await mkdir(join(folder, 'later'));
    await writeFile(join(folder, 'later', name), changed);
    await compare(join(folder, 'later', name));
    await waitForText(app, `Veranderd: ${name}`);
    await writeFile(join(folder, 'ander.csv'), changed);
    await compare(join(folder, 'ander.csv'));
    await waitForText(app, 'van geen levering die hier is vastgelegd');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
