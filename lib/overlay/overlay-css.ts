/** Pills carry their own opaque background: readable on any page, light or dark. `:host` with !important beats page rules. */
const PARTS = `
* { box-sizing: border-box; }
svg { width: 12px; height: 12px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.9; stroke-linecap: round; stroke-linejoin: round; }
button { font: inherit; color: inherit; cursor: pointer; }
`;
const BASE = `
:host { all: initial !important; }
${PARTS}`;
/** Last of its sheet: the rule that shows the host is as strong. */
const NOT_PRINTED = '@media print { :host { display: none !important; } }';
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

const LIGHT_BADGES = `
.objection { --fill: #b13a12; --line: #8f2c0a; --ink: #fff; }
.none-known { --fill: #f1faf5; --line: #9fd3b8; --ink: #0b7044; }
.unknown { --fill: #f3f4f6; --line: #9aa4b2; --ink: #46515f; }
.ambiguous { --fill: #fff4d6; --line: #cf8a10; --ink: #7c4a03; }
.neutral { --fill: #eef2f6; --line: #b4c0cd; --ink: #475a6f; }
`;
const DARK_BADGES = `
.objection { --fill: #c9481c; --line: #ec7a4f; --ink: #fff; }
.none-known { --fill: #0c2a1d; --line: #2f7a56; --ink: #7fd9ac; }
.unknown { --fill: #232a33; --line: #66717f; --ink: #cdd5df; }
.ambiguous { --fill: #3a2806; --line: #b97f1a; --ink: #ffd98a; }
.neutral { --fill: #25303c; --line: #56677a; --ink: #c2d0de; }
button:focus-visible .pill { outline-color: #8ab8ff; box-shadow: 0 0 0 2px #10151b; }
`;

/**
 * @param width of every badge with as much room, in px, whatever it says; the page sees where it catches the pointer.
 * @param size of the sign.
 * @param dark what the badges stand on: the page's own background, which seldom follows the user's setting.
 */
export const badgeCss = (width: number, size: number, dark: boolean): string => `
:host { all: initial !important; display: contents !important; visibility: inherit !important; }
${PARTS}
div { display: block; float: left; width: ${width}px; height: ${size}px; user-select: none; -webkit-user-select: none; }
.over { position: relative; }
.item { flex: none; align-self: flex-start; }
.absolute { float: none; position: absolute; }
button { all: unset; box-sizing: border-box; display: block; width: 100%; height: ${size}px; cursor: pointer; }
.pill { box-sizing: border-box; display: flex; width: fit-content; align-items: center; justify-content: center; gap: 4px; height: ${size}px; min-width: ${size}px; max-width: 100%; padding: 0 ${Math.max(0, Math.floor((size - 14) / 2))}px; border-radius: ${size / 2}px;
  border: 1px solid var(--line); background: var(--fill); color: var(--ink); font: 600 11px/${size - 2}px ${FONT}; letter-spacing: .01em; white-space: nowrap; }
svg { width: ${Math.round(size * 0.6)}px; height: ${Math.round(size * 0.6)}px; }
.pill.labelled { padding: 0 8px 0 6px; }
.label { overflow: hidden; text-overflow: ellipsis; }
.label::before { content: attr(data-text); }
.neutral svg { stroke-width: 2.4; }
button:hover .pill { box-shadow: 0 0 0 2px color-mix(in srgb, var(--line) 35%, transparent); }
button:focus-visible .pill { outline: 2px solid #1d5fd0; outline-offset: 2px; box-shadow: 0 0 0 2px #fff; }
${dark ? DARK_BADGES : LIGHT_BADGES}
@media (forced-colors: active) { .pill { border-color: CanvasText; } }
${NOT_PRINTED}
`;

const SURFACE = `
.surface { --paper: #fff; --ink: #17212b; --soft: #5a6775; --line: #d8dfe6; --tint: #f3f6f9; --accent: #0a5a68; --accent-ink: #fff; --warn: #8a4b00; --shadow: 0 1px 2px rgb(16 30 45 / 10%), 0 8px 24px rgb(16 30 45 / 16%);
  font: 13px/1.4 ${FONT}; color: var(--ink); background: var(--paper); border: 1px solid var(--line); box-shadow: var(--shadow); }
@media (prefers-color-scheme: dark) {
  .surface { --paper: #1b232c; --ink: #edf2f7; --soft: #a9b6c4; --line: #38444f; --tint: #25303a; --accent: #5fc3d2; --accent-ink: #06272d; --warn: #f3c27a; --shadow: 0 1px 2px rgb(0 0 0 / 40%), 0 8px 24px rgb(0 0 0 / 45%); }
}
`;

/** The popover's host has no size: the page cannot measure what it says. */
export const popoverCss = `${BASE}${SURFACE}
:host { position: fixed !important; inset: 0 auto auto 0 !important; width: 0 !important; height: 0 !important; z-index: 2147483647 !important; pointer-events: none !important; display: block !important; }
.surface { position: absolute; width: 264px; padding: 10px 12px; border-radius: 10px; opacity: 0; transition: opacity 90ms ease-out; visibility: hidden; }
.surface.open { opacity: 1; visibility: visible; }
strong { display: flex; gap: 7px; align-items: center; font-weight: 600; }
strong svg { width: 14px; height: 14px; }
p { margin: 4px 0 0; color: var(--soft); }
.hint { margin-top: 8px; padding-top: 7px; border-top: 1px solid var(--line); color: var(--accent); font-weight: 550; }
@media (prefers-reduced-motion: reduce) { .surface { transition: none; } }
${NOT_PRINTED}
`;

export const chipCss = `${BASE}${SURFACE}
:host { position: fixed !important; inset: auto 16px 16px auto !important; z-index: 2147483646 !important; display: block !important; }
.surface { border-radius: 14px; }
.small { display: flex; align-items: center; justify-content: center; width: 34px; height: 34px; padding: 0; border-radius: 17px; color: var(--accent); }
.small.quiet { opacity: .72; color: var(--soft); }
.small:hover, .small:focus-visible { opacity: 1; }
.card { width: 328px; max-width: calc(100vw - 32px); padding: 12px; }
.top { display: flex; gap: 10px; align-items: flex-start; }
.mark { flex: none; display: grid; place-items: center; width: 32px; height: 32px; border-radius: 9px; background: var(--tint); color: var(--accent); }
.small svg, .mark svg { width: 18px; height: 18px; stroke-width: 1.5; }
.words { flex: 1; min-width: 0; }
.state { margin: 0; font-weight: 600; }
.school { margin: 1px 0 0; color: var(--soft); font-size: 12px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.icon { flex: none; display: grid; place-items: center; width: 26px; height: 26px; padding: 0; border: 0; border-radius: 7px; background: none; color: var(--soft); }
.icon svg { width: 14px; height: 14px; }
.icon:hover { background: var(--tint); color: var(--ink); }
.actions { display: flex; flex-wrap: wrap; gap: 8px 4px; margin-top: 12px; justify-content: space-between; }
.actions:empty, .notes:empty { display: none; }
.action { padding: 6px 12px; border-radius: 8px; border: 1px solid var(--line); background: var(--paper); font-weight: 550; text-align: start; display: inline-flex; gap: 6px; align-items: center; min-height: 32px; }
.action.side { padding: 3px 4px; gap: 5px; min-height: 26px; border-color: transparent; background: none; color: var(--accent); font-size: 12px; }
.action:hover { background: var(--tint); }
.action.main, .action.wide { flex: 1 1 100%; justify-content: center; }
.action.main { border-color: transparent; background: var(--accent); color: var(--accent-ink); }
.action.main:hover { filter: brightness(1.08); }
.action[disabled] { opacity: .6; cursor: default; }
.notes { margin-top: 10px; max-height: 40vh; overflow: auto; display: grid; gap: 8px; }
.notes p { margin: 0; }
.note { padding: 8px 10px; border-radius: 8px; background: var(--tint); }
.note.problem { border-inline-start: 3px solid var(--warn); }
.note small { display: block; color: var(--soft); font-size: 12px; }
.note.reading { display: grid; gap: 8px; }
.note.reading .action { justify-content: center; }
.note progress { width: 100%; height: 6px; accent-color: var(--accent); }
.choices { display: grid; gap: 6px; }
.choices .action { width: 100%; justify-content: space-between; }
.count { color: var(--soft); font-weight: 400; font-variant-numeric: tabular-nums; }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.live { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
${NOT_PRINTED}
`;
