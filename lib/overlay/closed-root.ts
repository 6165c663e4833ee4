/*
 * Everything of ours in a page sits in a closed root of its own. The page still sees a host's size and gets
 * retargeted events, so hosts are sized alike whatever they say, and events end at the root.
 */
const ISOLATED = [
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

/** A host element (`bzw-…`) with a closed root styled by `css`; not yet in the page. */
export function createClosedHost(document: Document, name: `bzw-${string}`, css: string): ClosedHost {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'closed' });
  addStyle(document, root, css);
  for (const type of ISOLATED) root.addEventListener(type, stop);
  return { host, root };
}
const stop = (event: Event): void => event.stopPropagation();

const sheets = new Map<string, CSSStyleSheet>();
let sheetsWork = true;

/** One shared sheet for all roots; Firefox refuses that to content scripts, there each root gets its own style. */
function addStyle(document: Document, root: ShadowRoot, css: string): void {
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
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
}
