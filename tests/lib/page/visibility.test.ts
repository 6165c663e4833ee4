// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isShown, showingOf, styleOf } from '../../../lib/page/visibility.ts';

describe('a page without styles', () => {
  afterEach(() => vi.unstubAllGlobals());

  // Firefox, while a page is being closed: seen as "TypeError: getComputedStyle(...) is null" on its console.
  it('is read without a fault', () => {
    vi.stubGlobal('getComputedStyle', () => null);
    const cell = document.body.appendChild(document.createElement('td'));
    expect(styleOf(cell).display).toBe('');
    expect(() => [showingOf(cell), isShown(cell)]).not.toThrow();
  });
});
