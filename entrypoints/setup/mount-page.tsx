import '../../components/ui/ui.css';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { PageRoot } from '../../components/frame/page-root.tsx';
import { browserPlatform } from './browser-platform.ts';

/** Puts a page into `#root` of its document. */
export function mountPage(page: ReactNode): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('This page has no #root');
  createRoot(root).render(<PageRoot platform={browserPlatform}>{page}</PageRoot>);
}
