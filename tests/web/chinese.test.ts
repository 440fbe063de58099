import { expect, test } from '@jest/globals';
import { openSite } from '../helpers/pages.ts';

const patience = 60_000;

/**
 * Finds three words of the Latin alphabet in a row, in what is read and in titles and labels, outside of what stands as
 * it is: code, the text of messages and documents, values of fields, and commands that a source names.
 */
const englishIn = `(() => {
  const english = /[a-z][a-z'’-]*(?:[ ,;:()]+[a-z][a-z'’-]*){2,}/i;
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (!parentElement.closest('code, pre, textarea, table.fields td')) texts.push(data);
  }
  for (const attribute of ['title', 'aria-label', 'placeholder', 'alt'])
    for (const element of document.querySelectorAll('[' + attribute + ']'))
      texts.push(element.getAttribute(attribute));
  return texts.filter((text) => english.test(text.replace(/tongguan [a-z]+ [\\w-]+/g, '')));
})()`;

test(
  'pages in Chinese have no English sentence',
  async () => {
    const site = await openSite();
    try {
      const { id } = await site.post('/worlds', { scenario: 'erenhot-goes-wrong' });
      await site.post(`/worlds/${String(id)}/clock`, { end: true });
      const paths = [
        '/?lang=zh',
        `/worlds/${String(id)}?lang=zh`,
        `/statements/${String(id)}?lang=zh`,
        '/messages?lang=zh&sample=erenhot-goes-wrong.4',
        '/policy?lang=zh',
        '/reforms/advance-declaration?lang=zh',
        '/codes/country?lang=zh',
        '/explore/sendMessage?lang=zh',
      ];
      const pages = await site.openAll(paths);
      const found = await Promise.all(pages.map((page) => page.evaluate(englishIn)));
      expect(Object.fromEntries(paths.map((path, index) => [path, found[index]]))).toEqual(
        Object.fromEntries(paths.map((path) => [path, []])),
      );
    } finally {
      await site.close();
    }
  },
  patience,
);
