/* The facts of a page's layout that are handed over with its structure: words of CSS itself and rounded numbers. */

/** Computed layout, and what each may say: words of CSS itself and rounded numbers, never an address or a name. */
const LENGTH = '(?:auto|-?\\d{1,6}px|\\d{1,3}%)';
const WORD = '[a-z]+(?:-[a-z]+){0,3}';
export const LAYOUT_VALUES = {
  ...words('display position float clear visibility overflow-x overflow-y box-sizing white-space text-align'),
  ...words(
    'vertical-align direction table-layout border-collapse caption-side content-visibility cursor pointer-events',
  ),
  ...words('flex-direction flex-wrap justify-content align-items align-self grid-auto-flow'),
  ...lengths('width height top right bottom left text-indent flex-basis row-gap column-gap font-size line-height'),
  ...lengths('margin-top margin-right margin-bottom margin-left padding-top padding-right padding-bottom padding-left'),
  ...lengths('border-top-width border-right-width border-bottom-width border-left-width'),
  opacity: /^(?:0|1)$/,
  order: /^-?\d{1,4}$/,
  'font-weight': /^\d{3}$/,
  'flex-grow': /^\d{1,3}$/,
  'flex-shrink': /^\d{1,3}$/,
  transform: /^matrix\((?:-?\d{1,6}(?:\.\d{1,2})?(?:, )?){6}\)$/,
  clip: /^rect\(\dpx(?:, \dpx){3}\)$/,
  'clip-path': /^(?:inset\((?:50|100)%\)|circle\(0px?\))$/,
  'grid-template-columns': /^-?\d{1,6}px(?: \d{1,6}px){0,199}$/,
  ...Object.fromEntries(
    ['grid-column-start', 'grid-column-end', 'grid-row-start', 'grid-row-end'].map((name) => [
      name,
      /^(?:-?\d{1,4}|span \d{1,4})$/,
    ]),
  ),
} as const satisfies Record<string, RegExp>;

function words(names: string): Record<string, RegExp> {
  return Object.fromEntries(names.split(' ').map((name) => [name, new RegExp(`^${WORD}$`)]));
}
function lengths(names: string): Record<string, RegExp> {
  return Object.fromEntries(names.split(' ').map((name) => [name, new RegExp(`^(?:${WORD}|${LENGTH})$`)]));
}

/** What a page without any style says, once margins, paddings and borders are nought: left out. */
export const USUAL_LAYOUT: Readonly<Record<string, string>> = {
  ...usual('static', 'position'),
  ...usual('none', 'float clear'),
  ...usual('visible', 'visibility overflow-x overflow-y content-visibility'),
  ...usual('content-box', 'box-sizing'),
  ...usual('auto', 'width height top right bottom left cursor pointer-events flex-basis align-self table-layout order'),
  ...usual('normal', 'white-space justify-content align-items row-gap column-gap line-height'),
  ...usual('start', 'text-align'),
  ...usual('baseline', 'vertical-align'),
  ...usual('ltr', 'direction'),
  ...usual('separate', 'border-collapse'),
  ...usual('top', 'caption-side'),
  ...usual('row', 'flex-direction grid-auto-flow'),
  ...usual('nowrap', 'flex-wrap'),
  ...usual('0px', 'text-indent margin-top margin-right margin-bottom margin-left'),
  ...usual('0px', 'padding-top padding-right padding-bottom padding-left'),
  ...usual('0px', 'border-top-width border-right-width border-bottom-width border-left-width'),
  opacity: '1',
  order: '0',
  'font-weight': '400',
  'font-size': '16px',
  'flex-grow': '0',
  'flex-shrink': '1',
  'table-layout': 'auto',
};
function usual(value: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, value]));
}
