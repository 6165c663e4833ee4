// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parsePagerText } from '../../../../lib/page/pager/pager-text.ts';
import { textsIn } from '../../../../lib/page/pager/surroundings.ts';

const pagersIn = (html: string): (number | null | undefined)[] => {
  document.body.innerHTML = html;
  return textsIn([...document.body.querySelectorAll('*')]).flatMap((text) => parsePagerText(text)?.total ?? []);
};

describe('texts around a table', () => {
  it('keeps a total apart from the page numbers after it, however deep they stand', () => {
    const pages = '<div><span><button>1</button><button>2</button><button>3</button></span></div>';
    expect(pagersIn(`<footer><div><p>1 - 15 / 60</p>${pages}</div></footer>`)).toEqual([60, 60, 60]);
    expect(pagersIn(`<footer><p>1–15 van <b>60</b></p><!-- 7 -->${pages}</footer>`)).toEqual([60, 60]);
  });

  it('still reads a range that is written in pieces', () => {
    expect(pagersIn('<p><b>1</b>–<b>25</b> van <b>220</b></p>')).toEqual([220]);
  });
});
