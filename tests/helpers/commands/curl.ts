import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/*
 * `curl` for the pages' console sessions, so that they run on a machine that has none: the options that the pages use.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    silent: { type: 'boolean', short: 's' },
    request: { type: 'string', short: 'X' },
    data: { type: 'string', short: 'd' },
    'data-binary': { type: 'string' },
  },
});
const given = values['data-binary'];
const body = given?.startsWith('@') ? readFileSync(given.slice(1)) : (given ?? values.data);
const [url = ''] = positionals;
const answer = await fetch(url, {
  method: values.request ?? (body === undefined ? 'GET' : 'POST'),
  ...(body !== undefined && {
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  }),
});
process.stdout.write(await answer.text());
