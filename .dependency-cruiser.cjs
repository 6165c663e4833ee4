/*
 * Who may import whom. Each rule has a planted bad file under tests/boundaries/planted/<rule name>/ and a test that
 * sees it fire; the comment is the message that a person gets: it says what to do.
 */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: [from, ...allowed] },
});
const npm = (...names) => `node_modules/(${names.join('|')})(/|$)`;
const never = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    never('no-circular', {}, { circular: true }, 'Move what both files need into a third one that imports neither.'),
    never(
      'not-to-unresolvable',
      {},
      { couldNotResolve: true, pathNot: '^#' },
      'The import leads nowhere: correct the path (with .ts/.tsx), or add the package to package.json.',
    ),
    only(
      'core-imports-only-core',
      '^lib/core/',
      [],
      'lib/core is pure and knows nobody. Pass in what it needs (clock, randomness, keys) as an argument.',
    ),
    only(
      'recognise-imports-only-core',
      '^lib/recognise/',
      ['^lib/core/', npm('zod', 'papaparse', '@types/papaparse')],
      'lib/recognise is pure: it may import lib/core (zod for data files, papaparse for lists). Move shared shapes to lib/core.',
    ),
    only(
      'files-imports-core-and-recognise',
      '^lib/files/',
      ['^lib/(core|recognise)/', npm('saxes', '@zip\\.js/.*')],
      'lib/files turns bytes into tables: it may import lib/core, the words of lib/recognise, saxes and zip.js. Wire the rest elsewhere.',
    ),
    only(
      'delivery-imports-only-core',
      '^lib/delivery/',
      ['^lib/core/', npm('zod', 'papaparse', '@types/papaparse', 'saxes')],
      'lib/delivery is pure: it may import lib/core (zod for data files, papaparse and saxes to read back). Pass the rest in.',
    ),
    only(
      'page-imports-only-core',
      '^lib/page/',
      ['^lib/core/'],
      'lib/page reads the DOM into plain strings: it may import lib/core only. Meaning belongs in lib/recognise.',
    ),
    only(
      'overlay-imports-core-and-page',
      '^lib/overlay/',
      ['^lib/(core|page)/', '^lib/messaging/(protocol|tab-client)\\.ts$'],
      'lib/overlay paints what it is told: lib/core, lib/page and the message types. Let an entrypoint wire the rest.',
    ),
    only(
      'register-imports-only-core',
      '^lib/register/',
      ['^lib/core/', npm('dexie', '@noble/.*', '@stablelib/.*', 'fflate', 'zod', 'wxt')],
      'lib/register is the only door to stored data and knows only lib/core, dexie, and what seals (and first packs) a value. Wire it elsewhere.',
    ),
    only(
      'messaging-imports-only-core',
      '^lib/messaging/',
      ['^lib/core/', '^lib/register/types\\.ts$', npm('zod', 'wxt')],
      'lib/messaging carries messages: it may import lib/core and zod. Hand the services in, do not import them.',
    ),
    only(
      'language-imports-only-texts',
      '^lib/language/',
      ['^lib/core/', '^lib/messaging/protocol\\.ts$', npm('i18next')],
      'lib/language holds texts: it may import i18next and the types of core and messaging.',
    ),
    never(
      'language-is-for-people',
      { path: '^lib/', pathNot: '^lib/(language|background)/' },
      { path: '^lib/language/' },
      'Return a Problem or a code; only components, entrypoints and lib/background turn it into words.',
    ),
    only(
      'background-imports-trusted-rooms',
      '^lib/background/',
      [
        '^lib/(core|recognise|delivery|register|messaging|language)/',
        '^lib/files/decode-text\\.ts$',
        npm('wxt', 'i18next', '@noble/.*', '@zip\\.js/.*', 'zod'),
      ],
      'lib/background serves requests out of the trusted rooms; the page, the overlay and React are not its business.',
    ),
    never(
      'components-import-types-and-client',
      { path: '^components/' },
      {
        path: '^lib/',
        pathNot:
          '^lib/(core|language)/|^lib/messaging/(protocol|page-client|[a-z-]*client)\\.ts$|^lib/register/(derive-kek|types|base64|passphrase[a-z-]*)\\.ts$',
      },
      'A page asks the background: use the messaging client. Only the key derivation of the unlock page runs in pages.',
    ),
    never(
      'core-for-pages-is-types',
      { path: '^lib/page/' },
      {
        path: '^lib/core/',
        pathNot: '^lib/core/(fields|table-snapshot|problem|captured-page|captured-layout)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
      'The content script takes types from lib/core (`import type`): matching and the gate run in the background.',
    ),
    never(
      'content-script-stays-small',
      { path: '^entrypoints/lvs\\.content' },
      {
        path: `${npm('zod', 'dexie', 'react', 'react-dom', 'react-aria-components', 'i18next')}|^lib/(register|background|delivery|recognise|language)/|^components/`,
        reachable: true,
      },
      'The content script reads and paints in an untrusted page: send a message instead of importing this.',
    ),
    never(
      'overlay-is-loaded-apart',
      { path: '^(entrypoints/lvs\\.content/|lib/page/|entrypoints/whole-reading)' },
      { path: '^lib/overlay/', dependencyTypesNot: ['type-only'] },
      'What paints is a script of its own, loaded when there is first something to paint: import its types only.',
    ),
    never(
      'plain-grids-are-loaded-apart',
      { path: '^(entrypoints/lvs\\.content/|lib/page/)', pathNot: '^lib/page/plain/' },
      { path: '^lib/page/plain/', pathNot: '^lib/page/plain/candidates\\.ts$', dependencyTypesNot: ['type-only'] },
      'What finds grids of plain elements is a script of its own: import its types only.',
    ),
    never(
      'coverage-is-loaded-apart',
      { path: '^(entrypoints/lvs\\.content/|lib/page/)', pathNot: '^lib/page/(pager/|whole/|read-whole\\.ts)' },
      { path: '^lib/page/pager/', pathNot: '^lib/page/pager/pager-text\\.ts$', dependencyTypesNot: ['type-only'] },
      'What tells how much of a table is shown is a script of its own: import its types only.',
    ),
    never(
      'capture-is-loaded-apart',
      {
        path: '^(entrypoints/(lvs\\.content/|overlay|whole-reading|plain-grids|coverage)|lib/(overlay|page)/)',
        pathNot: '^lib/page/capture/',
      },
      { path: '^lib/page/capture/' },
      "What takes the structure of a page is a script of its own, brought there by a person's click: nothing else may hold it.",
    ),
    never(
      'overlay-has-no-reading',
      { path: '^(entrypoints/overlay\\.ts|lib/overlay/)' },
      { path: '^lib/page/(read-|row-handles|table-ids|watch-)', dependencyTypesNot: ['type-only'] },
      'The overlay would get a second copy of the reader, which knows no row: use the rows that it is handed.',
    ),
    never(
      'whole-reading-is-loaded-apart',
      { path: '^(entrypoints/lvs\\.content/|lib/overlay/|lib/page/)', pathNot: '^lib/page/(read-whole\\.ts|whole/)' },
      { path: '^lib/page/(read-whole\\.ts|whole/)', dependencyTypesNot: ['type-only'] },
      'What scrolls and pages is a script of its own, loaded when it is asked for: import its types only.',
    ),
    never(
      'background-has-no-page',
      { path: '^entrypoints/background' },
      {
        path: `^lib/(page|overlay)/|^components/|${npm('react', 'react-dom', 'react-aria-components')}`,
        reachable: true,
      },
      'The background has no DOM: move what it needs to lib/core, or let the content script send it.',
    ),
    never(
      'pages-have-no-database',
      { path: '^components/' },
      { path: npm('dexie', 'zod'), reachable: true },
      'Stored data and schemas stay in the background: ask it by message.',
    ),
    never(
      'practice-school-knows-no-lib',
      { path: '^tests/practice-school/' },
      { path: '^lib/' },
      'The practice school is written from public rules: sharing code with lib/ would share its mistakes.',
    ),
    never(
      'generators-know-no-words',
      { path: '^tests/(properties/(build|school|write|leak-oracle|generators)|fuzz-tables/(plan|write|words))' },
      { path: '^lib/', pathNot: '^lib/core/' },
      'A generator that shares words or parsers with lib/ proves nothing: write its vocabulary out.',
    ),
    never(
      'product-imports-no-tests',
      { path: '^(lib|components|entrypoints)/' },
      { path: '^tests/' },
      'Move what the product needs out of tests/.',
    ),
    never(
      'product-needs-no-dev-packages',
      { path: '^(lib|components|entrypoints)/' },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: npm('wxt', '@types/.*'),
      },
      'Move the package to "dependencies", or do without it.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|svg|html|json)(\\?|$)|^tests/boundaries/planted|virtual:|\\?(inline|worker|url|raw)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
