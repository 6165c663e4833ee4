import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserKind } from './types.ts';

const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'";

const page = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Probe</title><body>${body}<script src="page.js"></script>`;

const FILES: Readonly<Record<string, string>> = {
  'probe.html': page('<button id="grant">grant</button> <button id="save">save</button> <output></output>'),
  'popup.html': page('<h1>Popup</h1><button id="count">0</button>'),
  'panel.html': page('<h1>Panel</h1>'),
  'broken.html': page('<script>1</script><p style="color:red">inline</p>'),
  'background.js': `
    const api = globalThis.browser ?? chrome;
    const isChromium = typeof globalThis.browser === 'undefined' || !!chrome.sidePanel;
    const starts = (async () => {
      const { starts = 0 } = await api.storage.session.get('starts');
      await api.storage.session.set({ starts: starts + 1 });
      return starts + 1;
    })();
    api.runtime.onMessage.addListener((message, sender, reply) => {
      if (message === 'open-panel') {
        if (isChromium) chrome.sidePanel.open({ tabId: sender.tab.id });
        else api.windows.create({ type: 'popup', url: 'panel.html', width: 420, height: 640 });
        return false;
      }
      if (message === 'starts') { starts.then(reply); return true; }
      if (message === 'log-error') { console.error('planted in the background'); reply(null); }
      return false;
    });
    api.idle.onStateChanged.addListener((state) => void api.storage.session.set({ state }));
    api.permissions.onAdded.addListener(async () => {
      await api.scripting.registerContentScripts([{ id: 'probe', matches: ['http://127.0.0.1/*'], js: ['content.js'], allFrames: true }]);
      await api.storage.session.set({ registered: true });
    });`,
  'content.js': `
    for (const cell of document.querySelectorAll('td')) {
      const host = document.createElement('probe-badge');
      const root = host.attachShadow({ mode: 'closed' });
      root.innerHTML = '<button>row ' + cell.textContent + '</button><output></output>';
      root.querySelector('button').addEventListener('click', (event) => {
        root.querySelector('output').textContent = 'trusted ' + event.isTrusted;
        (globalThis.browser ?? chrome).runtime.sendMessage('open-panel');
      });
      cell.append(host);
    }`,
  'page.js': `
    const api = globalThis.browser ?? chrome;
    const on = (id, listener) => document.getElementById(id)?.addEventListener('click', listener);
    on('grant', async () => {
      const granted = await api.permissions.request({ origins: ['http://127.0.0.1/*'] });
      document.querySelector('output').textContent = String(granted);
    });
    on('save', () => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['probe'.repeat(1000)], { type: 'application/zip' }));
      link.download = 'probe.zip';
      link.click();
    });
    on('count', (event) => { event.target.textContent = String(Number(event.target.textContent) + 1); });`,
};

/** Writes a small extension that exercises every ability of the driver; returns its directory. */
export const writeProbeExtension = (kind: BrowserKind, directory: string): string => {
  const isChromium = kind === 'chromium';
  const manifest = {
    manifest_version: 3,
    name: 'Driver probe',
    version: '1',
    permissions: ['storage', 'scripting', 'idle', ...(isChromium ? ['sidePanel'] : [])],
    optional_host_permissions: ['http://127.0.0.1/*'],
    content_security_policy: { extension_pages: CSP },
    action: { default_popup: 'popup.html' },
    ...(isChromium
      ? { background: { service_worker: 'background.js' }, side_panel: { default_path: 'panel.html' } }
      : {
          background: { scripts: ['background.js'] },
          sidebar_action: { default_panel: 'panel.html', open_at_install: false },
          browser_specific_settings: { gecko: { id: 'probe@bezwaarwijzer.invalid' } },
        }),
  };
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify(manifest, null, 2));
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(directory, name), content);
  return directory;
};
