import { join } from 'node:path';
import { generate } from '../../breeding/generate.ts';
import { writtenAsJson } from '../../breeding/wire.ts';
import type { Library } from '../../library/library.ts';
import { loadCommodities } from '../../library/goods.ts';
import { parseDay } from '../../rules/days.ts';
import { standardCodes } from '../../schemas/standard-codes.ts';
import type { WorldFile } from '../../schemas/types.ts';
import type { Order } from './load.ts';

const goods = join(import.meta.dirname, '..', '..', 'scenarios', 'goods');

/** A world without a script, for generated messages. */
export const emptyWorld = { port: 'ganqimaodu-road', start: '2023-06-01T08:00:00+08:00' };

const senders: Readonly<Record<string, string>> = {
  'goods-declaration': 'declarant',
  manifest: 'carrier',
  'conveyance-declaration': 'carrier',
};

/** Texts of valid messages without end, no two alike, each with the role that sends it. */
export function* messageTexts(
  { ports }: Library,
  seed: number,
): Generator<{ readonly by: string; readonly text: string }, never> {
  const loaded = loadCommodities(goods);
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
  const firstDay = parseDay('2023-06-01');
  for (let year = seed; ; year++) {
    const breeding = {
      commodities: loaded.value,
      ports,
      codes: standardCodes,
      seed: year,
      firstDay,
    };
    for (const { messages } of generate(breeding, { type: 'shipment', count: 1000 })) {
      for (const message of messages) {
        const by = senders[message.type];
        if (by !== undefined) yield { by, text: writtenAsJson(message).text };
      }
    }
  }
}

/** Orders for worlds in turn: messages, and now and then a step of the clock of a length of its own. */
export function orders(library: Library, worlds: () => readonly string[]): () => Order {
  const texts = messageTexts(library, 1);
  const clockEvery = 8;
  let made = 0;
  return () => {
    made++;
    const all = worlds();
    const world = all[made % all.length] ?? '';
    const key = `order-${made}`;
    if (made % clockEvery === 0) {
      const seconds = 60 + made;
      const body = JSON.stringify({ advance: `PT${seconds}S` });
      return { key, world, path: '/clock', body, mark: `advance ${seconds * 1000}` };
    }
    const { by, text } = texts.next().value;
    return { key, world, path: `/messages?by=${by}`, body: text, mark: text };
  };
}

/** The marks of the inputs in a world's file, as those of the orders that led to them. */
export function marksOf({ inputs }: WorldFile): string[] {
  return inputs.map((input) => {
    if (input.kind === 'message') return input.text;
    return input.kind === 'advance' ? `advance ${input.to - input.at}` : input.kind;
  });
}
