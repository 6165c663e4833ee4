// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findPager } from '../../../../lib/page/pager/find-pager.ts';
import { around } from '../../../../lib/page/pager/surroundings.ts';

const TABLE =
  '<table><thead><tr><th>Nr</th><th>Naam</th></tr></thead><tbody><tr><td>1</td><td>Jan</td></tr></tbody></table>';
const pagerOf = (html: string) => {
  document.body.innerHTML = `<div>${TABLE}${html}</div>`;
  const table = document.querySelector('table');
  if (table === null) throw new Error('no table');
  const pager = findPager(table, around(table, []));
  return { ...pager, id: pager.next?.id ?? null };
};

describe('a pager', () => {
  it.each([
    ['words', '<p>Pagina 1 van 3</p><button id="n">Volgende</button>'],
    ['English', '<p>Page 1 of 3</p><a id="n" href="#">Next page</a>'],
    [
      'a label on an icon',
      '<div class="pagination"><div role="button" id="n" aria-label="Ga naar de volgende pagina"><i></i></div></div>',
    ],
    ['a sign', '<nav><button>‹</button><button id="n">›</button><button>»</button></nav>'],
    [
      'a class on an icon',
      '<div class="k-pager"><a class="k-first" href="#"><i></i></a><a id="n" class="k-nav k-next" href="#"><i></i></a></div>',
    ],
    [
      'numbers alone',
      '<ul class="pages"><li class="active"><a href="#">1</a></li><li><a id="n" href="#">2</a></li></ul>',
    ],
    [
      'numbers that are no links',
      '<div class="pagination"><div class="item-active" style="cursor: pointer">1</div><div id="n" style="cursor: pointer">2</div></div>',
    ],
    [
      'a class that says what may be pressed even when it is off',
      '<div class="paginator">1 – 15 of 60<button class="button-disabled-interactive" aria-label="Previous page" aria-disabled="true"></button><button id="n" class="button-disabled-interactive" aria-label="Next page"></button></div>',
    ],
    [
      'a class about something else that is disabled',
      '<div class="pagination"><button class="nav disable-ripple">‹</button><button id="n" class="nav disable-ripple">›</button></div>',
    ],
    [
      'a drawing with a name',
      '<div class="pagination"><button><svg><title>Vorige</title></svg></button><button id="n"><svg><title>Volgende</title></svg></button></div>',
    ],
    [
      'the name of its drawing',
      '<div class="pagination"><button><i class="fa fa-chevron-left"></i></button><button id="n"><i class="fa fa-chevron-right"></i></button></div>',
    ],
    [
      'a drawing from a sheet',
      '<nav><button><svg><use href="/i.svg#arrow-left"></use></svg></button><button id="n"><svg><use href="/i.svg#arrow-right"></use></svg></button></nav>',
    ],
    [
      'a sign in an element that is no button',
      '<div class="pager"><span style="cursor:pointer">‹</span><span id="n" style="cursor:pointer">›</span></div>',
    ],
    [
      'numbers with the page that is shown in plain words',
      '<div class="paging"><span>1</span> <a id="n" href="#">2</a> <a href="#">3</a> <span>…</span> <a href="#">9</a></div>',
    ],
    ['a title', '<p>1 - 20 van 90</p><span tabindex="0" id="n" title="Next Page"></span>'],
  ])('is known by %s', (_, html) => {
    expect(pagerOf(html)).toMatchObject({ id: 'n', sure: true });
  });
  it.each([
    ['the next child', '<a href="#">Volgende leerling</a>'],
    ['the next week', '<div class="page"><button>Volgende week</button></div>'],
    ['a button that is off', '<p>Pagina 3 van 3</p><button disabled>Volgende</button>'],
    [
      'one that is off by its wrapper',
      '<ul class="pagination"><li class="disabled"><a href="#">Volgende</a></li></ul>',
    ],
  ])('is not %s', (_, html) => {
    expect(pagerOf(html).next).toBeNull();
  });
  it.each([
    ['disabled', '<button disabled>›</button>'],
    ['in a fieldset that is', '<fieldset disabled><button>›</button></fieldset>'],
    ['aria-disabled', '<a href="#" aria-disabled="true">›</a>'],
    ['a class', '<a href="#" class="page-link is-disabled">›</a>'],
    [
      'a class that ends so',
      '<div role="button" class="dx-next-button dx-button-disable" aria-label="Next page">›</div>',
    ],
    ['a class in one word', '<a href="#" class="aspNetDisabled">›</a>'],
    ['a class of its wrapper', '<li class="page-item disabled"><a href="#">›</a></li>'],
    ['inert', '<div inert><button>›</button></div>'],
    ['no pointer', '<a href="#" style="pointer-events:none">›</a>'],
    ['a pointer that says so', '<button style="cursor:not-allowed">›</button>'],
    ['hidden', '<button hidden>›</button>'],
    ['not displayed', '<button style="display:none">›</button>'],
    ['missing', ''],
  ])('is off at the end: %s', (_, html) => {
    expect(pagerOf(`<div class="pagination"><button>‹</button>${html}</div>`).next).toBeNull();
  });
  it('is not pressed where nothing counts rows: weeks have such a button too', () => {
    expect(pagerOf('<p>Periode 1-5 van 5</p><button>Volgende</button>').sure).toBe(false);
  });
  it('is not pressed where nothing speaks of pages: a form has such a button too', () => {
    expect(pagerOf('<form><input name="a"><button>Volgende</button></form>').sure).toBe(false);
  });
  it('may only add rows', () => {
    expect(pagerOf('<button id="m">Meer laden</button>').more?.id).toBe('m');
  });
});
