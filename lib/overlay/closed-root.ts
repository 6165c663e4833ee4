/*
 * Everything of ours in a page sits in a closed root of its own. The page still sees a host's size and gets
 * retargeted events, so hosts are sized alike whatever they say, and events go no further.
 */
export const ISOLATED = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
  'input',
  'change',
  'focusin',
  'focusout',
] as const;

export interface ClosedHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/** A host element (`bzw-…`) with a closed root styled by `css`, from which no event comes out; not yet in the page. */
export function createClosedHost(document: Document, name: `bzw-${string}`, css: string): ClosedHost {
  const closed = createQuietHost(document, name, css);
  for (const type of ISOLATED) closed.root.addEventListener(type, stop);
  return closed;
}
const stop = (event: Event): void => event.stopPropagation();

/** The same for hosts that come by the hundreds: whoever makes them stops their events, for all of them together. */
export function createQuietHost(document: Document, name: `bzw-${string}`, css: string): ClosedHost {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'closed' });
  setStyle(document, root, css);
  return { host, root };
}

const sheets = new Map<string, CSSStyleSheet>();
let sheetsWork = true;

/** One shared sheet for all roots; Firefox refuses that to content scripts, there each root gets its own style. */
export function setStyle(document: Document, root: ShadowRoot, css: string): void {
  if (sheetsWork) {
    try {
      let sheet = sheets.get(css);
      if (sheet === undefined) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        sheets.set(css, sheet);
      }
      root.adoptedStyleSheets = [sheet];
      return;
    } catch {
      sheetsWork = false;
    }
  }
  const style = root.querySelector('style') ?? document.createElement('style');
  style.textContent = css;
  root.prepend(style);
}
