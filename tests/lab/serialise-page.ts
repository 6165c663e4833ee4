/**
 * Runs in the page: its document as one static text that shows the same. Field values and open shadow roots are written
 * out, style rules put inside; scripts, addresses, handlers, comments and whatever the extension drew stay out.
 */
export const SERIALISE = `(() => {
  const DROPPED = /^(?:script|noscript|link|base|object|embed|style|bzw-.*)$/;
  const KEPT = /^(?:class|id|style|hidden|colspan|rowspan|scope|headers|span|role|aria-.*|type|value|checked|selected|disabled|multiple|name|for|alt|title|width|height|dir|lang|open|label|tabindex|contenteditable|slot|rows|cols|size|placeholder|start)$/;
  const VOID = new Set('area br col hr img input source track wbr'.split(' '));
  const text = (raw) => raw.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const quoted = (raw) => '"' + text(raw).replace(/"/g, '&quot;') + '"';
  const rulesOf = (root) =>
    [...root.styleSheets, ...(root.adoptedStyleSheets ?? [])].flatMap((sheet) => {
      try {
        return sheet.disabled ? [] : ['@media ' + (sheet.media.mediaText || 'all') + '{' + [...sheet.cssRules].map((rule) => rule.cssText.replace(/url\\([^)]*\\)/g, 'none')).join('\\n') + '}'];
      } catch {
        return [];
      }
    }).join('\\n').replace(/<\\//g, '<\\\\/');
  const attributes = (element) => {
    const said = new Map();
    for (const { name, value } of element.attributes)
      if (KEPT.test(name)) said.set(name, value.replace(/url\\([^)]*\\)/g, 'none'));
    if (element instanceof HTMLInputElement && element.type !== 'password') {
      said.set('value', element.value);
      said.delete('checked');
      if (element.checked) said.set('checked', '');
    }
    if (element instanceof HTMLOptionElement) {
      said.delete('selected');
      if (element.selected) said.set('selected', '');
    }
    return [...said].map(([name, value]) => ' ' + name + (value === '' ? '' : '=' + quoted(value))).join('');
  };
  const inside = (node) => [...node.childNodes].map(write).join('');
  const write = (node) => {
    if (node.nodeType === 3) return text(node.data);
    if (node.nodeType !== 1) return '';
    const name = node.localName;
    if (DROPPED.test(name)) return '';
    const open = '<' + name + attributes(node);
    if (name === 'iframe' || name === 'frame') {
      const inner = node.contentDocument?.documentElement;
      return inner ? open + ' srcdoc=' + quoted(whole(node.contentDocument)) + '></' + name + '>' : '';
    }
    if (VOID.has(name)) return open + '>';
    if (name === 'textarea') return open + '>' + text(node.value) + '</textarea>';
    const root = node.shadowRoot;
    const shadow = root ? '<template shadowrootmode="open"><style>' + rulesOf(root) + '</style>' + inside(root) + '</template>' : '';
    return open + '>' + shadow + inside(node) + '</' + name + '>';
  };
  const whole = (from) => {
    const { documentElement: html, head, body } = from;
    return '<!doctype html>\\n<html' + attributes(html) + '>\\n<head><meta charset="utf-8"><title>' + text(from.title) +
      '</title>\\n<style>\\n' + rulesOf(from) + '\\n</style></head>\\n' + (body ? write(body) : '') + '\\n</html>\\n';
  };
  return whole(document);
})()`;
