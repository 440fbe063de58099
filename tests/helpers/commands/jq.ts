import { text } from 'node:stream/consumers';
import jq from 'jq-wasm';

/*
 * `jq [-r] FILTER` for the pages' console sessions, so that they run on a machine that has none: jq itself, compiled
 * to WebAssembly.
 */
const flags = process.argv.slice(2).filter((argument) => argument.startsWith('-'));
const [filter = '.'] = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
process.stdout.write(`${await jq.raw(await text(process.stdin), filter, flags)}\n`);
